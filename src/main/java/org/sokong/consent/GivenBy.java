package org.sokong.consent;

/** Who gave a consent (data_protection.md, section 3). */
public enum GivenBy {
    CLIENT,
    CAREGIVER,
    GUARDIAN,
    /** An authority that decides for a child whose caregiver is absent or part of the harm. */
    AUTHORITY,
    /** Nobody could: the sharing rests on a vital interest. */
    NOBODY
}
