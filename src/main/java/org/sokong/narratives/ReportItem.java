package org.sokong.narratives;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.uikit.Language;

/**
 * A report in the list of a case.
 *
 * @param number null before approval
 */
public record ReportItem(
        UUID id,
        ReportKind kind,
        Language language,
        ReportState state,
        String title,
        String authorName,
        Instant changedAt,
        @Nullable String number) {}
