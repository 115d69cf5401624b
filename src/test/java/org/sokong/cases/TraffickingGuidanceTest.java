package org.sokong.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sokong.cases.TraffickingGuidance.Verdict;
import org.sokong.kernel.Answer;

/** The rule of tip_standards.md, section 1, as a table. */
class TraffickingGuidanceTest {

    @ParameterizedTest(name = "act {0}, means {1}, purpose {2}, under 18 {3}, today {4}: {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                // act, means, purpose, under 18 at the event, age band today, verdict
                "y, y, y, NO,      -,         MET",
                "y, y, y, UNKNOWN, -,         MET",
                "y, y, y, -,       -,         MET",
                "y, y, y, YES,     -,         MET",
                "y, n, y, YES,     -,         MET",
                "y, n, y, NO,      -,         NOT_MET",
                "y, n, y, UNKNOWN, -,         UNDETERMINED",
                "y, n, y, -,       -,         UNDETERMINED",
                "y, n, y, -,       UNKNOWN,   UNDETERMINED",
                // Who is under 18 now was so at the event; who is of age now may have been a child.
                "y, n, y, -,       AGE_9_17,  MET",
                "y, n, y, UNKNOWN, AGE_0_8,   MET",
                "y, n, y, -,       AGE_18_20, UNDETERMINED",
                "y, n, y, -,       AGE_30_38, UNDETERMINED",
                "y, n, y, NO,      AGE_18_20, NOT_MET",
                "n, y, y, NO,      -,         NOT_MET",
                "n, y, y, YES,     -,         NOT_MET",
                "n, n, y, YES,     -,         NOT_MET",
                "y, y, n, NO,      -,         NOT_MET",
                "y, n, n, YES,     -,         NOT_MET",
                "y, y, u, NO,      -,         NOT_MET",
                "n, n, n, NO,      -,         NOT_MET",
                "n, n, n, -,       -,         UNDETERMINED",
            })
    void says_what_the_rule_says(
            String act,
            String means,
            String purpose,
            Answer under18,
            AgeBand today,
            Verdict verdict) {
        TraffickingForm form =
                new TraffickingForm(
                        act.equals("y") ? Set.of(TraffickingAct.HARBOURING) : Set.of(),
                        means.equals("y") ? Set.of(TraffickingMeans.DECEPTION) : Set.of(),
                        switch (purpose) {
                            case "y" -> Set.of(TraffickingPurpose.FORCED_CRIMINALITY);
                            case "u" -> Set.of(TraffickingPurpose.UNKNOWN);
                            default -> Set.of();
                        },
                        under18,
                        null);

        TraffickingGuidance guidance = TraffickingGuidance.of(form, today);

        assertThat(guidance.verdict()).isEqualTo(verdict);
        assertThat(guidance.lacking().isEmpty()).isEqualTo(verdict == Verdict.MET);
    }
}
