package org.sokong.outcomes;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.sokong.cases.CaseStates;
import org.sokong.cases.CaseStatus;
import org.sokong.cases.DueSource;
import org.springframework.stereotype.Component;

/** The next round is due while the case is followed up. */
@Component
class OutcomesDue implements DueSource {

    private final OutcomeRounds rounds;
    private final CaseStates states;
    private final RoundMonths months;

    OutcomesDue(OutcomeRounds rounds, CaseStates states, RoundMonths months) {
        this.rounds = rounds;
        this.states = states;
        this.months = months;
    }

    /** Noon in UTC, which is the same day from the Pacific to New Zealand's winter. */
    @Override
    public Optional<Instant> nextDue(UUID caseId) {
        return states.of(caseId)
                .filter(status -> status == CaseStatus.FOLLOW_UP)
                .flatMap(status -> rounds.sorted(caseId).next(months))
                .map(next -> next.dueOn().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
    }
}
