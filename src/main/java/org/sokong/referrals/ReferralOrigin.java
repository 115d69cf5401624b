package org.sokong.referrals;

import java.util.Optional;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.GrantOrigin;
import org.sokong.cases.GrantSource;
import org.sokong.consent.ConsentCheck;
import org.springframework.stereotype.Component;

/** What stands behind a grant that a referral gave; ending it takes the referral back. */
@Component
class ReferralOrigin implements GrantOrigin {

    private final Referrals referrals;
    private final ReferralService service;
    private final ConsentCheck consent;
    private final CaseAccess access;
    private final CurrentUser currentUser;

    ReferralOrigin(
            Referrals referrals,
            ReferralService service,
            ConsentCheck consent,
            CaseAccess access,
            CurrentUser currentUser) {
        this.referrals = referrals;
        this.service = service;
        this.consent = consent;
        this.access = access;
        this.currentUser = currentUser;
    }

    @Override
    public boolean speaksFor(GrantSource source) {
        return source == GrantSource.REFERRAL;
    }

    @Override
    public Optional<Origin> origin(UUID referralId) {
        return referrals
                .findById(referralId)
                .map(
                        referral ->
                                new Origin(
                                        referral.code(),
                                        ReferralsNavigation.path(referralId),
                                        Optional.ofNullable(referral.consentId())
                                                .flatMap(consent::expiresAt)
                                                .orElse(null),
                                        ReferralState.OPEN.contains(referral.state())
                                                && currentUser.may(Permission.REFERRAL_SEND)
                                                && access.mayWork(referral.caseId())));
    }

    @Override
    public void end(UUID referralId, String reason) {
        service.withdraw(referralId, WithdrawalReason.OTHER, reason);
    }
}
