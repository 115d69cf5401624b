package org.sokong.legal;

/** Where an order stands. One whose last day has passed stays in force here until somebody says. */
public enum OrderState {
    IN_FORCE,
    /** A later order rests on it. */
    EXTENDED,
    ENDED,
    REVOKED
}
