package org.sokong.referrals;

/** What the sender said to the organisation that a receiver proposed in its place. */
public enum ProposalAnswer {
    /** It was passed on. */
    CONFIRMED,
    /** A draft of passing it on is being written; nobody was told anything. */
    PREPARED,
    REFUSED
}
