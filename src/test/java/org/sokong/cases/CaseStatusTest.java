package org.sokong.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of case_process.md, section 2, written down by hand a second time. */
class CaseStatusTest {

    private static final Map<String, String> TABLE =
            Map.of(
                    "DRAFT", "OPEN DISCARDED",
                    "OPEN", "ASSESSED CLOSED TRANSFERRED DUPLICATE",
                    "ASSESSED", "PLANNED CLOSED TRANSFERRED DUPLICATE",
                    "PLANNED", "IN_SERVICE CLOSED TRANSFERRED DUPLICATE",
                    "IN_SERVICE", "FOLLOW_UP CLOSED TRANSFERRED DUPLICATE",
                    "FOLLOW_UP", "CLOSED TRANSFERRED DUPLICATE",
                    "CLOSED", "OPEN",
                    "DISCARDED", "",
                    "TRANSFERRED", "",
                    "DUPLICATE", "");

    @ParameterizedTest
    @EnumSource(CaseStatus.class)
    void goes_where_the_table_says_and_nowhere_else(CaseStatus from) {
        Set<String> allowed =
                Arrays.stream(CaseStatus.values())
                        .filter(from::canMoveTo)
                        .map(Enum::name)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(allowed)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(TABLE.get(from.name()).split(" "))
                                .filter(name -> !name.isEmpty())
                                .toList());
    }

    @Test
    void goals_met_closes_only_after_the_follow_up() {
        assertThat(MoveReason.of(CaseStatus.FOLLOW_UP, CaseStatus.CLOSED))
                .contains(MoveReason.GOALS_MET, MoveReason.DIED);
        for (CaseStatus from : CaseStatus.ACTIVE) {
            if (from != CaseStatus.FOLLOW_UP) {
                assertThat(MoveReason.of(from, CaseStatus.CLOSED))
                        .doesNotContain(MoveReason.GOALS_MET)
                        .contains(
                                MoveReason.DIED,
                                MoveReason.LOST_CONTACT,
                                MoveReason.NOT_A_VICTIM,
                                MoveReason.CLIENT_ASKED,
                                MoveReason.MOVED_OR_RETURNED);
            }
        }
    }
}
