package org.sokong.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sokong.cases.CaseStates;
import org.sokong.cases.DueSource;
import org.springframework.stereotype.Component;

/** Actions that are not ended, by their due day, and the review of the plan; at the day's end. */
@Component
class PlanDue implements DueSource {

    private final PlanRows plans;
    private final PlanContent contents;
    private final CaseStates states;

    PlanDue(PlanRows plans, PlanContent contents, CaseStates states) {
        this.plans = plans;
        this.contents = contents;
        this.states = states;
    }

    @Override
    public Optional<Instant> nextDue(UUID caseId) {
        return plans.findByCaseId(caseId)
                .flatMap(
                        plan ->
                                Stream.concat(
                                                Stream.ofNullable(plan.terms().reviewOn()),
                                                dueDays(caseId))
                                        .min(LocalDate::compareTo))
                .map(day -> states.endOf(caseId, day));
    }

    private Stream<LocalDate> dueDays(UUID caseId) {
        return contents.goals(caseId).entrySet().stream()
                .filter(entry -> entry.getKey().form().state() == GoalState.OPEN)
                .flatMap(entry -> entry.getValue().stream())
                .map(Action::form)
                .filter(action -> !action.state().isEnded())
                .map(ActionForm::dueOn)
                .filter(Objects::nonNull);
    }
}
