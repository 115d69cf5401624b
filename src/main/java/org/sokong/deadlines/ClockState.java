package org.sokong.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.Ids;

/**
 * Which clocks of a case should run, as its facts stand: a pure rule, so that the same facts always
 * give the same clocks.
 *
 * @param wanted clocks that should run
 * @param done when what a clock waits for was last done
 */
public record ClockState(
        RiskLevel risk, Map<ClockKind, Wanted> wanted, Map<ClockKind, Instant> done) {

    public ClockState {
        wanted = Map.copyOf(wanted);
        done = Map.copyOf(done);
    }

    /**
     * A clock that should run.
     *
     * @param since when it began
     * @param agreed day that was agreed on for it: for the review of the plan that day's end counts
     *     instead of the level, for anything else only where it is earlier; null for none
     */
    public record Wanted(Instant since, @Nullable LocalDate agreed) {}

    /**
     * Rows that have to be written so that the clocks are as they should be.
     *
     * @param running clocks that run at present
     * @return new rows and rows that changed; empty when all is as it should be
     */
    public List<ClockRun> changes(List<ClockRun> running, Schedule schedule, Instant now) {
        Map<ClockKind, ClockRun> present = new HashMap<>();
        running.forEach(run -> present.put(run.kind(), run));
        List<ClockRun> changes = new ArrayList<>();
        for (ClockKind kind : ClockKind.values()) {
            ClockRun run = present.get(kind);
            Wanted want = wanted.get(kind);
            if (run != null && (want == null || want.since().isAfter(run.startedAt()))) {
                changes.add(ended(run, want, now));
                run = null;
            }
            if (want != null) {
                ClockRun counted = counted(kind, want, run, schedule, now);
                if (!counted.equals(run)) {
                    changes.add(counted);
                }
            }
        }
        return changes;
    }

    private ClockRun ended(ClockRun run, @Nullable Wanted next, Instant now) {
        Instant at = done.get(run.kind());
        if (at != null && at.isAfter(run.startedAt())) {
            return run.done(at);
        }
        return run.stopped(next == null ? now : next.since());
    }

    private ClockRun counted(
            ClockKind kind, Wanted want, @Nullable ClockRun run, Schedule schedule, Instant now) {
        Instant due = due(kind, want, schedule);
        Instant half = WorkingCalendar.half(want.since(), due);
        if (run == null) {
            return new ClockRun(
                    Ids.next(), kind, risk, want.since(), half, due, null, null, null, null, null);
        }
        boolean same =
                run.risk() == risk
                        && run.startedAt().equals(want.since())
                        && run.halfAt().equals(half)
                        && run.dueAt().equals(due);
        return same ? run : run.counted(risk, want.since(), half, due, now);
    }

    private Instant due(ClockKind kind, Wanted want, Schedule schedule) {
        Instant level = schedule.due(kind, risk, want.since());
        if (want.agreed() == null) {
            return level;
        }
        Instant agreed = schedule.calendar().endOf(want.agreed());
        return kind == ClockKind.PLAN_REVIEW || agreed.isBefore(level) ? agreed : level;
    }

    /** Running clocks after the changes. */
    public static List<ClockRun> after(List<ClockRun> running, List<ClockRun> changes) {
        Map<ClockKind, ClockRun> present = new EnumMap<>(ClockKind.class);
        running.forEach(run -> present.put(run.kind(), run));
        for (ClockRun change : changes) {
            if (change.isRunning()) {
                present.put(change.kind(), change);
            } else {
                present.remove(change.kind());
            }
        }
        return List.copyOf(present.values());
    }
}
