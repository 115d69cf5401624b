package org.sokong.transfers;

/** Why an offer or a request was declined. */
public enum TransferDeclineReason {
    NO_CAPACITY,
    NOT_ELIGIBLE,
    WRONG_AREA,
    CLIENT_REFUSED,
    UNSAFE,
    OTHER,
    /** The case went to another organisation meanwhile; set by the application. */
    WENT_ELSEWHERE;

    /** Whether a person may choose it. */
    public boolean choosable() {
        return this != WENT_ELSEWHERE;
    }
}
