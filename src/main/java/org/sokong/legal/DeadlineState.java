package org.sokong.legal;

/** Where a deadline stands. */
public enum DeadlineState {
    OPEN,
    DONE,
    CANCELLED
}
