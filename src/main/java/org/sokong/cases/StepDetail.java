package org.sokong.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step that counts at present.
 *
 * @param recordedByName display name, empty when not known any more
 */
public record StepDetail(
        StepKind kind,
        @Nullable String note,
        UUID recordedBy,
        String recordedByName,
        Instant recordedAt) {}
