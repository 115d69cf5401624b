package org.sokong.referrals;

/** How an answer came that the receiver could not give here. Stored by name. */
public enum ToldWay {
    TELEPHONE,
    /** The form came back, filled in. */
    PAPER,
    IN_PERSON,
    MAIL
}
