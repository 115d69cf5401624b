package org.sokong.transfers.ui;

import org.sokong.access.CurrentUser;
import org.sokong.access.UserDirectory;
import org.sokong.cases.CaseAccess;
import org.sokong.consent.ConsentForms;
import org.sokong.consent.ConsentService;
import org.sokong.consent.ReturnCards;
import org.sokong.organisations.OrganisationDirectory;
import org.sokong.policy.cite.PassagePicker;
import org.sokong.transfers.TransferReader;
import org.sokong.transfers.TransferService;
import org.sokong.transfers.TransferSharing;
import org.sokong.uikit.TimeText;
import org.springframework.stereotype.Component;

/** What the pages of transfers need. */
@Component
record TransferPieces(
        TransferService service,
        TransferReader reader,
        TransferSharing sharing,
        TransferTexts texts,
        ConsentService consents,
        ConsentForms consentForms,
        OrganisationDirectory organisations,
        PassagePicker.Library library,
        UserDirectory users,
        CaseAccess access,
        CurrentUser user,
        ReturnCards returns,
        TimeText time) {}
