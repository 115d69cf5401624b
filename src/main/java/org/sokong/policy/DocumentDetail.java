package org.sokong.policy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.uikit.Language;

/**
 * A document as it is read.
 *
 * @param paragraphs the text, or the abstracts where the text has not been imported
 * @param newer the version that took its place
 * @param counterpart its translation that fits the reader best, or the original
 * @param others all texts in other languages, the one that fits the reader best first
 */
public record DocumentDetail(
        DocumentSummary summary,
        List<Line> paragraphs,
        List<CuratorNote> notes,
        Optional<DocumentSummary> counterpart,
        List<DocumentSummary> others,
        Optional<DocumentSummary> newer) {

    /**
     * A paragraph of the document.
     *
     * @param passageId id of the passage
     * @param number the n-th non-blank line of the source file, from 1
     * @param part which part of a paragraph that was split: 0 for the first or the whole
     * @param text null when the text has not been imported
     * @param counterpartText the same paragraph in the translation or the original, if there is one
     */
    public record Line(
            UUID passageId,
            int number,
            int part,
            Language language,
            ParagraphKind kind,
            ParagraphAction action,
            @Nullable String text,
            @Nullable String abstractOwn,
            @Nullable String abstractEnglish,
            List<PassageTopic> topics,
            Authority authority,
            @Nullable UUID counterpartId,
            @Nullable Integer counterpartNumber,
            @Nullable String counterpartText) {

        /** Its number, with a letter for a further part: 7, 7b. */
        public String label() {
            return PolicyPassage.number(number, part);
        }
    }
}
