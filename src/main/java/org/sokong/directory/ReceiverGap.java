package org.sokong.directory;

/** What keeps an organisation from being sent a client, with a referral or with the whole case. */
public enum ReceiverGap {
    /** None is chosen. */
    RECEIVER,
    RECEIVER_IS_SENDER,
    /** It takes nothing now. */
    RECEIVER_CLOSED,
    /** Nobody there could answer. */
    RECEIVER_NOBODY,
    /** It, or what it offers of this kind, takes nobody for a while. */
    INTAKE_PAUSED
}
