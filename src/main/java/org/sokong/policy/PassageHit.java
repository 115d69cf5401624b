package org.sokong.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sokong.uikit.Language;

/**
 * A passage that was found; a passage and its translation are one hit.
 *
 * @param part which part of a paragraph that was split: 0 for the first or the whole
 * @param shown the original text, or the abstract where the text has not been imported
 * @param shownLanguage the language of what is shown
 * @param isAbstract whether an abstract is shown
 * @param marks places in what is shown that answer the query, in order, not overlapping
 * @param topics the passage's topics, the most important first
 * @param counterpart the other language of the same passage
 * @param matchedTopics why it was found: topics that the query names
 * @param matchedWords why it was found: words of the text, as they stand there; those of the query
 *     and those that name its topics
 * @param abstractWords why it was found: words of the abstract, where the text is shown
 * @param isCloseInMeaning why it stands higher: an embedding model takes it for close to the query
 * @param notInForce why it stands lower: its document has ended or has not begun
 */
public record PassageHit(
        UUID passageId,
        DocumentSummary document,
        int paragraph,
        int part,
        String shown,
        Language shownLanguage,
        boolean isAbstract,
        List<Mark> marks,
        List<PassageTopic> topics,
        Authority authority,
        Optional<PassageDetail.Counterpart> counterpart,
        Set<String> matchedTopics,
        Set<String> matchedWords,
        Set<String> abstractWords,
        boolean isCloseInMeaning,
        boolean notInForce) {

    /** How the passage is cited: "004 ¶13", "004 ¶13b" for a further part. */
    public String citation() {
        return document.code() + " ¶" + number();
    }

    /** Its number, with a letter for a further part: 7, 7b. */
    public String number() {
        return PolicyPassage.number(paragraph, part);
    }

    /** A stretch of the shown text, from {@code start} to before {@code end}. */
    public record Mark(int start, int end) {}
}
