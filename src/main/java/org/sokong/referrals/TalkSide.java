package org.sokong.referrals;

/** One of the two sides of a referral. Stored by name. */
public enum TalkSide {
    /** The organisation that asked. */
    SENDER,
    /** The organisation that was asked. */
    RECEIVER
}
