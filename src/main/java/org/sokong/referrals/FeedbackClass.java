package org.sokong.referrals;

/**
 * Whether the client said how it was (referral_standard.md, section 7): "no feedback" is a class of
 * its own and is shown, since it hides in every average.
 */
public enum FeedbackClass {
    /** The referral is not over; nobody asked yet. */
    NOT_YET,
    GIVEN,
    /** Over, and nobody knows how it was for the client. */
    NO_FEEDBACK
}
