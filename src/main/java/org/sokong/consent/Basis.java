package org.sokong.consent;

/** On what a sharing rests. */
public enum Basis {
    /** The client, or whoever decides for them, agreed. */
    CONSENT,
    /**
     * No consent is possible and a life is in danger; a supervisor confirms it afterwards
     * (data_protection.md, section 3, a proposal).
     */
    VITAL_INTEREST
}
