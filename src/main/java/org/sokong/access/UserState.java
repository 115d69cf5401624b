package org.sokong.access;

/** Where an account is in its life. */
public enum UserState {
    /** Invited, no password set yet. */
    INVITED,
    /** May sign in. */
    ACTIVE,
    /** May not sign in; open sessions end at their next request. */
    DISABLED
}
