package org.sokong.referrals;

/** What the sender said to the organisation that a receiver proposed in its place. */
public enum ProposalAnswer {
    /** It was passed on. */
    CONFIRMED,
    REFUSED
}
