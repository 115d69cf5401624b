package org.sokong.referrals;

/** What came of a completed referral. */
public enum Outcome {
    SERVICE_GIVEN,
    SERVICE_GIVEN_IN_PART,
    /** The service goes on; the referral's part is done. */
    SERVICE_CONTINUES,
    PASSED_ON_TO_OTHER,
    OTHER
}
