package org.sokong.referrals;

/** A list of referrals. */
public enum ReferralBox {
    /** Sent to the own organisation. */
    RECEIVED,
    /** Sent from the cases one may open, drafts too. */
    SENT,
    /** Of both, those whose answer is late. */
    OVERDUE
}
