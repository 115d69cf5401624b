package org.sokong.referrals;

import java.time.Clock;
import org.sokong.access.CurrentUser;
import org.sokong.access.SignedInUser;
import org.sokong.consent.NoShareAdded;
import org.sokong.consent.ReturnCause;
import org.sokong.referrals.ReferralStep.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Withdraws what is open with an organisation, and ends its access, in the transaction that puts it
 * on the case's do-not-share list, and asks it to return or delete whatever it has had of the case.
 * Drafts stay: sending them is refused.
 */
@Component
class ReferralsAtNoShare {

    private final Referrals referrals;
    private final ReferralMoves moves;
    private final SharingStops stops;
    private final CurrentUser currentUser;
    private final Clock clock;

    ReferralsAtNoShare(
            Referrals referrals,
            ReferralMoves moves,
            SharingStops stops,
            CurrentUser currentUser,
            Clock clock) {
        this.referrals = referrals;
        this.moves = moves;
        this.stops = stops;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(NoShareAdded added) {
        SignedInUser user = currentUser.get();
        Actor actor = new Actor(user.id(), user.organisationId(), clock.instant());
        for (Referral found : referrals.findByCaseIdOrderByCreatedAtDesc(added.caseId())) {
            if (added.organisationId().equals(found.receiverOrganisationId())
                    && found.state() != ReferralState.DRAFT) {
                Referral referral = referrals.lock(found.id()).orElseThrow();
                ReferralState before = referral.state();
                if (ReferralState.OPEN.contains(before)) {
                    referral.withdraw(actor, WithdrawalReason.DO_NOT_SHARE, null);
                    moves.moved(referral, before);
                }
                if (referral.wasDisclosed()) {
                    stops.ask(referral, ReturnCause.SENDER_ENDED);
                }
            }
        }
    }
}
