package org.sokong.consent.ui;

import org.sokong.access.CurrentUser;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.SeenByReceivers;
import org.sokong.consent.ConsentPrinting;
import org.sokong.consent.ConsentService;
import org.sokong.consent.DataReturns;
import org.sokong.consent.VitalInterestService;
import org.sokong.uikit.TimeText;
import org.springframework.stereotype.Component;

/** What the pieces of the tab call. */
@Component
record ConsentServices(
        ConsentService consents,
        VitalInterestService vital,
        DataReturns returns,
        SeenByReceivers seen,
        ConsentPrinting printing,
        ConsentDialogs dialogs,
        CaseAccess access,
        CurrentUser currentUser,
        TimeText time) {}
