package org.sokong.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Knows how a case ends, and why, as a second person approved it: the case ends so and not
 * otherwise. Implemented by the module that keeps the closure form.
 */
public interface ApprovedEnd {

    /**
     * What the newest complete closure form says, where it was approved.
     *
     * @param since beginning of the case's present life
     */
    Optional<End> approvedEnd(UUID caseId, Instant since);

    /**
     * An end.
     *
     * @param to status of the case then
     * @param reason coded reason, where the status asks for one
     */
    record End(CaseStatus to, @Nullable MoveReason reason) {}
}
