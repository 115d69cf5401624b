package org.sokong.referrals;

import java.time.Clock;
import org.sokong.access.CurrentUser;
import org.sokong.access.SignedInUser;
import org.sokong.consent.ConsentEnded;
import org.sokong.referrals.ReferralStep.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends every referral that rests on a consent, in the transaction that ends the consent. Drafts
 * stay: they are the sender's own paper, and sending them is refused.
 */
@Component
class ReferralsAtConsentEnd {

    private final Referrals referrals;
    private final ReferralMoves moves;
    private final CurrentUser currentUser;
    private final Clock clock;

    ReferralsAtConsentEnd(
            Referrals referrals, ReferralMoves moves, CurrentUser currentUser, Clock clock) {
        this.referrals = referrals;
        this.moves = moves;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ConsentEnded ended) {
        SignedInUser user = currentUser.get();
        Actor actor = new Actor(user.id(), user.organisationId(), clock.instant());
        WithdrawalReason reason =
                switch (ended.cause()) {
                    case WITHDRAWN -> WithdrawalReason.CONSENT_WITHDRAWN;
                    case EXPIRED -> WithdrawalReason.CONSENT_EXPIRED;
                };
        for (Referral referral : referrals.lockRestingOn(ended.consentId())) {
            ReferralState before = referral.state();
            if (ReferralState.OPEN.contains(before)) {
                referral.withdraw(actor, reason, null);
                moves.moved(referral, before);
            }
        }
    }
}
