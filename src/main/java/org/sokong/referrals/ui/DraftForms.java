package org.sokong.referrals.ui;

import java.time.Clock;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.CaseSharing;
import org.sokong.consent.ConsentForms;
import org.sokong.consent.ConsentService;
import org.sokong.consent.NoShareCheck;
import org.sokong.consent.NoShareNotice;
import org.sokong.directory.ui.ServiceFinder;
import org.sokong.organisations.FocalPoints;
import org.sokong.organisations.OrganisationDirectory;
import org.sokong.referrals.AskedService;
import org.sokong.referrals.ReferralDetail.Sender;
import org.sokong.referrals.ReferralReader;
import org.sokong.referrals.ReferralService;
import org.sokong.referrals.ReferralSharing;
import org.sokong.referrals.ReferralSplits;
import org.sokong.referrals.ReferralsNavigation;
import org.sokong.uikit.Notices;
import org.sokong.uikit.TimeText;
import org.springframework.stereotype.Component;

/** Makes the form of a referral that is being written, with all it needs. */
@Component
record DraftForms(
        ReferralService service,
        ReferralReader reader,
        ReferralSplits splits,
        ConsentService consents,
        ConsentForms consentForms,
        NoShareCheck noShare,
        NoShareNotice noShareNotice,
        ReferralSharing sharingRequests,
        OrganisationDirectory organisations,
        FocalPoints focalPoints,
        CaseAccess access,
        CaseSharing sharing,
        CurrentUser currentUser,
        ServiceFinder finder,
        AskedService asked,
        ReceiverPages pages,
        ReferralTexts texts,
        TimeText time,
        Clock clock) {

    /** The form of a new referral; the service refuses those who may not write in the case. */
    DraftForm of(UUID caseId) {
        access.requireWork(caseId, "referrals.draft");
        return new DraftForm(this, caseId, null, null, null);
    }

    /** The form of a draft. */
    DraftForm of(Sender draft, Runnable sent, Runnable discarded) {
        return new DraftForm(this, draft.caseId(), draft, sent, discarded);
    }

    /** What follows where the page was not told. */
    static Runnable open(UUID referralId, String doneKey) {
        return () -> {
            Notices.done(doneKey);
            ReferralsNavigation.open(referralId);
        };
    }
}
