package org.sokong.screening;

/** What does not seem to fit together in an event; never a reason to refuse it. */
public enum EventWarning {
    /** It began after the first contact with the client. */
    AFTER_CONTACT,
    /** The age at the event is higher than the age band at the intake allows. */
    AGE_ABOVE_BAND
}
