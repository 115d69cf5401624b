package org.sokong.screening;

/** How exactly the date of an event is known. */
public enum EventPrecision {
    DAY,
    MONTH,
    YEAR,
    /** Roughly: around the year or month given. */
    ABOUT,
    /** Asked and not known, which is not the same as not recorded. */
    NOT_KNOWN
}
