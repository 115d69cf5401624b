package org.sokong.legal;

/** Where a hearing stands. */
public enum HearingState {
    PLANNED,
    HELD,
    POSTPONED,
    CANCELLED
}
