package org.sokong.legal;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sokong.cases.CaseStatus;
import org.sokong.cases.DueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When the law is next due in a case: the end of an order in force, a hearing, a deadline. What has
 * passed stays due until somebody says what happened; in a case that has ended nothing is due.
 */
@Component
class LegalDue implements DueSource {

    private final LegalOrderRows orders;
    private final LegalHearingRows hearings;
    private final LegalDeadlineRows deadlines;
    private final JdbcClient jdbc;

    LegalDue(
            LegalOrderRows orders,
            LegalHearingRows hearings,
            LegalDeadlineRows deadlines,
            JdbcClient jdbc) {
        this.orders = orders;
        this.hearings = hearings;
        this.deadlines = deadlines;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Instant> nextDue(UUID caseId) {
        if (ended(caseId)) {
            return Optional.empty();
        }
        return Stream.of(
                        orders.findByCaseIdAndState(caseId, OrderState.IN_FORCE).stream()
                                .map(LegalOrder::over),
                        hearings.findByCaseIdAndState(caseId, HearingState.PLANNED).stream()
                                .map(LegalHearing::at),
                        deadlines.findByCaseIdAndState(caseId, DeadlineState.OPEN).stream()
                                .map(LegalDeadline::over))
                .flatMap(moments -> moments)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    private boolean ended(UUID caseId) {
        return jdbc.sql("select status from case_file where id = ?")
                .param(caseId)
                .query(String.class)
                .optional()
                .map(CaseStatus::valueOf)
                .map(CaseStatus::isEnded)
                .orElse(true);
    }
}
