package org.sokong.matrix;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.sokong.cases.ErasureReason;
import org.sokong.cases.RetentionService;
import org.sokong.forms.FormField;
import org.sokong.forms.FormValues;
import org.sokong.planning.ClosureFacts;
import org.sokong.planning.FollowUpDetail;
import org.sokong.planning.FollowUpService;
import org.sokong.planning.FormDetail;
import org.sokong.planning.FormKind;
import org.sokong.planning.GoalArea;
import org.sokong.planning.GoalForm;
import org.sokong.planning.GoalProgress;
import org.sokong.planning.PlanService;
import org.springframework.context.ApplicationContext;

/** What can be tried on follow-ups, the closure and the time after it. */
final class FollowUpOperations {

    private final Map<String, Operation> all = new HashMap<>();
    private final RecordStage record;
    private final FollowUpService followUps;
    private final PlanService plans;

    private FollowUpOperations(Stage stage, ApplicationContext context) {
        this.record = stage.record;
        this.followUps = context.getBean(FollowUpService.class);
        this.plans = context.getBean(PlanService.class);
    }

    static Map<String, Operation> of(Stage stage, ApplicationContext context) {
        FollowUpOperations operations = new FollowUpOperations(stage, context);
        operations.followUps();
        operations.on("ClosureFacts.known", context.getBean(ClosureFacts.class)::known);
        operations.retention(context.getBean(RetentionService.class));
        return operations.all;
    }

    private void followUps() {
        on(
                "FollowUpService.read",
                id -> {
                    UUID form = record.written(id).id();
                    followUps.read(form);
                    return "done";
                });
        on(
                "FollowUpService.record",
                id -> {
                    UUID form = record.written(id).id();
                    followUps.record(form, goal(id), GoalProgress.IN_PROGRESS, null);
                    return "done";
                });
        on(
                "FollowUpService.takeOver",
                id ->
                        complete(
                                id,
                                form -> {
                                    FollowUpDetail.GoalFound met =
                                            record.asOwner(() -> followUps.read(form))
                                                    .goals()
                                                    .getLast();
                                    followUps.takeOver(form, met.goalId(), met.version());
                                    return "done";
                                }));
        on(
                "FollowUpService.remark",
                id ->
                        complete(
                                id,
                                form -> {
                                    FollowUpDetail.Remark before =
                                            record.asOwner(() -> followUps.read(form)).remark();
                                    followUps.remark(
                                            form,
                                            before == null ? -1 : before.version(),
                                            "remark " + UUID.randomUUID());
                                    return "done";
                                }));
    }

    private void retention(RetentionService retention) {
        LocalDate until = LocalDate.now().plusYears(1);
        on(
                "RetentionService.keepLonger",
                id -> {
                    retention.keepLonger(id, -1, until, "appeal");
                    return "done";
                });
        on(
                "RetentionService.askErasure",
                id -> {
                    retention.askErasure(id, -1, ErasureReason.TIME_OVER);
                    return "done";
                });
        on(
                "RetentionService.withdrawErasure",
                id -> {
                    retention.withdrawErasure(id, -1);
                    return "done";
                });
        on(
                "RetentionService.confirmErasure",
                id -> {
                    retention.confirmErasure(id, -1);
                    return "done";
                });
    }

    private UUID goal(UUID caseId) {
        return record.asOwner(() -> plans.addGoal(caseId, GoalForm.of(GoalArea.WORK, "a job")));
    }

    /** The owner's follow-up is complete during the attempt, then a draft again. */
    private Object complete(UUID caseId, Function<UUID, Object> attempt) {
        UUID form = record.written(caseId).id();
        UUID goal = goal(caseId);
        record.asOwner(
                () -> {
                    followUps.record(form, goal, GoalProgress.MET, null);
                    FormDetail draft = record.forms.read(form);
                    FormValues values = draft.values();
                    for (FormField field : FormKind.FOLLOW_UP.shape().fields()) {
                        if (field.needed() && values.all(field.key()).isEmpty()) {
                            values = values.with(field.key(), field.choices().getFirst());
                        }
                    }
                    record.forms.save(form, draft.version(), values);
                    record.forms.complete(form, record.forms.read(form).version());
                    return form;
                });
        try {
            return attempt.apply(form);
        } finally {
            record.asOwner(
                    () -> {
                        record.forms.takeBack(form, record.forms.read(form).version());
                        return form;
                    });
        }
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
