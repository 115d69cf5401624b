package org.sokong.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sokong.deadlines.AnswerSchedule;
import org.sokong.deadlines.AnswerStep;
import org.sokong.deadlines.AnswerUrgency;
import org.sokong.deadlines.WorkingCalendar;
import org.sokong.kernel.Ids;
import org.sokong.kernel.Utc;
import org.sokong.referrals.ReferralClockRule.Span;

/** Rows of the clocks of one referral, by the rule that the services use. */
final class AnswerRows {

    private final AnswerSchedule schedule;
    private final AnswerUrgency urgency;
    private final Map<AnswerStep, Run> runs = new LinkedHashMap<>();

    AnswerRows(AnswerSchedule schedule, AnswerUrgency urgency) {
        this.schedule = schedule;
        this.urgency = urgency;
    }

    /** A clock; the span says whether it still runs. */
    private record Run(Instant due, Span span) {}

    /** Brings the clocks to what the facts ask for. */
    void set(List<Span> spans) {
        for (Span span : spans) {
            Run before = runs.get(span.step());
            if (before == null && span.endedAt() == null) {
                runs.put(
                        span.step(),
                        new Run(schedule.due(span.step(), urgency, span.since()), span));
            } else if (before != null && before.span.endedAt() == null) {
                runs.put(span.step(), new Run(before.due, span));
            }
        }
    }

    /** By when yes or no is expected. */
    Instant answerDue() {
        return Objects.requireNonNull(runs.get(AnswerStep.DECIDE)).due;
    }

    /** The next moment by which something is expected, null for none. */
    @Nullable Instant nextDue() {
        return running().min(Instant::compareTo).orElse(null);
    }

    private Stream<Instant> running() {
        return runs.values().stream().filter(run -> run.span.endedAt() == null).map(Run::due);
    }

    /** Nobody is reminded of what was over before the demonstration was written. */
    void write(FileRows file, UUID referralId, Instant anchor) {
        runs.values().forEach(run -> write(file, referralId, anchor, run));
    }

    private static void write(FileRows file, UUID referralId, Instant anchor, Run run) {
        Span span = run.span;
        Instant half = WorkingCalendar.half(span.since(), run.due);
        Instant expires = run.due.plus(Duration.between(span.since(), run.due));
        boolean runs = span.endedAt() == null;
        boolean halfOver = runs && half.isBefore(anchor);
        boolean over = runs && run.due.isBefore(anchor);
        file.row(
                CaseTable.REFERRAL_CLOCK,
                Ids.next(),
                referralId,
                span.step().name(),
                Utc.orNull(span.since()),
                Utc.orNull(half),
                Utc.orNull(run.due),
                span.step() == AnswerStep.DECIDE ? Utc.orNull(expires) : null,
                Utc.orNull(span.endedAt()),
                runs ? null : span.done(),
                halfOver ? Utc.orNull(half) : null,
                over ? Utc.orNull(run.due) : null,
                over ? Utc.orNull(run.due) : null);
    }
}
