package org.sokong.legal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hearing of a case.
 *
 * @param outcome what came of it, or why it was postponed or cancelled
 * @param postponedFrom the hearing that was postponed to this one
 * @param recorder display name
 */
public record HearingDetail(
        UUID id,
        Instant at,
        String court,
        @Nullable String purpose,
        HearingState state,
        Warning warning,
        @Nullable String outcome,
        @Nullable UUID postponedFrom,
        String recorder,
        long version) {}
