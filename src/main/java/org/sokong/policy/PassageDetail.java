package org.sokong.policy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.uikit.Language;

/**
 * A passage with all that is known about it.
 *
 * @param paragraph the n-th non-blank line of the source file, from 1
 * @param part which part of a paragraph that was split: 0 for the first or the whole
 * @param text null when the text has not been imported
 * @param abstractOwn our own words, in the passage's language
 * @param abstractEnglish our own words, in English
 * @param counterparts the same passage in other languages, the one that was confirmed first before
 *     others
 * @param successor what took its place when its document was superseded; empty where it was read
 *     with others
 * @param use how often the reader uses it; null where it was read with others
 */
public record PassageDetail(
        UUID id,
        DocumentSummary document,
        int paragraph,
        int part,
        Language language,
        @Nullable String text,
        @Nullable String abstractOwn,
        @Nullable String abstractEnglish,
        List<PassageTopic> topics,
        Authority authority,
        List<Counterpart> counterparts,
        List<CuratorNote> notes,
        @Nullable PassageUse use,
        Optional<PassageSuccessor> successor) {

    /** The same passage in another language. */
    public Optional<Counterpart> counterpart() {
        return counterparts.stream().findFirst();
    }

    /** The same passage in a language. */
    public Optional<Counterpart> counterpart(Language wanted) {
        return counterparts.stream().filter(each -> each.language() == wanted).findFirst();
    }

    /** How the passage is cited: "004 ¶13", "004 ¶13b" for a further part. */
    public String citation() {
        return document.code() + " ¶" + number();
    }

    /** Its number, with a letter for a further part: 7, 7b. */
    public String number() {
        return PolicyPassage.number(paragraph, part);
    }

    /** What is shown: the text, or the abstract where the text has not been imported. */
    public String shown() {
        if (text != null) {
            return text;
        }
        return abstractOwn != null ? abstractOwn : abstractEnglish != null ? abstractEnglish : "";
    }

    /** The same passage in another language. */
    public record Counterpart(
            UUID id, String documentCode, int paragraph, int part, Language language) {

        /** How it is cited: "003 ¶4". */
        public String citation() {
            return documentCode + " ¶" + PolicyPassage.number(paragraph, part);
        }
    }
}
