package org.sokong.referrals;

/**
 * How soon an answer is needed (referral_standard.md, section 3); how long there is say the service
 * levels.
 */
public enum Urgency {
    /** Telephone first, record after. */
    EMERGENCY,
    URGENT,
    NORMAL
}
