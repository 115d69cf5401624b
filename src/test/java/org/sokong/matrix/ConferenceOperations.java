package org.sokong.matrix;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.sokong.kernel.Answer;
import org.sokong.planning.ConferenceActionState;
import org.sokong.planning.ConferenceDetail;
import org.sokong.planning.ConferenceService;
import org.sokong.planning.ConferenceTasks;
import org.sokong.planning.FormDetail;
import org.sokong.planning.FormKind;
import org.sokong.planning.GoalArea;
import org.sokong.planning.GoalForm;
import org.sokong.planning.PlanService;
import org.springframework.context.ApplicationContext;

/** What can be tried on the conferences of a case. */
final class ConferenceOperations {

    private final Map<String, Operation> all = new HashMap<>();
    private final Stage stage;
    private final RecordStage record;
    private final ConferenceService conferences;
    private final PlanService plans;

    private ConferenceOperations(Stage stage, ApplicationContext context) {
        this.stage = stage;
        this.record = stage.record;
        this.conferences = context.getBean(ConferenceService.class);
        this.plans = context.getBean(PlanService.class);
    }

    static Map<String, Operation> of(Stage stage, ApplicationContext context) {
        ConferenceOperations operations = new ConferenceOperations(stage, context);
        operations.writing();
        operations.tasks(context.getBean(ConferenceTasks.class));
        return operations.all;
    }

    private void writing() {
        on("read", id -> conferences.read(draft(id).formId()));
        on(
                "addParticipant",
                id ->
                        conferences.addParticipant(
                                draft(id).formId(), stage.principal("supervisor").user().id(), ""));
        on(
                "removeParticipant",
                id -> {
                    ConferenceDetail draft = draft(id);
                    UUID who = stage.principal("supervisor").user().id();
                    UUID added =
                            record.asOwner(
                                    () -> conferences.addParticipant(draft.formId(), who, null));
                    conferences.removeParticipant(added);
                    return "done";
                });
        on("addDecision", id -> conferences.addDecision(draft(id).formId(), "move"));
        on(
                "changeDecision",
                id -> {
                    ConferenceDetail.Decided one = draft(id).decisions().getLast();
                    conferences.changeDecision(
                            one.id(), one.version(), "move " + UUID.randomUUID());
                    return "done";
                });
        on(
                "removeDecision",
                id -> {
                    ConferenceDetail.Decided one = draft(id).decisions().getLast();
                    conferences.removeDecision(one.id(), one.version());
                    return "done";
                });
        on(
                "addAction",
                id -> {
                    ConferenceDetail draft = draft(id);
                    return conferences.addAction(
                            draft.formId(),
                            draft.actions().getLast().participantId(),
                            "call",
                            LocalDate.now().plusDays(1));
                });
        on(
                "changeAction",
                id -> {
                    ConferenceDetail.Task one = draft(id).actions().getLast();
                    conferences.changeAction(
                            one.id(),
                            one.version(),
                            one.participantId(),
                            "call again " + UUID.randomUUID(),
                            LocalDate.now().plusDays(1));
                    return "done";
                });
        on(
                "removeAction",
                id -> {
                    ConferenceDetail.Task one = draft(id).actions().getLast();
                    conferences.removeAction(one.id(), one.version());
                    return "done";
                });
        on(
                "end",
                id -> {
                    ConferenceDetail.Task one = task(id);
                    conferences.end(one.id(), one.version(), ConferenceActionState.DONE, null);
                    return "done";
                });
        on(
                "takeIntoPlan",
                id -> {
                    ConferenceDetail.Task one = task(id);
                    UUID goal =
                            record.asOwner(
                                    () -> plans.addGoal(id, GoalForm.of(GoalArea.WORK, "a job")));
                    return conferences.takeIntoPlan(one.id(), one.version(), goal);
                });
    }

    private void tasks(ConferenceTasks tasks) {
        all.put(
                "service ConferenceTasks.read",
                (actor, target, condition) -> tasks.read(task(target.requireCase()).id()));
        all.put(
                "service ConferenceTasks.done",
                (actor, target, condition) -> {
                    ConferenceDetail.Task one = task(target.requireCase());
                    tasks.done(one.id(), one.version(), null);
                    return "done";
                });
        all.put(
                "page /tasks/:task",
                (actor, target, condition) ->
                        Reply.shown(
                                actor.visitor().open("/tasks/" + task(target.requireCase()).id()),
                                "Action from a conference"));
    }

    /** The owner's draft with a participant, a decision and an action of the owner's. */
    private ConferenceDetail draft(UUID caseId) {
        return record.asOwner(
                () -> {
                    UUID form = record.forms.start(caseId, FormKind.CONFERENCE);
                    UUID owner =
                            conferences.addParticipant(
                                    form, stage.principal("owner").user().id(), null);
                    conferences.addDecision(form, "stay");
                    conferences.addAction(form, owner, "write", LocalDate.now().plusDays(1));
                    return conferences.read(form);
                });
    }

    /** An open action of a complete conference, taken on by the owner. */
    private ConferenceDetail.Task task(UUID caseId) {
        UUID form = draft(caseId).formId();
        return record.asOwner(
                () -> {
                    FormDetail draft = record.forms.read(form);
                    record.forms.save(
                            form,
                            draft.version(),
                            draft.values()
                                    .with("purpose", "words")
                                    .with("client_agreed", Answer.YES));
                    record.forms.complete(form, record.forms.read(form).version());
                    return conferences.read(form).actions().getLast();
                });
    }

    private void on(String operation, Question question) {
        all.put(
                "service ConferenceService." + operation,
                (actor, target, condition) -> question.ask(target.requireCase()));
    }

    private interface Question {
        Object ask(UUID caseId);
    }
}
