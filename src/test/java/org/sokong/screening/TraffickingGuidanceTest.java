package org.sokong.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sokong.cases.AgeBand;
import org.sokong.kernel.Answer;
import org.sokong.screening.TraffickingGuidance.Verdict;

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
        TraffickingEventForm form =
                event(
                        act.equals("y") ? Set.of(TraffickingAct.HARBOURING) : null,
                        means.equals("y") ? Set.of(TraffickingMeans.DECEPTION) : null,
                        switch (purpose) {
                            case "y" -> Set.of(TraffickingPurpose.FORCED_CRIMINALITY);
                            case "u" -> Set.of(TraffickingPurpose.UNKNOWN);
                            default -> null;
                        },
                        null,
                        under18);

        TraffickingGuidance guidance = TraffickingGuidance.of(form, new AgeAtEvent(today, null));

        assertThat(guidance.verdict()).isEqualTo(verdict);
        assertThat(guidance.lacking().isEmpty()).isEqualTo(verdict == Verdict.MET);
    }

    @Test
    void the_age_in_years_speaks_before_the_band() {
        TraffickingEventForm child =
                event(
                        Set.of(TraffickingAct.RECEIPT),
                        null,
                        Set.of(TraffickingPurpose.SERVITUDE),
                        15,
                        null);

        assertThat(verdict(child, AgeBand.AGE_30_38, null)).isEqualTo(Verdict.MET);
        assertThat(verdict(child.aged(25, null), null, null)).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void the_age_is_counted_back_from_the_intake_to_the_event() {
        TraffickingEventForm event =
                event(
                        Set.of(TraffickingAct.RECEIPT),
                        null,
                        Set.of(TraffickingPurpose.SERVITUDE),
                        null,
                        null);
        LocalDate intake = LocalDate.of(2026, 11, 2);
        AgeAtEvent ages = new AgeAtEvent(AgeBand.AGE_18_20, intake);

        assertThat(ages.under18(event.at(null, null, EventDate.in(2021))))
                .as("20 at most now, 16 at most then")
                .isEqualTo(Answer.YES);
        assertThat(ages.under18(event.at(null, null, EventDate.in(2025))))
                .isEqualTo(Answer.UNKNOWN);
        assertThat(
                        new AgeAtEvent(AgeBand.AGE_30_38, intake)
                                .under18(event.at(null, null, EventDate.in(2025))))
                .isEqualTo(Answer.NO);
        assertThat(ages.under18(event.at(null, null, EventDate.about(2015))))
                .as("roughly is not enough to count")
                .isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void events_bring_the_elements_together() {
        TraffickingEventForm recruitment =
                TraffickingEventForm.of(EventStage.RECRUITMENT)
                        .with(
                                new PalermoElements(
                                        Set.of(TraffickingAct.RECRUITMENT),
                                        Set.of(TraffickingMeans.FRAUD),
                                        null));
        TraffickingEventForm scam =
                TraffickingEventForm.of(EventStage.EXPLOITATION)
                        .with(
                                new PalermoElements(
                                        null, null, Set.of(TraffickingPurpose.FORCED_CRIMINALITY)));

        assertThat(TraffickingGuidance.of(List.of(recruitment, scam), AgeAtEvent.NOT_KNOWN))
                .isEqualTo(new TraffickingGuidance(Verdict.MET, List.of()));
        assertThat(TraffickingGuidance.of(List.of(scam), AgeAtEvent.NOT_KNOWN).verdict())
                .isEqualTo(Verdict.UNDETERMINED);
        assertThat(TraffickingGuidance.of(List.of(), AgeAtEvent.NOT_KNOWN).verdict())
                .isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void none_is_said_in_other_words_than_not_recorded() {
        PalermoElements asked =
                new PalermoElements(
                        Set.of(TraffickingAct.RECEIPT),
                        Set.of(),
                        Set.of(TraffickingPurpose.SERVITUDE));
        TraffickingEventForm adult =
                TraffickingEventForm.of(EventStage.EXPLOITATION).with(asked).aged(30, null);

        assertThat(TraffickingGuidance.of(adult, AgeAtEvent.NOT_KNOWN).lacking())
                .containsExactly("screening.lacking.means.none");
        assertThat(
                        TraffickingGuidance.of(
                                        adult.with(
                                                new PalermoElements(
                                                        asked.acts(), null, asked.purposes())),
                                        AgeAtEvent.NOT_KNOWN)
                                .lacking())
                .containsExactly("screening.lacking.means");
    }

    private static Verdict verdict(
            TraffickingEventForm event, @Nullable AgeBand band, @Nullable LocalDate contact) {
        return TraffickingGuidance.of(event, new AgeAtEvent(band, contact)).verdict();
    }

    private static TraffickingEventForm event(
            @Nullable Set<TraffickingAct> acts,
            @Nullable Set<TraffickingMeans> means,
            @Nullable Set<TraffickingPurpose> purposes,
            @Nullable Integer age,
            @Nullable Answer under18) {
        return TraffickingEventForm.of(EventStage.EXPLOITATION)
                .with(new PalermoElements(acts, means, purposes))
                .aged(age, under18);
    }
}
