package org.sokong.referrals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.deadlines.AnswerSchedule;
import org.sokong.deadlines.AnswerStep;
import org.sokong.deadlines.AnswerUrgency;
import org.sokong.deadlines.Schedules;
import org.sokong.deadlines.WorkingCalendar;
import org.sokong.kernel.Ids;
import org.sokong.kernel.Utc;
import org.sokong.referrals.ReferralClockRule.Span;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the clocks of a referral to its facts, in the transaction of each of its moves. How long
 * there is says the receiver's organisation, within the standard; both sides see the same clocks,
 * and one that runs keeps its time whatever is set later.
 */
@Component
class ReferralClocks {

    private static final String SHIFTED =
            "timestampadd(microsecond, timestampdiff(microsecond, paused_at, :now), %s)";

    private final JdbcClient jdbc;
    private final Schedules schedules;
    private final Clock clock;

    ReferralClocks(JdbcClient jdbc, Schedules schedules, Clock clock) {
        this.jdbc = jdbc;
        this.schedules = schedules;
        this.clock = clock;
    }

    /**
     * Brings the clocks to what the facts ask for. The caller holds the referral's row. Whoever
     * takes a step ends a pause: nothing is left to wait for.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void refresh(Referral referral) {
        if (referral.pausedAt() != null) {
            resume(referral, null);
        }
        List<Span> spans = referral.clockRule().spans();
        if (spans.isEmpty()) {
            return;
        }
        Map<AnswerStep, Boolean> runs = runs(referral.id());
        for (Span span : spans) {
            Boolean running = runs.get(span.step());
            if (running == null && span.endedAt() == null) {
                begin(referral, span);
            } else if (Boolean.TRUE.equals(running) && span.endedAt() != null) {
                end(referral.id(), span);
            }
        }
        show(referral);
    }

    /** Lets the clocks rest from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    void pause(Referral referral) {
        jdbc.sql(
                        "update referral_clock set paused_at = :now where referral_id = :referral"
                                + " and ended_at is null")
                .param("now", Utc.of(clock.instant()))
                .param("referral", referral.id())
                .update();
        referral.pause(clock.instant());
        show(referral);
    }

    /**
     * Lets them run on; what was still ahead moves by the length of the rest.
     *
     * @param by who ended it, null where it ended by itself
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void resume(Referral referral, @Nullable UUID by) {
        LocalDateTime now = Utc.of(clock.instant());
        jdbc.sql(
                        "update referral_clock set half_at = if(half_at > paused_at, "
                                + SHIFTED.formatted("half_at")
                                + ", half_at), expires_at = if(expires_at > paused_at, "
                                + SHIFTED.formatted("expires_at")
                                + ", expires_at), due_at = if(due_at > paused_at, "
                                + SHIFTED.formatted("due_at")
                                + ", due_at), paused_at = null"
                                + " where referral_id = :referral and paused_at is not null")
                .param("now", now)
                .param("referral", referral.id())
                .update();
        jdbc.sql(
                        "update referral_pause set resumed_at = :now, resumed_by = :by where"
                                + " referral_id = :referral and resumed_at is null")
                .param("now", now)
                .param("by", by)
                .param("referral", referral.id())
                .update();
        referral.resume(due(referral.id(), AnswerStep.DECIDE).orElse(null));
        show(referral);
    }

    /** What runs, and whether it rests. */
    ReferralTimes times(UUID referralId) {
        List<ReferralTimes.Running> running =
                jdbc.sql(
                                "select step, due_at from referral_clock where referral_id = ? and"
                                        + " ended_at is null order by due_at, step")
                        .param(referralId)
                        .query(
                                (row, number) ->
                                        new ReferralTimes.Running(
                                                AnswerStep.valueOf(row.getString(1)),
                                                Objects.requireNonNull(Utc.maybe(row, 2))))
                        .list();
        return new ReferralTimes(running, pauseOf(referralId).orElse(null));
    }

    private Optional<ReferralTimes.Pause> pauseOf(UUID referralId) {
        return jdbc.sql(
                        "select paused_at, until_at, reason from referral_pause where referral_id ="
                                + " ? and resumed_at is null")
                .param(referralId)
                .query(
                        (row, number) ->
                                new ReferralTimes.Pause(
                                        Objects.requireNonNull(Utc.maybe(row, 1)),
                                        Objects.requireNonNull(Utc.maybe(row, 2)),
                                        PauseReason.valueOf(row.getString(3))))
                .optional();
    }

    private void begin(Referral referral, Span span) {
        UUID receiver = Objects.requireNonNull(referral.receiverOrganisationId());
        AnswerSchedule schedule = schedules.ofAnswers(receiver);
        AnswerUrgency urgency = AnswerUrgency.valueOf(referral.requireUrgency().name());
        Instant due = schedule.due(span.step(), urgency, span.since());
        boolean expires = span.step() == AnswerStep.DECIDE;
        Instant twice = due.plus(Duration.between(span.since(), due));
        jdbc.sql(
                        """
                        insert into referral_clock (id, referral_id, step, started_at, half_at,
                            due_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Ids.next(),
                        referral.id(),
                        span.step().name(),
                        Utc.of(span.since()),
                        Utc.of(WorkingCalendar.half(span.since(), due)),
                        Utc.of(due),
                        expires ? Utc.of(twice) : null)
                .update();
        if (expires) {
            referral.answerDue(due);
        }
    }

    private void end(UUID referralId, Span span) {
        jdbc.sql(
                        "update referral_clock set ended_at = ?, done = ? where referral_id = ? and"
                                + " step = ? and ended_at is null")
                .params(
                        Utc.of(Objects.requireNonNull(span.endedAt())),
                        span.done(),
                        referralId,
                        span.step().name())
                .update();
    }

    /** Lists read the next date from the referral itself. */
    private void show(Referral referral) {
        referral.nextDue(
                jdbc.sql(
                                "select min(due_at) from referral_clock where referral_id = ? and"
                                        + " ended_at is null and paused_at is null")
                        .param(referral.id())
                        .query((row, number) -> Optional.ofNullable(Utc.maybe(row, 1)))
                        .single()
                        .orElse(null));
    }

    private Map<AnswerStep, Boolean> runs(UUID referralId) {
        Map<AnswerStep, Boolean> runs = new EnumMap<>(AnswerStep.class);
        jdbc.sql("select step, ended_at is null from referral_clock where referral_id = ?")
                .param(referralId)
                .query(
                        row -> {
                            runs.put(AnswerStep.valueOf(row.getString(1)), row.getBoolean(2));
                        });
        return runs;
    }

    private Optional<Instant> due(UUID referralId, AnswerStep step) {
        return jdbc.sql("select due_at from referral_clock where referral_id = ? and step = ?")
                .params(referralId, step.name())
                .query((row, number) -> Objects.requireNonNull(Utc.maybe(row, 1)))
                .optional();
    }
}
