package org.sokong.narratives;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sokong.uikit.Language;

/**
 * A template as administrators see it.
 *
 * @param version to be given back; null while the shipped text holds
 * @param changedByName null while the shipped text holds
 * @param changedAt null while the shipped text holds
 */
public record TemplateDetail(
        ReportKind kind,
        Language language,
        ReportText text,
        @Nullable Long version,
        @Nullable String changedByName,
        @Nullable Instant changedAt) {

    /** Whether it was changed here. */
    public boolean isLocal() {
        return version != null;
    }
}
