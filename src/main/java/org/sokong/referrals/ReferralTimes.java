package org.sokong.referrals;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sokong.deadlines.AnswerStep;

/**
 * The clocks of a referral, the same for both sides.
 *
 * @param running those that run or rest, the first due first
 * @param pause set while they rest
 */
public record ReferralTimes(List<Running> running, @Nullable Pause pause) {

    /** Before sending and after the end nothing runs. */
    public static final ReferralTimes NONE = new ReferralTimes(List.of(), null);

    /** Something that is waited for. */
    public record Running(AnswerStep step, Instant dueAt) {}

    /**
     * A rest of the clocks.
     *
     * @param until when it ends by itself
     */
    public record Pause(Instant since, Instant until, PauseReason reason) {}
}
