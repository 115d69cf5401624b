package org.sokong.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.Answer;
import org.sokong.planning.ActionParty;
import org.sokong.planning.ActionState;
import org.sokong.planning.GoalForm;
import org.sokong.planning.GoalState;

/** What happens to the plan of a case; goals and actions are numbered from 0. */
sealed interface PlanEvent extends DemoEvent {

    /** A goal is set. */
    record GoalAdded(Instant at, int by, GoalForm goal) implements PlanEvent {}

    /** A goal is reached, or in part. */
    record GoalMoved(Instant at, int by, int goal, GoalState state) implements PlanEvent {}

    /**
     * An action is planned.
     *
     * @param who position of the colleague or the organisation, ignored for the others
     * @param words who it is, where it is somebody else
     */
    record ActionAdded(
            Instant at,
            int by,
            int goal,
            String what,
            ActionParty party,
            int who,
            @Nullable String words,
            @Nullable LocalDate startsOn,
            LocalDate dueOn,
            @Nullable BigDecimal cost,
            @Nullable String currency)
            implements PlanEvent {}

    /** An action gets a later day. */
    record ActionPutOff(Instant at, int by, int action, LocalDate dueOn) implements PlanEvent {}

    /** An action goes on or ends. */
    record ActionMoved(Instant at, int by, int action, ActionState state, @Nullable String reason)
            implements PlanEvent {}

    /** The client says something to the plan. */
    record Agreed(Instant at, int by, Answer answer, LocalDate saidOn, LocalDate reviewOn)
            implements PlanEvent {}
}
