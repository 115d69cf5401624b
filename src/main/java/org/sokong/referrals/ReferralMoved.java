package org.sokong.referrals;

import java.util.UUID;

/** A referral took a step; ids only. Published within the transaction of the step. */
public record ReferralMoved(UUID referralId, ReferralState from, ReferralState to) {}
