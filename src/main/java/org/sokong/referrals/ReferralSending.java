package org.sokong.referrals;

import org.sokong.cases.CaseEnvelope;
import org.sokong.referrals.ReferralStep.Actor;
import org.springframework.stereotype.Component;

/** Sends a referral once nothing is missing, with what the receiver sees at first as it is now. */
@Component
class ReferralSending {

    private final ReferralMoves moves;

    ReferralSending(ReferralMoves moves) {
        this.moves = moves;
    }

    /** Sends it, with everything that goes with a step. */
    void send(Referral referral, CaseEnvelope envelope, Actor by) {
        put(referral, envelope, by);
        moves.moved(referral, ReferralState.DRAFT);
    }

    /** The referral's own part of being sent. */
    void put(Referral referral, CaseEnvelope envelope, Actor by) {
        referral.send(by, envelope.ageBand().name(), String.join(",", envelope.languages()));
    }
}
