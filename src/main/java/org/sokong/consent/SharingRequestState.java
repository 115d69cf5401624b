package org.sokong.consent;

/** Where the request to share without an agreement stands. */
public enum SharingRequestState {
    ASKED,
    ALLOWED,
    REFUSED,
    /** Something else is asked now: the receiver, the purpose or the sections changed. */
    REPLACED
}
