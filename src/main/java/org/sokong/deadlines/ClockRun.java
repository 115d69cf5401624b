package org.sokong.deadlines;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One clock: it runs until what it waits for is done, or until nobody waits any more.
 *
 * @param risk that decided how long there is
 * @param doneAt when it was done, in time or late; null while it runs or when it was stopped
 * @param stoppedAt when it was stopped undone, such as by closing the case
 * @param remindedHalfAt when its owner was reminded half way
 * @param remindedEndAt when its owner was reminded at the end
 * @param escalatedAt when the supervisors were told
 */
public record ClockRun(
        UUID id,
        ClockKind kind,
        RiskLevel risk,
        Instant startedAt,
        Instant halfAt,
        Instant dueAt,
        @Nullable Instant doneAt,
        @Nullable Instant stoppedAt,
        @Nullable Instant remindedHalfAt,
        @Nullable Instant remindedEndAt,
        @Nullable Instant escalatedAt) {

    /** Whether it still runs. */
    public boolean isRunning() {
        return doneAt == null && stoppedAt == null;
    }

    ClockRun done(Instant at) {
        return ended(at, null);
    }

    ClockRun stopped(Instant at) {
        return ended(null, at);
    }

    private ClockRun ended(@Nullable Instant done, @Nullable Instant stopped) {
        return new ClockRun(
                id,
                kind,
                risk,
                startedAt,
                halfAt,
                dueAt,
                done,
                stopped,
                remindedHalfAt,
                remindedEndAt,
                escalatedAt);
    }

    /** Counted again; reminders that lie ahead again will be sent again. */
    ClockRun counted(RiskLevel newRisk, Instant start, Instant half, Instant due, Instant now) {
        return new ClockRun(
                id,
                kind,
                newRisk,
                start,
                half,
                due,
                doneAt,
                stoppedAt,
                half.isAfter(now) ? null : remindedHalfAt,
                due.isAfter(now) ? null : remindedEndAt,
                due.isAfter(now) ? null : escalatedAt);
    }
}
