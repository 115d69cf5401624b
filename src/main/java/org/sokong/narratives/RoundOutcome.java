package org.sokong.narratives;

/** How a round of review ended. */
public enum RoundOutcome {
    RETURNED,
    APPROVED
}
