package org.sokong.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which events to list; null means any.
 *
 * @param from first moment, included
 * @param until last moment, excluded
 */
public record AuditFilter(
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable AuditAction action,
        @Nullable Outcome outcome,
        @Nullable UUID actorId,
        @Nullable UUID caseId) {

    /** Everything. */
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null);

    /** How it ended. */
    public enum Outcome {
        DONE,
        DENIED
    }
}
