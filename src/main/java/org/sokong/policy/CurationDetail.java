package org.sokong.policy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.uikit.Language;

/**
 * A document as its curators see it: everything of the original, with what becomes of it.
 *
 * @param version must be given back with a change, so that nobody changes what they have not seen
 * @param mayChange whether the text can be changed now
 * @param mayPublish whether the reader may publish or send back now
 * @param own whether the reader wrote the last change or sent it, so that somebody else publishes
 * @param comment what the second person wanted done, when it came back
 * @param begunFrom the text that is rewritten here; null for what came in as a file
 * @param originalMissing whether the file was imported before what is left out was kept
 * @param steps how many changes can be undone
 */
public record CurationDetail(
        DocumentSummary summary,
        long version,
        boolean mayChange,
        boolean mayPublish,
        boolean own,
        @Nullable String comment,
        @Nullable Instant sentAt,
        @Nullable DocumentSummary begunFrom,
        boolean originalMissing,
        int steps,
        List<Row> rows,
        List<CuratorNote> notes) {

    /**
     * A paragraph of the original, or a part of one that was split.
     *
     * @param part 0 for the first part or the whole
     * @param original the paragraph as imported, or as it stands in the text that is rewritten;
     *     null for a further part and where no text is there
     * @param text what is proposed for readers
     * @param joined whether its text now stands in the passage before
     * @param looksIndonesian whether single words of it are Indonesian rather than Malay
     */
    public record Row(
            UUID id,
            int paragraph,
            int part,
            @Nullable String original,
            String text,
            Language language,
            ParagraphKind kind,
            ParagraphAction action,
            @Nullable ParagraphReason reason,
            boolean joined,
            boolean looksIndonesian) {

        /** Its number, with a letter for a further part: 7, 7b. */
        public String number() {
            return PolicyPassage.number(paragraph, part);
        }
    }
}
