package org.sokong.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as the page of the log shows it.
 *
 * @param actorName name of the person or job, null before sign-in
 * @param action name of an {@link AuditAction}
 * @param details codes, counts and ids as JSON, null when there are none
 */
public record AuditEntry(
        UUID id,
        Instant at,
        @Nullable UUID actorId,
        @Nullable String actorName,
        AuditAction action,
        AuditFilter.Outcome outcome,
        String subjectType,
        @Nullable UUID subjectId,
        @Nullable UUID caseId,
        @Nullable String details) {}
