package org.sokong.consent.ui;

import org.sokong.access.CurrentUser;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.CaseHiding;
import org.sokong.consent.NoShareList;
import org.sokong.consent.SharingRequests;
import org.sokong.organisations.OrganisationDirectory;
import org.sokong.uikit.TimeText;
import org.springframework.stereotype.Component;

/** What the pieces about not sharing call. */
@Component
record SafeguardServices(
        NoShareList noShare,
        SharingRequests requests,
        CaseHiding hiding,
        CaseAccess access,
        OrganisationDirectory organisations,
        CurrentUser currentUser,
        TimeText time) {}
