package org.sokong.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.ClockEvidence.Happened;
import org.sokong.deadlines.ClockKind;
import org.sokong.deadlines.ClockState;
import org.sokong.deadlines.ClockState.Wanted;
import org.sokong.deadlines.RiskLevel;

/**
 * Which clocks run in a case: an open case waits for the first contact and the assessment, an
 * assessed one for the approval of its plan, one that is served or followed up for the next contact
 * and the next review.
 *
 * @param risk null counts as high
 * @param openedAt when the case was opened, or reopened
 * @param assessedAt when it came to its assessed status
 * @param servedAt when its services began
 */
public record CaseClockRule(
        CaseStatus status,
        @Nullable Risk risk,
        Instant openedAt,
        Instant assessedAt,
        Instant servedAt) {

    /** The clocks that should run, given what happened since the case was opened. */
    public ClockState state(Map<ClockKind, Happened> happened) {
        Map<ClockKind, Instant> done = new EnumMap<>(ClockKind.class);
        happened.forEach(
                (kind, what) -> {
                    if (what.at() != null) {
                        done.put(kind, what.at());
                    }
                });
        Map<ClockKind, Wanted> wanted = new EnumMap<>(ClockKind.class);
        switch (status) {
            case OPEN -> {
                once(ClockKind.FIRST_CONTACT, openedAt, done, wanted);
                once(ClockKind.ASSESSMENT, openedAt, done, wanted);
            }
            case ASSESSED -> once(ClockKind.PLAN_APPROVED, assessedAt, done, wanted);
            case IN_SERVICE, FOLLOW_UP -> {
                Instant contact = done.get(ClockKind.FOLLOW_UP_CONTACT);
                again(
                        ClockKind.FOLLOW_UP_CONTACT,
                        contact == null || contact.isBefore(servedAt) ? servedAt : contact,
                        happened,
                        wanted);
                again(
                        ClockKind.PLAN_REVIEW,
                        done.getOrDefault(ClockKind.PLAN_REVIEW, servedAt),
                        happened,
                        wanted);
            }
            default -> {}
        }
        return new ClockState(
                risk == null ? RiskLevel.HIGH : RiskLevel.valueOf(risk.name()), wanted, done);
    }

    private static void once(
            ClockKind kind,
            Instant since,
            Map<ClockKind, Instant> done,
            Map<ClockKind, Wanted> wanted) {
        if (!done.containsKey(kind)) {
            wanted.put(kind, new Wanted(since, null));
        }
    }

    private static void again(
            ClockKind kind,
            Instant since,
            Map<ClockKind, Happened> happened,
            Map<ClockKind, Wanted> wanted) {
        Happened last = happened.get(kind);
        LocalDate next = last == null ? null : last.next();
        // A day that was agreed on before the last time was about that time.
        boolean stands = next != null && next.isAfter(LocalDate.ofInstant(since, ZoneOffset.UTC));
        wanted.put(kind, new Wanted(since, stands ? next : null));
    }
}
