package org.sokong.transfers;

/** Why a case is offered to another organisation; seen by it before it answers. */
public enum TransferReason {
    /** The client lives or will live in the receiver's area. */
    CLIENT_MOVES,
    /** The client wishes it. */
    CLIENT_WISHES,
    /** The receiver gives what the client needs most. */
    BETTER_PLACED,
    /** The client goes back to the country of origin, where the receiver works. */
    RETURN_HOME,
    /** Law or agreement names the receiver. */
    MANDATE,
    /** The sender cannot carry the case any more. */
    CAPACITY,
    /** The client is not safe where the sender works. */
    SAFETY,
    OTHER
}
