package org.sokong.planning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a case.
 *
 * @param id null while nothing of it was written
 * @param version to be given back with new terms
 * @param agreementStands whether the client said so after the plan's last change
 * @param changedBy display name of whoever last changed what is planned, null before that
 * @param mayWrite whether the reader may change it
 */
public record PlanDetail(
        UUID caseId,
        @Nullable UUID id,
        long version,
        PlanTerms terms,
        boolean agreementStands,
        PlanApproval approval,
        List<GoalDetail> goals,
        PlanProgress progress,
        @Nullable String changedBy,
        @Nullable Instant changedAt,
        boolean mayWrite) {}
