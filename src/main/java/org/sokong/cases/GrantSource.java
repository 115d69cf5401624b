package org.sokong.cases;

/** Why a grant exists; its source id names the very thing. */
public enum GrantSource {
    /** The case's owner. */
    OWNERSHIP,
    /** A colleague who works on the case with the owner. */
    ASSIGNMENT,
    /** The team that answers for the case. */
    TEAM,
    /** An accepted referral; source id is the referral. */
    REFERRAL,
    /** A transfer between organisations. */
    TRANSFER,
    /** Opened in an emergency with a reason. */
    BREAK_GLASS
}
