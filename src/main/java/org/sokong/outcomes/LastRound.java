package org.sokong.outcomes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sokong.cases.LastScore;
import org.springframework.stereotype.Component;

/** The last round that counts, for the closure form. */
@Component
class LastRound implements LastScore {

    /** Decimal places of a score. */
    private static final int PLACES = 2;

    private final OutcomeRounds rounds;

    LastRound(OutcomeRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public Optional<Scored> lastScore(UUID caseId) {
        List<OutcomeRound> counting = rounds.sorted(caseId).counting();
        if (counting.isEmpty()) {
            return Optional.empty();
        }
        OutcomeRound last = counting.getLast();
        Score score = last.score();
        return score == null
                ? Optional.empty()
                : Optional.of(
                        new Scored(
                                RoundsOfCase.day(last),
                                score.composite() == null
                                        ? null
                                        : score.composite().decimal(PLACES).toPlainString(),
                                "outcomes.band." + score.band().name()));
    }
}
