package org.sokong.guidance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sokong.policy.PassageCitation;

/**
 * A passage that may matter in a case.
 *
 * @param passage as this reader is shown it
 * @param reasons why, in the reader's language, the weightiest first
 * @param dismissedBy display name of who dismissed it, null where nobody did
 */
public record Suggestion(
        PassageCitation passage,
        List<String> reasons,
        @Nullable String dismissedBy,
        @Nullable Instant dismissedAt) {}
