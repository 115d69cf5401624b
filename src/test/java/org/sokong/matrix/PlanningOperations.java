package org.sokong.matrix;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.sokong.planning.ApprovalDetail;
import org.sokong.planning.ApprovalService;
import org.sokong.planning.ApprovalSubject;
import org.sokong.planning.CaseFormService;
import org.sokong.planning.FormDetail;
import org.sokong.planning.FormKind;
import org.springframework.context.ApplicationContext;

/** What can be tried on the record of a case. */
final class PlanningOperations {

    private final Map<String, Operation> all = new HashMap<>();

    private PlanningOperations() {}

    static Map<String, Operation> of(Stage stage, ApplicationContext context) {
        PlanningOperations operations = new PlanningOperations();
        operations.forms(stage.record, context.getBean(CaseFormService.class));
        operations.approvals(stage.record, context.getBean(ApprovalService.class));
        return operations.all;
    }

    private void forms(RecordStage record, CaseFormService forms) {
        on("CaseFormService.start", id -> forms.start(id, FormKind.SAFETY_PLAN));
        on("CaseFormService.ofCase", id -> forms.ofCase(id, FormKind.FOLLOW_UP));
        on(
                "CaseFormService.read",
                id -> {
                    UUID form = record.written(id).id();
                    return forms.read(form).values().stored();
                });
        on(
                "CaseFormService.latest",
                id -> {
                    forms.latest(id, FormKind.FOLLOW_UP);
                    return "done";
                });
        on(
                "CaseFormService.save",
                id -> {
                    FormDetail form = record.written(id);
                    return forms.save(form.id(), form.version(), form.values());
                });
        on(
                "CaseFormService.complete",
                id -> {
                    FormDetail form = record.draft(id);
                    forms.complete(form.id(), form.version());
                    return "done";
                });
        on(
                "CaseFormService.takeBack",
                id -> {
                    FormDetail form = record.complete(id);
                    forms.takeBack(form.id(), form.version());
                    return "done";
                });
        on(
                "CaseFormService.discard",
                id -> {
                    FormDetail form = record.draft(id);
                    forms.discard(form.id(), form.version());
                    return "done";
                });
    }

    private void approvals(RecordStage record, ApprovalService approvals) {
        on(
                "ApprovalService.request",
                id -> {
                    FormDetail form = record.complete(id);
                    return approvals.request(ApprovalSubject.ASSESSMENT, form.id(), null);
                });
        on(
                "ApprovalService.ofCase",
                id -> {
                    record.requested(id);
                    return approvals.ofCase(id);
                });
        on(
                "ApprovalService.approve",
                id -> {
                    ApprovalDetail asked = record.requested(id);
                    approvals.approve(asked.id(), asked.version(), null);
                    return "done";
                });
        on(
                "ApprovalService.sendBack",
                id -> {
                    ApprovalDetail asked = record.requested(id);
                    approvals.sendBack(asked.id(), asked.version(), "look again");
                    return "done";
                });
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
