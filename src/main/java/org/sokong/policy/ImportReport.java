package org.sokong.policy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.uikit.Language;

/**
 * What an import did with a file, for a person to check.
 *
 * @param documentId the document it belongs to
 * @param paragraphs every paragraph of the file with what was done and why
 */
public record ImportReport(
        String fileName,
        Result result,
        @Nullable UUID documentId,
        @Nullable String documentCode,
        @Nullable String title,
        @Nullable Language language,
        List<Verdict> paragraphs) {

    /** What became of the file. */
    public enum Result {
        /** A document that the library did not know. */
        NEW_DOCUMENT,
        /** The text of a document that the catalogue describes. */
        TEXT_FILLED_IN,
        /** The same file once more: nothing was changed. */
        UNCHANGED,
        /** Not imported; nothing was stored. */
        REFUSED
    }

    /** How many paragraphs met this action. */
    public long count(ParagraphAction action) {
        return paragraphs.stream().filter(verdict -> verdict.action() == action).count();
    }

    /** One paragraph of the file. */
    public record Verdict(
            int number,
            ParagraphKind kind,
            ParagraphAction action,
            ParagraphReason reason,
            String beginning) {}
}
