package org.sokong.referrals;

import java.util.UUID;

/**
 * The passage of the policy library on which an organisation declines.
 *
 * @param why a sentence on why, which the sender reads
 */
public record DeclineBasis(UUID passageId, String why) {}
