package org.sokong.consent;

/** Where a sharing agreement stands. */
public enum AgreementState {
    IN_FORCE,
    /** Its first day is still to come. */
    NOT_YET,
    /** Its last day has passed. */
    EXPIRED,
    /** Somebody ended it. */
    ENDED
}
