package org.sokong.referrals;

import java.util.List;

/**
 * A referral that went on paper, as its sender sees it.
 *
 * @param answers what can be recorded now
 * @param told what was recorded on behalf of the receiver, oldest first
 */
public record PaperState(List<ReferralState> answers, List<ToldStep> told) {}
