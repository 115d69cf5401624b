package org.sokong.referrals;

import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.directory.FullPlaces;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the directory that somebody was declined for want of places. Only where the receiver says
 * so itself: what a sender copies from a paper answer changes nobody else's services.
 */
@Component
class NoCapacity {

    private final Referrals referrals;
    private final FullPlaces places;
    private final CurrentUser currentUser;

    NoCapacity(Referrals referrals, FullPlaces places, CurrentUser currentUser) {
        this.referrals = referrals;
        this.places = places;
        this.currentUser = currentUser;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ReferralMoved moved) {
        if (moved.to() != ReferralState.DECLINED) {
            return;
        }
        Referral referral = referrals.findById(moved.referralId()).orElseThrow();
        UUID receiver = referral.receiverOrganisationId();
        if (receiver != null
                && receiver.equals(currentUser.get().organisationId())
                && referral.declineReason() == DeclineReason.NO_CAPACITY) {
            places.declined(receiver, referral.services(), referral.serviceId(), referral.id());
        }
    }
}
