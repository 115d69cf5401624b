package org.sokong.referrals;

/** Why a referral was taken back. */
public enum WithdrawalReason {
    CLIENT_REFUSED,
    /** The client does not want it any more, at whatever point. */
    CLIENT_WITHDREW,
    NO_LONGER_NEEDED,
    OTHER_PROVIDER,
    SENT_BY_MISTAKE,
    UNSAFE,
    /** The client took the consent back; set by the application. */
    CONSENT_WITHDRAWN,
    /** The consent's last day passed; set by the application. */
    CONSENT_EXPIRED,
    /** The receiver was put on the case's do-not-share list; set by the application. */
    DO_NOT_SHARE,
    /** The case went over to the receiver; set by the application. */
    CASE_TAKEN_OVER,
    OTHER,
    /** The vital interest was refused or not confirmed in time; set by the application. */
    EXCEPTION_ENDED;

    /** Whether a person may choose it. */
    public boolean choosable() {
        return !endsDisclosure() && this != CASE_TAKEN_OVER;
    }

    /** Whether the sharing as such ended, so that receivers have to return or delete. */
    public boolean endsDisclosure() {
        return this == CONSENT_WITHDRAWN
                || this == CONSENT_EXPIRED
                || this == EXCEPTION_ENDED
                || this == DO_NOT_SHARE;
    }
}
