package org.sokong.referrals;

import java.util.Optional;
import java.util.UUID;
import org.sokong.cases.CaseEnvelope;
import org.sokong.organisations.FocalPoint;
import org.sokong.organisations.FocalPoints;
import org.sokong.referrals.ReferralStep.Actor;
import org.springframework.stereotype.Component;

/** Sends a referral once nothing is missing, with what the receiver sees at first as it is now. */
@Component
class ReferralSending {

    private final ReferralMoves moves;
    private final FocalPoints focalPoints;

    ReferralSending(ReferralMoves moves, FocalPoints focalPoints) {
        this.moves = moves;
        this.focalPoints = focalPoints;
    }

    /** Sends it, with everything that goes with a step. */
    void send(Referral referral, CaseEnvelope envelope, Actor by) {
        put(referral, envelope, by);
        moves.moved(referral, ReferralState.DRAFT);
    }

    /** Sends what another one did not bring, to the inbox of the next organisation. */
    void sendNext(Referral next, Referral before, Actor by) {
        next.sendLike(before, by);
        moves.moved(next, ReferralState.DRAFT);
    }

    /** The referral's own part of being sent. */
    void put(Referral referral, CaseEnvelope envelope, Actor by) {
        UUID focalPoint = referral.focalPointId();
        Optional<FocalPoint> addressee =
                focalPoint == null ? Optional.empty() : focalPoints.find(focalPoint);
        referral.address(
                addressee.map(FocalPoint::teamId).orElse(null),
                addressee.map(FocalPoint::personId).orElse(null));
        referral.send(by, envelope.ageBand().name(), String.join(",", envelope.languages()));
    }
}
