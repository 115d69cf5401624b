package org.sokong.matrix;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.sokong.organisations.ServiceCategory;
import org.sokong.planning.ActionDetail;
import org.sokong.planning.ActionForm;
import org.sokong.planning.ActionParty;
import org.sokong.planning.GoalArea;
import org.sokong.planning.GoalDetail;
import org.sokong.planning.GoalForm;
import org.sokong.planning.PlanService;
import org.sokong.planning.PlanTerms;
import org.sokong.planning.ServiceDetail;
import org.sokong.planning.ServiceForm;
import org.sokong.planning.ServiceLogService;
import org.sokong.planning.StayDetail;
import org.sokong.planning.StayForm;
import org.sokong.planning.StayKind;
import org.springframework.context.ApplicationContext;

/** What can be tried on the plan and the services of a case. */
final class PlanOperations {

    private static final GoalForm GOAL = GoalForm.of(GoalArea.WORK, "a job");
    private static final ActionForm ACTION =
            ActionForm.of("call", ActionParty.CLIENT, LocalDate.now().plusDays(30));

    private final Map<String, Operation> all = new HashMap<>();
    private final RecordStage record;
    private final PlanService plans;
    private final ServiceLogService services;

    private PlanOperations(Stage stage, ApplicationContext context) {
        this.record = stage.record;
        this.plans = context.getBean(PlanService.class);
        this.services = context.getBean(ServiceLogService.class);
    }

    static Map<String, Operation> of(Stage stage, ApplicationContext context) {
        PlanOperations operations = new PlanOperations(stage, context);
        operations.plan();
        operations.services();
        return operations.all;
    }

    private void plan() {
        on(
                "PlanService.read",
                id -> {
                    goal(id);
                    return plans.read(id);
                });
        on("PlanService.addGoal", id -> plans.addGoal(id, GOAL));
        on(
                "PlanService.changeGoal",
                id -> {
                    GoalDetail goal = goal(id);
                    plans.changeGoal(
                            goal.id(), goal.version(), GoalForm.of(GoalArea.SAFETY, "a lock"));
                    return "done";
                });
        on("PlanService.addAction", id -> plans.addAction(goal(id).id(), ACTION));
        on(
                "PlanService.changeAction",
                id -> {
                    ActionDetail action = action(id);
                    plans.changeAction(
                            action.id(), action.version(), ACTION.between(LocalDate.now(), null));
                    return "done";
                });
        on(
                "PlanService.recordTerms",
                id -> {
                    long version = record.asOwner(() -> plans.read(id).version());
                    return plans.recordTerms(
                            id, version, new PlanTerms(null, null, LocalDate.now().plusDays(30)));
                });
    }

    private void services() {
        ServiceForm cash = ServiceForm.of(ServiceCategory.CASH, LocalDate.now().minusDays(1));
        on(
                "ServiceLogService.read",
                id -> {
                    service(id);
                    return services.read(id);
                });
        on("ServiceLogService.record", id -> services.record(id, cash));
        on(
                "ServiceLogService.change",
                id -> {
                    ServiceDetail service = service(id);
                    services.change(service.id(), service.version(), cash);
                    return "done";
                });
        on(
                "ServiceLogService.remove",
                id -> {
                    ServiceDetail service = service(id);
                    services.remove(service.id(), service.version());
                    return "done";
                });
        on(
                "ServiceLogService.recordStay",
                id -> {
                    noStay(id);
                    return services.recordStay(id, house());
                });
        on(
                "ServiceLogService.changeStay",
                id -> {
                    StayDetail stay = stay(id);
                    services.changeStay(stay.id(), stay.version(), house());
                    return "done";
                });
        on(
                "ServiceLogService.removeStay",
                id -> {
                    StayDetail stay = stay(id);
                    services.removeStay(stay.id(), stay.version());
                    return "done";
                });
    }

    /** A goal that the owner wrote just now. */
    private GoalDetail goal(UUID caseId) {
        return record.asOwner(
                () -> {
                    UUID id = plans.addGoal(caseId, GOAL);
                    return plans.read(caseId).goals().stream()
                            .filter(goal -> goal.id().equals(id))
                            .findFirst()
                            .orElseThrow();
                });
    }

    private ActionDetail action(UUID caseId) {
        GoalDetail goal = goal(caseId);
        return record.asOwner(
                () -> {
                    UUID id = plans.addAction(goal.id(), ACTION);
                    return plans.read(caseId).goals().stream()
                            .flatMap(one -> one.actions().stream())
                            .filter(action -> action.id().equals(id))
                            .findFirst()
                            .orElseThrow();
                });
    }

    private ServiceDetail service(UUID caseId) {
        return record.asOwner(
                () -> {
                    UUID id =
                            services.record(
                                    caseId,
                                    ServiceForm.of(
                                            ServiceCategory.LEGAL_AID,
                                            LocalDate.now().minusDays(1)));
                    return services.read(caseId).services().stream()
                            .filter(service -> service.id().equals(id))
                            .findFirst()
                            .orElseThrow();
                });
    }

    private StayDetail stay(UUID caseId) {
        noStay(caseId);
        return record.asOwner(
                () -> {
                    services.recordStay(caseId, house());
                    return services.read(caseId).stays().getFirst();
                });
    }

    /** Stays may not overlap, so one that an earlier line left is taken out. */
    private void noStay(UUID caseId) {
        record.asOwner(
                () -> {
                    services.read(caseId)
                            .stays()
                            .forEach(stay -> services.removeStay(stay.id(), stay.version()));
                    return "done";
                });
    }

    private static StayForm house() {
        return new StayForm(StayKind.SHELTER, LocalDate.now().minusDays(1), null, "a house", null);
    }

    private void on(String service, Question question) {
        all.put(
                "service " + service,
                (actor, target, condition) -> question.ask(target.requireCase()));
    }

    private interface Question {
        Object ask(UUID caseId);
    }
}
