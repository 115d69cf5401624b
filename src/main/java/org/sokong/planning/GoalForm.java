package org.sokong.planning;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A goal as it is written.
 *
 * @param pillar null when not recorded
 * @param targetOn day by which it should be reached
 * @param reason why it was dropped, in words
 * @param passageId passage of the policy library it rests on
 * @param earlyReason why it was to be reached before the first contact of the case
 */
public record GoalForm(
        GoalArea area,
        @Nullable GoalPillar pillar,
        String text,
        @Nullable LocalDate targetOn,
        GoalState state,
        @Nullable String reason,
        @Nullable UUID passageId,
        @Nullable String earlyReason) {

    /** Longest text, in characters. */
    public static final int LONGEST = 2_000;

    /** A goal that is not early. */
    public GoalForm(
            GoalArea area,
            @Nullable GoalPillar pillar,
            String text,
            @Nullable LocalDate targetOn,
            GoalState state,
            @Nullable String reason,
            @Nullable UUID passageId) {
        this(area, pillar, text, targetOn, state, reason, passageId, null);
    }

    /** The same with a day and the reason for an early one. */
    public GoalForm by(@Nullable LocalDate day, @Nullable String early) {
        return new GoalForm(area, pillar, text, day, state, reason, passageId, early);
    }

    /** An open goal without more. */
    public static GoalForm of(GoalArea area, String text) {
        return new GoalForm(area, null, text, null, GoalState.OPEN, null, null);
    }

    /** The same in another state. */
    public GoalForm in(GoalState now, @Nullable String why) {
        return new GoalForm(area, pillar, text, targetOn, now, why, passageId, earlyReason);
    }
}
