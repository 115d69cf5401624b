package org.sokong.planning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.cases.CaseWriting;
import org.sokong.cases.Section;
import org.sokong.kernel.Ids;
import org.sokong.organisations.ServiceCategory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries what a referral brought about into the plan and the service log of its case, in the
 * transaction of the referral's step. The receiver, who has no right to either, does it by
 * answering; therefore only what nobody has decided yet is filled, and what a person wrote stays
 * and is shown to the sender beside what the receiver says.
 */
@Component
public class ReferredWork {

    private final GoalRows goals;
    private final ActionRows actions;
    private final ServiceRows services;
    private final CaseWriting writing;
    private final CurrentUser currentUser;
    private final PlanService plan;
    private final ServiceLogService log;

    ReferredWork(
            GoalRows goals,
            ActionRows actions,
            ServiceRows services,
            CaseWriting writing,
            CurrentUser currentUser,
            PlanService plan,
            ServiceLogService log) {
        this.goals = goals;
        this.actions = actions;
        this.services = services;
        this.writing = writing;
        this.currentUser = currentUser;
        this.plan = plan;
        this.log = log;
    }

    /** Whether the goal, and the action where one is named, are of this case's plan. */
    public boolean belongs(UUID caseId, UUID goalId, @Nullable UUID actionId) {
        return goals.findById(goalId).filter(goal -> goal.caseId().equals(caseId)).isPresent()
                && (actionId == null
                        || actions.findById(actionId)
                                .filter(action -> action.caseId().equals(caseId))
                                .filter(action -> action.goalId().equals(goalId))
                                .isPresent());
    }

    /** Notes that work on an action has begun, where it is still only planned. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begun(UUID caseId, UUID actionId) {
        move(caseId, actionId, ActionState.IN_PROGRESS, EnumSet.of(ActionState.PLANNED));
    }

    /** Fills what is open; gives what a person had written otherwise. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<ReferredDifference> ended(UUID caseId, ReferredResult result) {
        if (result.actionId() != null && result.action() != null) {
            move(
                    caseId,
                    result.actionId(),
                    result.action(),
                    EnumSet.of(ActionState.PLANNED, ActionState.IN_PROGRESS));
        }
        Set<ServiceCategory> written = EnumSet.noneOf(ServiceCategory.class);
        logged(caseId, result).forEach(service -> written.add(service.form().category()));
        for (ServiceCategory category : result.services()) {
            if (!written.contains(category)) {
                record(caseId, form(category, result));
            }
        }
        return differences(caseId, result);
    }

    /** What the records say now that differs from what was told. */
    @Transactional(readOnly = true)
    public List<ReferredDifference> differences(UUID caseId, ReferredResult result) {
        List<ReferredDifference> found = new ArrayList<>();
        if (result.actionId() != null && result.action() != null) {
            action(caseId, result.actionId())
                    .filter(action -> action.state() != result.action())
                    .ifPresent(
                            action ->
                                    found.add(
                                            new ReferredDifference(
                                                    ReferredDifference.Kind.ACTION,
                                                    action.id(),
                                                    null,
                                                    action.state(),
                                                    result.action())));
        }
        for (ServiceGiven service : logged(caseId, result)) {
            if (result.services().contains(service.form().category())
                    && differs(service.form(), result)) {
                found.add(
                        new ReferredDifference(
                                ReferredDifference.Kind.SERVICE,
                                service.id(),
                                service.form().category(),
                                null,
                                null));
            }
        }
        return found;
    }

    /** Takes over what was told, with the rights of whoever asks for it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeOver(UUID caseId, ReferredResult result) {
        for (ReferredDifference difference : differences(caseId, result)) {
            if (difference.kind() == ReferredDifference.Kind.ACTION) {
                Action action = actions.findById(difference.recordId()).orElseThrow();
                plan.changeAction(
                        action.id(),
                        action.version(),
                        action.form().in(Objects.requireNonNull(difference.told()), null));
            } else {
                ServiceGiven service = services.findById(difference.recordId()).orElseThrow();
                log.change(service.id(), service.version(), told(service.form(), result));
            }
        }
    }

    private void move(UUID caseId, UUID actionId, ActionState next, Set<ActionState> from) {
        action(caseId, actionId)
                .filter(action -> from.contains(action.state()) && action.state() != next)
                .ifPresent(
                        action -> {
                            action.write(action.form().in(next, null), writing.now());
                            actions.saveAndFlush(action);
                            writing.changed(
                                    caseId,
                                    Section.PLAN,
                                    "planning.action.timeline.state",
                                    actionId,
                                    Map.of("state", "@planning.actionstate." + next.name()));
                        });
    }

    private void record(UUID caseId, ServiceForm form) {
        ServiceGiven service =
                services.saveAndFlush(
                        new ServiceGiven(
                                Ids.next(), caseId, form, currentUser.id(), writing.now()));
        writing.changed(
                caseId,
                Section.SERVICES,
                "planning.service.timeline.recorded",
                service.id(),
                Map.of("service", "@organisations.servicecategory." + form.category().name()));
    }

    private Optional<Action> action(UUID caseId, UUID actionId) {
        return actions.findById(actionId).filter(action -> action.caseId().equals(caseId));
    }

    private List<ServiceGiven> logged(UUID caseId, ReferredResult result) {
        return services.findByCaseIdOrderByGivenOnDescRecordedAtDescIdDesc(caseId).stream()
                .filter(service -> result.code().equals(service.form().referralCode()))
                .toList();
    }

    private static ServiceForm form(ServiceCategory category, ReferredResult result) {
        boolean only = result.services().size() == 1;
        return new ServiceForm(
                category,
                ServiceMode.REFERRAL,
                result.code(),
                result.providerId(),
                null,
                result.givenOn(),
                only ? result.units() : null,
                only ? result.unit() : null,
                result.result(),
                result.goalId(),
                null,
                null);
    }

    /** The person's record with day, quantity and result as told. */
    private static ServiceForm told(ServiceForm before, ReferredResult result) {
        ServiceForm told = form(before.category(), result);
        return new ServiceForm(
                before.category(),
                before.mode(),
                before.referralCode(),
                before.providerId(),
                before.providerWords(),
                told.givenOn(),
                told.units() == null ? before.units() : told.units(),
                told.units() == null ? before.unit() : told.unit(),
                told.result() == null ? before.result() : told.result(),
                before.goalId(),
                before.earlyReason(),
                before.place());
    }

    private static boolean differs(ServiceForm present, ReferredResult result) {
        ServiceForm told = told(present, result);
        return !present.givenOn().equals(told.givenOn())
                || !same(present.units(), told.units())
                || present.unit() != told.unit()
                || !Objects.equals(present.result(), told.result());
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}
