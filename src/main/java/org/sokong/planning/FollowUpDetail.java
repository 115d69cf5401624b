package org.sokong.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside the questions of a follow-up.
 *
 * @param goals goals of the plan; empty where the reader may not see the plan
 * @param proposedNext the next contact by the risk of the case
 * @param remark of a supervisor, null where there is none
 * @param mayWrite whether the reader may say how far goals are
 * @param mayOffer whether the reader may take progress over into the plan
 * @param mayRemark whether the reader writes the supervisor's remark
 */
public record FollowUpDetail(
        UUID formId,
        UUID caseId,
        List<GoalFound> goals,
        LocalDate proposedNext,
        @Nullable Remark remark,
        boolean mayWrite,
        boolean mayOffer,
        boolean mayRemark) {

    /**
     * A goal.
     *
     * @param planned how far the plan says it is
     * @param version of the goal, to be given back when progress is taken over
     * @param progress as this follow-up found it, null when not recorded
     */
    public record GoalFound(
            UUID goalId,
            long version,
            String text,
            GoalState planned,
            @Nullable GoalProgress progress,
            @Nullable String note) {

        /** Whether the plan does not know yet what this follow-up found. */
        public boolean differs() {
            return progress == GoalProgress.MET && planned != GoalState.MET;
        }
    }

    /**
     * A supervisor's remark.
     *
     * @param author display name
     */
    public record Remark(long version, String text, String author, Instant writtenAt) {}
}
