package org.sokong.referrals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sokong.deadlines.AnswerStep;

/**
 * Which clocks of a referral ran and run, as its facts stand: a pure rule, so that the same facts
 * always give the same clocks. From sending on the receiver is to say that it was seen, and yes or
 * no; after yes, to meet the client and to tell how it ended.
 *
 * @param startedAt when the client was met and the service began
 */
public record ReferralClockRule(
        ReferralState state,
        @Nullable Instant sentAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant decidedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /**
     * A stretch of time in which something was waited for.
     *
     * @param endedAt null while it still is
     * @param done whether what was waited for came
     */
    public record Span(AnswerStep step, Instant since, @Nullable Instant endedAt, boolean done) {}

    /** The clocks, in the order of the steps. */
    public List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        if (sentAt != null) {
            spans.add(
                    span(
                            AnswerStep.ACKNOWLEDGE,
                            sentAt,
                            acknowledgedAt == null ? decidedAt : acknowledgedAt));
            spans.add(span(AnswerStep.DECIDE, sentAt, decidedAt));
        }
        if (decidedAt != null && state != ReferralState.DECLINED) {
            spans.add(span(AnswerStep.FIRST_CONTACT, decidedAt, startedAt));
            boolean told = state == ReferralState.COMPLETED || state == ReferralState.NOT_COMPLETED;
            spans.add(span(AnswerStep.OUTCOME, decidedAt, told ? finishedAt : null));
        }
        return spans;
    }

    private Span span(AnswerStep step, Instant since, @Nullable Instant done) {
        return done != null
                ? new Span(step, since, done, true)
                : new Span(step, since, finishedAt, false);
    }
}
