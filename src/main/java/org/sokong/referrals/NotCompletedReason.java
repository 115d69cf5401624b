package org.sokong.referrals;

/** Why an accepted service did not come to its end. */
public enum NotCompletedReason {
    CLIENT_NOT_REACHED,
    CLIENT_STOPPED,
    CLIENT_MOVED,
    SERVICE_STOPPED,
    NO_CAPACITY,
    UNSAFE,
    OTHER
}
