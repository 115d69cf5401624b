package org.sokong.policy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.policy.text.UnreadableSource.Reason;

/**
 * A file that was offered to the library, and how far its import is.
 *
 * @param pagesDone pages read so far, 0 where a format has none
 * @param pagesAll 0 as long as it is not known
 * @param reason why it was refused or stopped
 * @param reasonArgument what the sentence about the reason names
 * @param indexed paragraphs that search finds; likewise the others, by what was done with them
 * @param looksIndonesian passages that look Indonesian rather than Malay
 */
public record ImportJob(
        UUID id,
        String fileName,
        long bytes,
        Instant at,
        ImportState state,
        int pagesDone,
        int pagesAll,
        ImportReport.@Nullable Result result,
        @Nullable Reason reason,
        @Nullable String reasonArgument,
        @Nullable UUID documentId,
        @Nullable String documentCode,
        @Nullable String title,
        int indexed,
        int kept,
        int metadata,
        int stripped,
        int looksIndonesian) {}
