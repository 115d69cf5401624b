package org.sokong.referrals;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.planning.ActionState;
import org.sokong.planning.ReferredDifference;

/**
 * What a referral was made for, as its sender reads it.
 *
 * @param goal words of the goal
 * @param action words of the action, null where none is named
 * @param actionState how far the action is, null where none is named
 * @param differences where the case says something else than the receiver did
 * @param mayTakeOver whether the reader may take over what the receiver said
 */
public record GoalOfReferral(
        @Nullable UUID goalId,
        @Nullable String goal,
        @Nullable UUID actionId,
        @Nullable String action,
        @Nullable ActionState actionState,
        List<ReferredDifference> differences,
        boolean mayLink,
        boolean mayTakeOver) {

    @Override
    public String toString() {
        return "GoalOfReferral[" + goalId + "]";
    }
}
