package org.sokong.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link between a case and a passage.
 *
 * @param linkedByName display name, empty when not known any more
 */
public record PolicyLinkDetail(
        UUID id,
        UUID passageId,
        UUID caseId,
        @Nullable UUID referralId,
        String why,
        String linkedByName,
        Instant linkedAt) {}
