package org.sokong.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sokong.referrals.ReferralState.*;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The moves of referral_standard.md, section 4, and no other. */
class ReferralStateTest {

    private static final Map<ReferralState, Set<ReferralState>> ALLOWED =
            new EnumMap<>(ReferralState.class);

    static {
        ALLOWED.put(DRAFT, EnumSet.of(SENT, WITHDRAWN));
        ALLOWED.put(SENT, EnumSet.of(ACKNOWLEDGED, DECLINED, EXPIRED, WITHDRAWN));
        ALLOWED.put(ACKNOWLEDGED, EnumSet.of(ACCEPTED, DECLINED, EXPIRED, WITHDRAWN));
        ALLOWED.put(ACCEPTED, EnumSet.of(IN_SERVICE, NOT_COMPLETED, WITHDRAWN));
        ALLOWED.put(IN_SERVICE, EnumSet.of(COMPLETED, NOT_COMPLETED, WITHDRAWN));
    }

    @ParameterizedTest
    @EnumSource
    void each_state_allows_its_moves_and_refuses_all_others(ReferralState from) {
        Set<ReferralState> allowed =
                ALLOWED.getOrDefault(from, EnumSet.noneOf(ReferralState.class));
        for (ReferralState to : ReferralState.values()) {
            assertThat(from.canMoveTo(to)).as("%s to %s", from, to).isEqualTo(allowed.contains(to));
        }
    }

    @Test
    void the_five_ends_are_final() {
        Set<ReferralState> ends = EnumSet.noneOf(ReferralState.class);
        for (ReferralState state : ReferralState.values()) {
            if (state.isFinal()) {
                ends.add(state);
            }
        }
        assertThat(ends).containsExactly(COMPLETED, DECLINED, EXPIRED, NOT_COMPLETED, WITHDRAWN);
    }
}
