package org.sokong.policy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.policy.text.SourceFormat;
import org.sokong.uikit.Language;

/**
 * What an import did with a file, for a person to check.
 *
 * @param documentId the document it belongs to
 * @param how how the file was read; null if it was refused
 * @param paragraphs every paragraph of the file with what was done and why
 */
public record ImportReport(
        String fileName,
        Result result,
        @Nullable UUID documentId,
        @Nullable String documentCode,
        @Nullable String title,
        @Nullable Language language,
        @Nullable How how,
        List<Verdict> paragraphs) {

    /**
     * How a file was read.
     *
     * @param format what it is by its content
     * @param charset its encoding, null where the format knows its own
     * @param charsetGuessed whether only the letters told the encoding
     */
    public record How(SourceFormat format, @Nullable String charset, boolean charsetGuessed) {}

    /** What became of the file. */
    public enum Result {
        /** A document that the library did not know. */
        NEW_DOCUMENT,
        /** A document whose text is mostly that of another one: a curator says how they belong. */
        NEW_VERSION,
        /** The text of a document that the catalogue describes. */
        TEXT_FILLED_IN,
        /** The same file once more: nothing was changed. */
        UNCHANGED,
        /** The same file, imported before what is left out was kept: that was stored now. */
        ORIGINAL_COMPLETED,
        /** Not imported; nothing was stored. */
        REFUSED
    }

    /** How many passages look Indonesian rather than Malay: told by single words, a hint only. */
    public int looksIndonesian() {
        return (int) paragraphs.stream().filter(Verdict::looksIndonesian).count();
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
            String beginning,
            boolean looksIndonesian) {}
}
