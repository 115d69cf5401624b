package org.sokong.referrals;

/**
 * Why the clocks of a referral rest; both sides read it, so none says anything about the client.
 */
public enum PauseReason {
    AGREED_WITH_RECEIVER,
    PAPERS_AWAITED,
    CLIENT_ASKED,
    EMERGENCY_ELSEWHERE,
    OTHER
}
