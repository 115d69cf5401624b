package org.sokong.consent;

/** Whether ages of assent count today. */
public enum AssentState {
    COUNTS,
    LATER,
    BEFORE
}
