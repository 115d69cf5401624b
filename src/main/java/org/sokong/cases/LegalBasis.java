package org.sokong.cases;

/** On what basis the case is managed (data_protection.md, sections 1 and 3). */
public enum LegalBasis {
    /** The client agreed; the day is recorded. */
    CONSENT,
    /** A caregiver or guardian agreed for a child, with the child's assent. */
    GUARDIAN_CONSENT,
    /** No consent possible and danger to life; why is recorded. */
    VITAL_INTEREST,
    /** A law obliges; which one is recorded. */
    LEGAL_DUTY;

    /** Whether somebody agreed, so that a day of consent is needed. */
    public boolean isConsent() {
        return this == CONSENT || this == GUARDIAN_CONSENT;
    }
}
