package org.sokong.narratives;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A round of review.
 *
 * @param text what was submitted, exactly as it was
 * @param outcome null while it waits
 */
public record ReportRound(
        int number,
        ReportText text,
        String submittedByName,
        Instant submittedAt,
        @Nullable RoundOutcome outcome,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt,
        @Nullable String words) {}
