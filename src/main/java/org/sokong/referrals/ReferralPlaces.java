package org.sokong.referrals;

import java.util.Optional;
import org.sokong.access.NoticePlace;
import org.sokong.referrals.Referrals.Parties;
import org.springframework.stereotype.Component;

/** Notices about a referral: mail goes to those who stand on one of its sides when it is sent. */
@Component
class ReferralPlaces implements NoticePlace {

    private final Referrals referrals;
    private final ReferralSides sides;

    ReferralPlaces(Referrals referrals, ReferralSides sides) {
        this.referrals = referrals;
        this.sides = sides;
    }

    @Override
    public Optional<Boolean> mayOpen(String path) {
        return NoticePlace.id("referrals", path)
                .map(id -> referrals.parties(id).map(this::isOnASide).orElse(false));
    }

    private boolean isOnASide(Parties parties) {
        return sides.isSender(parties) || sides.isReceiver(parties);
    }
}
