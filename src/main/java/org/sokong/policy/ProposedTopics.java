package org.sokong.policy;

import java.util.List;
import java.util.UUID;
import org.sokong.uikit.Language;

/**
 * A passage with topics that nobody has looked at yet.
 *
 * @param citation how the passage is cited
 */
public record ProposedTopics(
        UUID passageId,
        UUID documentId,
        String citation,
        String text,
        Language language,
        List<Proposal> proposals) {

    /**
     * A topic that the text seems to be about.
     *
     * @param marks where its words stand in the text; none where the thesaurus has changed since
     * @param words those words
     */
    public record Proposal(String code, List<PassageHit.Mark> marks, List<String> words) {}
}
