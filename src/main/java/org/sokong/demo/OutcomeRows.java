package org.sokong.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.sokong.cases.CaseStatus;
import org.sokong.cases.Section;
import org.sokong.kernel.Ids;
import org.sokong.kernel.Utc;
import org.sokong.outcomes.RoundKind;
import org.sokong.outcomes.ScoredRound;
import org.sokong.outcomes.WeightSet;

/** Rows of the rounds. */
final class OutcomeRows implements PartRows {

    private static final int MONTHS_BETWEEN = 6;

    private final FileRows file;
    private final WeightSet weights;
    private final Map<RoundKind, LocalDate> taken = new EnumMap<>(RoundKind.class);

    OutcomeRows(FileRows file, WeightSet weights) {
        this.file = file;
        this.weights = weights;
    }

    void apply(OutcomeEvent event) {
        switch (event) {
            case OutcomeEvent.RoundTaken round -> take(round);
        }
    }

    private void take(OutcomeEvent.RoundTaken round) {
        taken.put(round.kind(), round.heldOn());
        ScoredRound scored = ScoredRound.of(weights, RoundAnswers.of(weights, round));
        UUID id = Ids.next();
        file.row(
                CaseTable.OUTCOME_ROUND,
                id,
                file.caseId(),
                round.kind().name(),
                round.heldOn(),
                weights.key(),
                Columns.answers(scored.content()),
                scored.stored(),
                scored.score().band().name(),
                null,
                null,
                file.actor(round),
                Utc.orNull(round.at()),
                Utc.orNull(round.at()),
                file.actor(round),
                Utc.orNull(round.at()),
                0);
        file.changed(
                round,
                Section.OUTCOMES,
                "outcomes.timeline.completed",
                id,
                Map.of("round", "@outcomes.roundkind." + round.kind().name()));
    }

    @Override
    public void finish() {
        // A round never changes once it is complete.
    }

    /** The next round, while the case is followed up. */
    @Override
    public Stream<Instant> due(ZoneId zone) {
        LocalDate baseline = taken.get(RoundKind.BASELINE);
        int months = MONTHS_BETWEEN * taken.size();
        return baseline == null
                        || file.status() != CaseStatus.FOLLOW_UP
                        || taken.containsKey(RoundKind.MONTH_18)
                ? Stream.empty()
                : Stream.of(
                        baseline.plusMonths(months)
                                .atTime(LocalTime.NOON)
                                .toInstant(ZoneOffset.UTC));
    }
}
