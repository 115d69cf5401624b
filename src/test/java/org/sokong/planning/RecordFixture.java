package org.sokong.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.World;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseStatus;
import org.sokong.cases.MoveReason;
import org.sokong.cases.Risk;
import org.sokong.forms.FormField;
import org.sokong.forms.FormValues;
import org.sokong.kernel.Answer;
import org.sokong.organisations.ServiceCategory;
import org.springframework.stereotype.Component;

/** The full records that a case's way asks for, written through the services as people do. */
@Component
public class RecordFixture {

    private final World world;
    private final CaseFormService forms;
    private final PlanService plans;
    private final ServiceLogService services;
    private final ApprovalService approvals;
    private final Clock clock;

    RecordFixture(
            World world,
            CaseFormService forms,
            PlanService plans,
            ServiceLogService services,
            ApprovalService approvals,
            Clock clock) {
        this.world = world;
        this.forms = forms;
        this.plans = plans;
        this.services = services;
        this.approvals = approvals;
        this.clock = clock;
    }

    /** A complete assessment of needs with a medium risk, which becomes the case's. */
    public UUID assess(UUID caseId, UserPrincipal worker) {
        return complete(
                caseId,
                worker,
                FormKind.NEEDS_ASSESSMENT,
                FormValues.BLANK.with(NeedsAssessment.OVERALL, Risk.MEDIUM.name()));
    }

    /** A goal with an action that has somebody responsible and a due date; gives the plan's id. */
    public UUID plan(UUID caseId, UserPrincipal worker) {
        return world.as(
                worker,
                () -> {
                    UUID goal =
                            plans.addGoal(caseId, GoalForm.of(GoalArea.WORK, "a job she chose"));
                    plans.addAction(
                            goal,
                            ActionForm.of("call", ActionParty.CLIENT, LocalDate.of(2027, 1, 15)));
                    return plans.read(caseId).id();
                });
    }

    /** The client agrees to the plan as it stands. */
    public void agree(UUID caseId, UserPrincipal worker) {
        world.as(
                worker,
                () ->
                        plans.recordTerms(
                                caseId,
                                plans.read(caseId).version(),
                                new PlanTerms(Answer.YES, today(), null)));
    }

    /** A service given today. */
    public UUID serve(UUID caseId, UserPrincipal worker) {
        return world.as(
                worker,
                () -> services.record(caseId, ServiceForm.of(ServiceCategory.LEGAL_AID, today())));
    }

    /** Ends every action of the plan. */
    public void finish(UUID caseId, UserPrincipal worker) {
        world.as(
                worker,
                () ->
                        plans.read(caseId).goals().stream()
                                .flatMap(goal -> goal.actions().stream())
                                .filter(action -> !action.form().state().isEnded())
                                .forEach(
                                        action ->
                                                plans.changeAction(
                                                        action.id(),
                                                        action.version(),
                                                        action.form().in(ActionState.DONE, null))));
    }

    /** A complete form of the kind, everything needed answered with the first choice. */
    public UUID complete(UUID caseId, UserPrincipal worker, FormKind kind) {
        return complete(caseId, worker, kind, FormValues.BLANK);
    }

    /** A complete closure form for a reason, that somebody else approved. */
    public UUID close(
            UUID caseId, UserPrincipal worker, UserPrincipal approver, MoveReason reason) {
        return close(caseId, worker, approver, Closure.Reason.valueOf(reason.name()));
    }

    /** A complete closure form for a case that goes elsewhere, that somebody else approved. */
    public UUID end(UUID caseId, UserPrincipal worker, UserPrincipal approver, CaseStatus to) {
        return close(caseId, worker, approver, Closure.Reason.valueOf(to.name()));
    }

    private UUID close(
            UUID caseId, UserPrincipal worker, UserPrincipal approver, Closure.Reason reason) {
        UUID form =
                complete(
                        caseId,
                        worker,
                        FormKind.CLOSURE,
                        FormValues.BLANK
                                .with(Closure.REASON, reason.name())
                                .with(Closure.REASON_NOTE, "as she said"));
        approve(approver, ask(caseId, worker, ApprovalSubject.CLOSURE, form));
        return form;
    }

    /** Asks for approval. */
    public ApprovalDetail ask(
            UUID caseId, UserPrincipal worker, ApprovalSubject subject, UUID subjectId) {
        return world.as(
                worker,
                () -> {
                    UUID request = approvals.request(subject, subjectId, null);
                    return approvals.ofCase(caseId).stream()
                            .filter(found -> found.id().equals(request))
                            .findFirst()
                            .orElseThrow();
                });
    }

    /** Approves. */
    public void approve(UserPrincipal approver, ApprovalDetail asked) {
        world.as(approver, () -> approvals.approve(asked.id(), asked.version(), null));
    }

    /** The same with some answers as they are given. */
    public UUID complete(UUID caseId, UserPrincipal worker, FormKind kind, FormValues given) {
        return world.as(
                worker,
                () -> {
                    FormDetail draft = forms.read(forms.start(caseId, kind));
                    FormValues values = draft.values();
                    LocalDate held =
                            Objects.requireNonNullElseGet(
                                    values.date(kind.dayField()), this::today);
                    for (FormField field : kind.shape().fields()) {
                        String answer = given.get(field.key());
                        if (answer != null || isOpen(field, values)) {
                            values =
                                    values.with(
                                            field.key(),
                                            answer != null ? answer : answer(field, held));
                        }
                    }
                    long saved = forms.save(draft.id(), draft.version(), values);
                    forms.complete(draft.id(), saved);
                    return draft.id();
                });
    }

    private static boolean isOpen(FormField field, FormValues values) {
        return field.needed() && values.all(field.key()).isEmpty();
    }

    private static @Nullable String answer(FormField field, LocalDate day) {
        return switch (field.kind()) {
            case DATE -> day.toString();
            case NUMBER -> "1";
            case LINE, TEXT -> "words";
            case CHOICE, CHOICES -> field.choices().getFirst();
            case CODE, CODES, COUNTRY -> throw new IllegalStateException(field.key());
        };
    }

    /** The day in UTC, which has come everywhere the tests' people live. */
    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
