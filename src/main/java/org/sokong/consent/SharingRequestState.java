package org.sokong.consent;

/** Where the request to share without an agreement stands. */
public enum SharingRequestState {
    ASKED,
    ALLOWED,
    REFUSED,
    /**
     * Something else is asked now, since the receiver, the purpose or the sections changed; or
     * nothing any more, since an agreement covers it.
     */
    REPLACED
}
