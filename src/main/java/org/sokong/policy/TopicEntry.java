package org.sokong.policy;

/**
 * A topic of the thesaurus as curators see it.
 *
 * @param curated changed here, so that a newer version of the application leaves it alone
 * @param shipped whether it came with the application, so that there is a shipped state to go back
 *     to
 * @param retired no longer found by its words and no longer proposed
 * @param version for {@link TopicCuration#change}
 */
public record TopicEntry(
        String code,
        TopicForm form,
        boolean curated,
        boolean shipped,
        boolean retired,
        long version) {}
