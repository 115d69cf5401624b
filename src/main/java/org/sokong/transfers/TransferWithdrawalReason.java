package org.sokong.transfers;

/** Why an offer or a request was taken back. */
public enum TransferWithdrawalReason {
    CLIENT_REFUSED,
    NO_LONGER_NEEDED,
    OTHER_ORGANISATION,
    BY_MISTAKE,
    UNSAFE,
    OTHER,
    /** The client took the consent back; set by the application. */
    CONSENT_WITHDRAWN,
    /** The consent does not hold any more; set by the application. */
    CONSENT_EXPIRED,
    /** One side was put on the do-not-share list; set by the application. */
    DO_NOT_SHARE;

    /** Whether a person may choose it. */
    public boolean choosable() {
        return this != CONSENT_WITHDRAWN && this != CONSENT_EXPIRED && this != DO_NOT_SHARE;
    }
}
