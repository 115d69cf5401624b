package org.sokong.outcomes;

/** Where a round is. */
public enum RoundState {
    /** Being written; saves itself. */
    DRAFT,
    /** Scored and never changed. */
    COMPLETE,
    /** Complete, and a newer row says what was wrong with it. */
    CORRECTED
}
