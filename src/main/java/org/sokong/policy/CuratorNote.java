package org.sokong.policy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sokong.uikit.Language;

/**
 * What a curator says about a document beside its text: mistakes, doubts, dates. The text itself is
 * never corrected.
 *
 * @param paragraphs the paragraphs it is about, empty for the whole document
 * @param aboutDate whether it explains the document's date
 * @param texts the note in each language
 */
public record CuratorNote(
        List<Integer> paragraphs, boolean aboutDate, Map<Language, String> texts) {

    /** The note in the reader's language. */
    public String text(Locale locale) {
        return texts.getOrDefault(Language.of(locale), "");
    }
}
