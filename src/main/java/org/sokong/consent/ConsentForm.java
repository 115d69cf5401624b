package org.sokong.consent;

/** How a consent was given (data_protection.md, section 3). */
public enum ConsentForm {
    WRITTEN,
    /** Spoken, with somebody present who can confirm it. */
    ORAL_WITNESSED,
    /** None was possible: the sharing rests on a vital interest. */
    NONE
}
