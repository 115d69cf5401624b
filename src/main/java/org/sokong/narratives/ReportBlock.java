package org.sokong.narratives;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.Ids;
import org.sokong.uikit.Language;

/**
 * A heading, a paragraph or a quoted passage of a report. It keeps its id through all changes, so
 * that comments stay where they were made.
 *
 * @param text plain text; of a passage what is quoted
 * @param source where a quoted passage stands, null for the others
 */
public record ReportBlock(UUID id, Type type, String text, @Nullable Source source) {

    /** Longest text, in characters. */
    public static final int LONGEST = 8_000;

    /** What a block is. */
    public enum Type {
        HEADING,
        PARAGRAPH,
        PASSAGE
    }

    /**
     * Where a quoted passage stands.
     *
     * @param citation document and paragraph, such as "004 ¶13"
     * @param document title of the document
     * @param language language of what is quoted
     * @param isAbstract whether our own words are quoted instead of the text
     */
    public record Source(
            UUID passageId,
            String citation,
            String document,
            Language language,
            boolean isAbstract) {}

    /** A new heading. */
    public static ReportBlock heading(String text) {
        return new ReportBlock(Ids.next(), Type.HEADING, text, null);
    }

    /** A new paragraph. */
    public static ReportBlock paragraph(String text) {
        return new ReportBlock(Ids.next(), Type.PARAGRAPH, text, null);
    }

    /** The same with other words. */
    public ReportBlock saying(String words) {
        return new ReportBlock(id, type, words, source);
    }

    /** No word of a report reaches a log by mistake. */
    @Override
    public String toString() {
        return "ReportBlock[" + id + " " + type + "]";
    }
}
