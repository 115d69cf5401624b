package org.sokong.screening;

/** What does not seem to fit together in an event; never a reason to refuse it. */
public enum EventWarning {
    /** It began after the first contact with the client. */
    AFTER_CONTACT,
    /** The age at the event does not fit the age band at the intake. */
    AGE_DOES_NOT_FIT
}
