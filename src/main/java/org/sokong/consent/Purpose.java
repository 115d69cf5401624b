package org.sokong.consent;

/**
 * What information may be shared for: a consent lists purposes, a referral has one of them (IOM
 * data protection principle 2, specified purpose).
 */
public enum Purpose {
    /** So that the receiver can give a service. */
    SERVICE,
    /** To keep the client safe. */
    PROTECTION,
    /** Legal help, complaint, evidence or court. */
    JUSTICE,
    /** Return and reintegration. */
    RETURN,
    /** Finding or contacting the family. */
    FAMILY,
    /** Several helpers working on one plan. */
    COORDINATION,
    /** Another organisation takes the case over; never what a referral is for. */
    TRANSFER;

    /** Whether a referral may be for it. */
    public boolean isOfReferrals() {
        return this != TRANSFER;
    }
}
