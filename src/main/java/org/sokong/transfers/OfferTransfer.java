package org.sokong.transfers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.referrals.Urgency;

/**
 * Offers a case to another organisation. What is not chosen yet is null and named as missing.
 *
 * @param words reason in words, read by the receiver once it has accepted; at most {@value
 *     #LONGEST_WORDS} characters
 * @param passageId passage of the policy library on which a transfer across a border rests
 * @param why a sentence on why that passage, at most 1,000 characters
 */
public record OfferTransfer(
        UUID caseId,
        @Nullable UUID receiverId,
        @Nullable TransferReason reason,
        @Nullable Urgency urgency,
        String words,
        @Nullable UUID consentId,
        @Nullable UUID passageId,
        String why) {

    /** Longest reason in words, in characters. */
    public static final int LONGEST_WORDS = 4_000;
}
