package org.sokong.cases;

import java.util.List;

/**
 * A question and its answer.
 *
 * @param labelKey translation key of the question
 * @param kind how the values are shown
 * @param values one or more; never empty: what is not recorded is no fact
 */
public record DisclosedFact(String labelKey, Kind kind, List<String> values) {

    public DisclosedFact {
        values = List.copyOf(values);
    }

    /** What the values are. */
    public enum Kind {
        /** As somebody wrote it. */
        TEXT,
        /** Translation keys. */
        KEYS,
        /** Language codes of ISO 639-1, or words. */
        LANGUAGES,
        /** A day in ISO format. */
        DATE,
        /** A moment in ISO format, UTC. */
        MOMENT
    }
}
