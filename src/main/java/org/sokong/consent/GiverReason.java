package org.sokong.consent;

/** Why somebody other than the client gave a consent. */
public enum GiverReason {
    /** The client is a child. */
    CHILD,
    /** The client cannot decide now, with whatever help. */
    CANNOT_DECIDE,
    /** The client is a child whose caregiver is absent or not known. */
    CAREGIVER_ABSENT,
    /** The caregiver may be part of the harm; they are not told. */
    CAREGIVER_SUSPECTED,
    /** A court or an authority decided so. */
    COURT;

    /** Whether the caregiver cannot be the one who decides. */
    public boolean excludesCaregiver() {
        return this == CAREGIVER_ABSENT || this == CAREGIVER_SUSPECTED;
    }

    /** Whether it speaks of a child, whose age then has to be known. */
    public boolean isAboutChild() {
        return this == CHILD || excludesCaregiver();
    }
}
