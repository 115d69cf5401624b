package org.sokong.referrals;

/**
 * How soon an answer is needed (referral_standard.md, section 3); the hours are {@link
 * AnswerHours}.
 */
public enum Urgency {
    /** Telephone first, record after. */
    EMERGENCY,
    URGENT,
    NORMAL
}
