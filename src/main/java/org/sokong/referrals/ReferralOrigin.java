package org.sokong.referrals;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.cases.GrantOrigin;
import org.sokong.cases.GrantSource;
import org.sokong.consent.ConsentedGrants;
import org.sokong.consent.ConsentedGrants.Giver;
import org.springframework.stereotype.Component;

/** What stands behind a grant that a referral gave; ending it takes the referral back. */
@Component
class ReferralOrigin implements GrantOrigin {

    private final Referrals referrals;
    private final ReferralService service;
    private final ConsentedGrants grants;
    private final CurrentUser currentUser;

    ReferralOrigin(
            Referrals referrals,
            ReferralService service,
            ConsentedGrants grants,
            CurrentUser currentUser) {
        this.referrals = referrals;
        this.service = service;
        this.grants = grants;
        this.currentUser = currentUser;
    }

    @Override
    public boolean speaksFor(GrantSource source) {
        return source == GrantSource.REFERRAL;
    }

    @Override
    public Map<UUID, Origin> origins(Collection<UUID> referralIds) {
        return grants.origins(
                referrals.findAllById(referralIds).stream().map(this::giver).toList());
    }

    private Giver giver(Referral referral) {
        return new Giver(
                referral.id(),
                referral.caseId(),
                referral.code(),
                ReferralsNavigation.path(referral.id()),
                referral.consentId(),
                ReferralState.OPEN.contains(referral.state())
                        && currentUser.may(Permission.REFERRAL_SEND));
    }

    @Override
    public void end(UUID referralId, String reason) {
        service.withdraw(referralId, WithdrawalReason.OTHER, reason);
    }
}
