package org.sokong.referrals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a sender sees of a referral's story: everything that was tried with the same need, as one.
 *
 * @param addressee focal point that it is addressed to, null for the inbox of the organisation
 * @param tried referrals of the story in their order, this one too; empty where it stands alone
 * @param skipped organisations of an order that were not asked, with what stood in the way
 * @param next names of the organisations that are asked next, in this order
 * @param proposal set while the receiver's proposal waits for an answer
 */
public record ReferralStory(
        @Nullable String addressee,
        List<Tried> tried,
        List<Skipped> skipped,
        List<String> next,
        @Nullable Proposal proposal) {

    /**
     * A referral of the story.
     *
     * @param receiver name of the organisation, null while none is chosen
     */
    public record Tried(
            UUID id,
            String code,
            @Nullable String receiver,
            ReferralState state,
            @Nullable Instant sentAt) {}

    /**
     * An organisation of an order that was not asked.
     *
     * @param receiver its name
     */
    public record Skipped(String receiver, List<SendGap> gaps) {}

    /** An organisation that a receiver proposed in its place. */
    public record Proposal(UUID receiverId, String receiver) {}
}
