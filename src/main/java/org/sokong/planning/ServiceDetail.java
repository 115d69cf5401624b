package org.sokong.planning;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service that was given.
 *
 * @param providerName the organisation or the words; null where there is none
 * @param goal words of the goal it serves; null where there is none or the reader may not see the
 *     plan
 * @param recordedBy display name
 */
public record ServiceDetail(
        UUID id,
        long version,
        ServiceForm form,
        @Nullable String providerName,
        @Nullable String goal,
        String recordedBy,
        Instant recordedAt) {}
