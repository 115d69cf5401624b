package org.sokong.cases;

import java.time.Instant;
import org.sokong.deadlines.ClockKind;

/**
 * Something that is due in a case.
 *
 * @param halfAt when half of the time has passed
 */
public record DueItem(ClockKind kind, Instant startedAt, Instant halfAt, Instant dueAt) {

    /** Tab of the case page where it is done. */
    public String tab() {
        return tab(kind);
    }

    static String tab(ClockKind kind) {
        return switch (kind) {
            case FIRST_CONTACT -> "overview";
            case ASSESSMENT -> "assessment";
            case PLAN_APPROVED, PLAN_REVIEW -> "plan";
            case FOLLOW_UP_CONTACT -> "followup";
        };
    }
}
