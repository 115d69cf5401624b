package org.sokong.referrals;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sokong.access.NoticePlace;
import org.springframework.stereotype.Component;

/** Notices about a referral: mail goes to those who stand on one of its sides when it is sent. */
@Component
class ReferralPlaces implements NoticePlace {

    private static final Pattern PATH = Pattern.compile("referrals/([0-9a-f-]{36})\\b.*");

    private final Referrals referrals;
    private final ReferralSides sides;

    ReferralPlaces(Referrals referrals, ReferralSides sides) {
        this.referrals = referrals;
        this.sides = sides;
    }

    @Override
    public Optional<Boolean> mayOpen(String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                referrals
                        .parties(UUID.fromString(matcher.group(1)))
                        .map(parties -> sides.isSender(parties) || sides.isReceiver(parties))
                        .orElse(false));
    }
}
