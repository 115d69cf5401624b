package org.sokong.referrals;

import java.time.Clock;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a receiver's proposal once the draft of passing it on is sent or discarded. */
@Component
class PreparedRedirect {

    private final Referrals referrals;
    private final Clock clock;

    PreparedRedirect(Referrals referrals, Clock clock) {
        this.referrals = referrals;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ReferralMoved moved) {
        if (moved.from() != ReferralState.DRAFT) {
            return;
        }
        Referral referral = referrals.findById(moved.referralId()).orElseThrow();
        UUID follows = referral.followsId();
        if (follows == null) {
            return;
        }
        Referral before = referrals.lock(follows).orElseThrow();
        if (moved.to() == ReferralState.SENT) {
            before.preparedSent(referral.receiverOrganisationId(), clock.instant());
        } else {
            before.preparedDiscarded();
        }
    }
}
