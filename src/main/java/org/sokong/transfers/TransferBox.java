package org.sokong.transfers;

/** A list of transfers. */
public enum TransferBox {
    /** Cases that were offered to the own organisation. */
    RECEIVED,
    /** Cases that the own organisation offered. */
    SENT,
    /** Requests that have not become an offer, of the own organisation and to it. */
    REQUESTS
}
