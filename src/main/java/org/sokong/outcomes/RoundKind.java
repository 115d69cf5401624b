package org.sokong.outcomes;

/**
 * When in a client's way back a round is taken (rss_scoring.md: about 6, 12 and 18 months). Stored
 * by name.
 */
public enum RoundKind {
    /** As close as possible to the return; the others are compared with it. */
    BASELINE,
    MONTH_6,
    MONTH_12,
    MONTH_18,
    /** At any other time, as often as wanted. */
    OTHER;

    /** Whether a case has one of it at most, changed by corrections only. */
    public boolean once() {
        return this != OTHER;
    }
}
