package org.sokong.codesets;

/** Whether a value may be chosen. */
public enum CodeState {
    /** It may be chosen today. */
    CURRENT,
    /** It may be chosen from a later day on. */
    COMING,
    /** It may not be chosen any more; old records still show it. */
    RETIRED
}
