package org.sokong.legal;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sokong.cases.DueSource;
import org.springframework.stereotype.Component;

/**
 * When the law is next due in a case: the end of an order in force, a hearing, a deadline. What has
 * passed stays due until somebody says what happened.
 */
@Component
class LegalDue implements DueSource {

    private final LegalOrderRows orders;
    private final LegalHearingRows hearings;
    private final LegalDeadlineRows deadlines;

    LegalDue(LegalOrderRows orders, LegalHearingRows hearings, LegalDeadlineRows deadlines) {
        this.orders = orders;
        this.hearings = hearings;
        this.deadlines = deadlines;
    }

    @Override
    public Optional<Instant> nextDue(UUID caseId) {
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
}
