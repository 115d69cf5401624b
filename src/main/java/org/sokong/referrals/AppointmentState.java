package org.sokong.referrals;

/** How far an appointment is. Stored by name. */
public enum AppointmentState {
    /** One side named a time; the other has not answered. */
    PROPOSED,
    /** Both sides know and agree. */
    AGREED,
    CANCELLED,
    /** The client was there. */
    KEPT,
    /** The client was not there. */
    NOT_KEPT;

    /** Whether it is still to come or to be answered. */
    public boolean isOpen() {
        return this == PROPOSED || this == AGREED;
    }
}
