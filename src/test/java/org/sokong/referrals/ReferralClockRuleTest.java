package org.sokong.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sokong.deadlines.AnswerStep;
import org.sokong.referrals.ReferralClockRule.Span;

/** The same facts always give the same clocks. */
class ReferralClockRuleTest {

    private static final Instant SENT = Instant.parse("2026-11-09T08:00:00Z");
    private static final Instant SEEN = SENT.plusSeconds(60);
    private static final Instant DECIDED = SENT.plusSeconds(120);
    private static final Instant STARTED = SENT.plusSeconds(180);
    private static final Instant ENDED = SENT.plusSeconds(240);

    @Test
    void a_draft_waits_for_nothing() {
        assertThat(rule(ReferralState.DRAFT, null, null, null, null, null).spans()).isEmpty();
    }

    @Test
    void a_sent_one_waits_to_be_seen_and_decided_and_seeing_decides_nothing() {
        assertThat(rule(ReferralState.SENT, SENT, null, null, null, null).spans())
                .containsExactly(
                        new Span(AnswerStep.ACKNOWLEDGE, SENT, null, false),
                        new Span(AnswerStep.DECIDE, SENT, null, false));
        assertThat(rule(ReferralState.ACKNOWLEDGED, SENT, SEEN, null, null, null).spans())
                .containsExactly(
                        new Span(AnswerStep.ACKNOWLEDGE, SENT, SEEN, true),
                        new Span(AnswerStep.DECIDE, SENT, null, false));
    }

    @Test
    void an_accepted_one_waits_for_the_first_contact_and_the_outcome() {
        assertThat(rule(ReferralState.ACCEPTED, SENT, SEEN, DECIDED, null, null).spans())
                .extracting(Span::step, Span::endedAt)
                .containsExactly(
                        tuple(AnswerStep.ACKNOWLEDGE, SEEN),
                        tuple(AnswerStep.DECIDE, DECIDED),
                        tuple(AnswerStep.FIRST_CONTACT, null),
                        tuple(AnswerStep.OUTCOME, null));
        assertThat(first(rule(ReferralState.IN_SERVICE, SENT, SEEN, DECIDED, STARTED, null)))
                .as("nobody is served unmet")
                .isEqualTo(STARTED);
    }

    @Test
    void an_end_ends_every_clock_and_only_a_told_outcome_counts_as_told() {
        assertThat(rule(ReferralState.DECLINED, SENT, null, DECIDED, null, DECIDED).spans())
                .containsExactly(
                        new Span(AnswerStep.ACKNOWLEDGE, SENT, DECIDED, true),
                        new Span(AnswerStep.DECIDE, SENT, DECIDED, true));
        assertThat(rule(ReferralState.EXPIRED, SENT, null, null, null, ENDED).spans())
                .containsExactly(
                        new Span(AnswerStep.ACKNOWLEDGE, SENT, ENDED, false),
                        new Span(AnswerStep.DECIDE, SENT, ENDED, false));
        assertThat(rule(ReferralState.COMPLETED, SENT, SEEN, DECIDED, STARTED, ENDED).spans())
                .last()
                .isEqualTo(new Span(AnswerStep.OUTCOME, DECIDED, ENDED, true));
        assertThat(rule(ReferralState.WITHDRAWN, SENT, SEEN, DECIDED, STARTED, ENDED).spans())
                .last()
                .isEqualTo(new Span(AnswerStep.OUTCOME, DECIDED, ENDED, false));
    }

    private static @Nullable Instant first(ReferralClockRule rule) {
        return rule.spans().stream()
                .filter(span -> span.step() == AnswerStep.FIRST_CONTACT)
                .findFirst()
                .orElseThrow()
                .endedAt();
    }

    private static ReferralClockRule rule(
            ReferralState state,
            @Nullable Instant sent,
            @Nullable Instant seen,
            @Nullable Instant decided,
            @Nullable Instant started,
            @Nullable Instant ended) {
        return new ReferralClockRule(state, sent, seen, decided, started, ended);
    }
}
