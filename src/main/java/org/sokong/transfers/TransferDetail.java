package org.sokong.transfers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.DisclosedCase;
import org.sokong.referrals.Urgency;

/**
 * A transfer as one side sees it at this point. A record for each: what may not be seen is not in
 * it and was not fetched.
 */
public sealed interface TransferDetail {

    /** The transfer's id. */
    UUID id();

    /** The transfer's own random code. */
    String code();

    /** Where it stands. */
    TransferState state();

    /**
     * For those who may open the case, on whichever side it is now.
     *
     * @param sender name of the organisation that has or had the case
     * @param offeredBy null for what was only asked for
     * @param mine whether the reader decides for the organisation that has the case now
     * @param gaps what keeps an offer from being accepted at this moment, for such a reader
     */
    record Whole(
            UUID id,
            String code,
            TransferState state,
            UUID caseId,
            String caseCode,
            String sender,
            UUID receiverId,
            String receiver,
            @Nullable TransferReason reason,
            @Nullable Urgency urgency,
            @Nullable String words,
            @Nullable String requestWords,
            @Nullable UUID passageId,
            @Nullable String passageWhy,
            @Nullable Instant requestedAt,
            @Nullable String requestedBy,
            @Nullable Instant offeredAt,
            @Nullable String offeredBy,
            Instant expiresAt,
            @Nullable Instant finishedAt,
            @Nullable String answeredBy,
            @Nullable String newOwner,
            @Nullable TransferDeclineReason declineReason,
            @Nullable TransferWithdrawalReason withdrawalReason,
            @Nullable String note,
            boolean mine,
            List<TransferGap> gaps)
            implements TransferDetail {

        public Whole {
            gaps = List.copyOf(gaps);
        }
    }

    /**
     * The receiver's side before acceptance: enough to say yes or no, nothing that tells who it is.
     *
     * @param ageBand name of the age band as it was when offered, null when not recorded
     * @param languages ISO 639 codes with commas
     */
    record Offered(
            UUID id,
            String code,
            TransferState state,
            String sender,
            TransferReason reason,
            Urgency urgency,
            @Nullable String ageBand,
            String languages,
            Instant offeredAt,
            Instant expiresAt)
            implements TransferDetail {}

    /** The requester's side until there is an offer: what it wrote itself. */
    record Requested(
            UUID id,
            String code,
            TransferState state,
            String holder,
            String referralCode,
            String words,
            Instant requestedAt,
            Instant expiresAt)
            implements TransferDetail {}

    /**
     * The organisation that gave the case away: the envelope, and what the consent leaves it.
     *
     * @param disclosed parts that may still be read, none where the consent does not name it
     * @param sharedUntil when that ends by itself, null where nothing is left
     */
    record Former(
            UUID id,
            String code,
            TransferState state,
            String receiver,
            Instant offeredAt,
            Instant finishedAt,
            DisclosedCase disclosed,
            @Nullable Instant sharedUntil)
            implements TransferDetail {}

    /** The receiver's side after an end without a yes, and of a case it has given away since. */
    record Closed(
            UUID id,
            String code,
            TransferState state,
            Instant at,
            Instant finishedAt,
            @Nullable TransferDeclineReason declineReason)
            implements TransferDetail {}
}
