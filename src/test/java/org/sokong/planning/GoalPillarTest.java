package org.sokong.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sokong.organisations.ServiceCategory;

/** Each service has a pillar of the referral mechanism, and each pillar has services. */
class GoalPillarTest {

    @ParameterizedTest
    @EnumSource(ServiceCategory.class)
    void every_service_has_a_pillar_but_the_one_that_says_too_little(ServiceCategory category) {
        assertThat(GoalPillar.of(category).isPresent())
                .isEqualTo(category != ServiceCategory.OTHER);
    }

    @ParameterizedTest
    @EnumSource(GoalPillar.class)
    void every_pillar_has_services(GoalPillar pillar) {
        assertThat(Arrays.stream(ServiceCategory.values()).map(GoalPillar::of))
                .anyMatch(found -> found.filter(pillar::equals).isPresent());
    }

    @Test
    void what_is_claimed_in_court_is_redress() {
        assertThat(GoalPillar.of(ServiceCategory.COMPENSATION))
                .contains(GoalPillar.JUSTICE_AND_REDRESS);
    }
}
