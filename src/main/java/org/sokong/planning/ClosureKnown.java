package org.sokong.planning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.LastScore.Scored;
import org.sokong.cases.ReferralsOfFile.OpenReferral;

/**
 * What the records of a case say to its closure.
 *
 * @param goals goals of the plan that were not dropped; empty where the reader may not see the plan
 * @param score the last round that counts, null where there is none or it may not be seen
 * @param openReferrals empty where none is open or they may not be seen
 * @param keepUntil day until which the settings propose to keep the record
 * @param years years of the setting
 */
public record ClosureKnown(
        List<GoalLine> goals,
        @Nullable Scored score,
        List<OpenReferral> openReferrals,
        LocalDate keepUntil,
        int years) {

    /** A goal and how far it is. */
    public record GoalLine(String text, GoalState state) {}

    /** Goals that are met; partly met is not met. */
    public int met() {
        return (int) goals.stream().filter(goal -> goal.state() == GoalState.MET).count();
    }
}
