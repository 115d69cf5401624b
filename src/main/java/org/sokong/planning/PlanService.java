package org.sokong.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.access.UserDirectory;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.CaseWriting;
import org.sokong.cases.CaseWriting.Standing;
import org.sokong.cases.Section;
import org.sokong.forms.FormValues;
import org.sokong.kernel.EditConflict;
import org.sokong.kernel.Ids;
import org.sokong.kernel.RetriedOnConflict;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The plan of a case: goals and what is done for each (case_process.md, section 3). It lives as
 * long as the case; each change of what is planned asks for a new approval, and for the client's
 * agreement to what is new.
 */
@Service
@PreAuthorize("hasAuthority('CASE_READ')")
@Transactional
@RetriedOnConflict
public class PlanService {

    private final PlanRows plans;
    private final GoalRows goals;
    private final ActionRows actions;
    private final PlanContent contents;
    private final PlanRules rules;
    private final Approvals approvals;
    private final CaseWriting writing;
    private final CaseAccess access;
    private final CurrentUser currentUser;
    private final UserDirectory users;
    private final AuditLog audit;

    PlanService(
            PlanRows plans,
            GoalRows goals,
            ActionRows actions,
            PlanContent contents,
            PlanRules rules,
            Approvals approvals,
            CaseWriting writing,
            CaseAccess access,
            CurrentUser currentUser,
            UserDirectory users,
            AuditLog audit) {
        this.plans = plans;
        this.goals = goals;
        this.actions = actions;
        this.contents = contents;
        this.rules = rules;
        this.approvals = approvals;
        this.writing = writing;
        this.access = access;
        this.currentUser = currentUser;
        this.users = users;
        this.audit = audit;
    }

    /** The plan with its goals and actions; the read is recorded. */
    public PlanDetail read(UUID caseId) {
        Standing standing = writing.forReading(caseId, Section.PLAN, "planning.plan.read");
        boolean mayWrite =
                !standing.isEnded()
                        && access.mayWork(caseId)
                        && currentUser.may(Permission.CASE_EDIT);
        Optional<Plan> found = plans.findByCaseId(caseId);
        if (found.isEmpty()) {
            return new PlanDetail(
                    caseId,
                    null,
                    0,
                    PlanTerms.BLANK,
                    false,
                    PlanApproval.NOT_ASKED,
                    List.of(),
                    new PlanProgress(0, 0, 0, 0),
                    null,
                    null,
                    mayWrite);
        }
        Plan plan = found.get();
        PlanContent.Whole whole = contents.whole(contents.goals(caseId));
        return new PlanDetail(
                caseId,
                plan.id(),
                plan.version(),
                plan.terms(),
                plan.agreementStands(),
                approval(plan, whole),
                details(whole, standing.today()),
                progress(whole.goals()),
                users.names(Set.of(plan.authorId())).getOrDefault(plan.authorId(), ""),
                plan.changedAt(),
                mayWrite);
    }

    /**
     * Records what the client said to the plan as it stands, and when it is looked at again.
     *
     * @param version version of the plan that was read, 0 where there was none
     * @return the new version
     * @throws EditConflict when somebody else changed it meanwhile
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public long recordTerms(UUID caseId, long version, PlanTerms terms) {
        Standing standing = forWriting(caseId, "planning.plan.terms");
        Plan plan = planOf(caseId);
        EditConflict.unless(version, plan.version());
        PlanTerms checked = rules.terms(terms, standing);
        change(plan, () -> plan.agree(checked, currentUser.id(), writing.now()));
        Plan saved = plans.saveAndFlush(plan);
        if (checked.agreement() == null) {
            writing.saved(caseId, Section.PLAN, AuditAction.CASE_CHANGED, plan.id());
        } else {
            writing.changed(
                    caseId,
                    Section.PLAN,
                    "planning.plan.timeline.asked",
                    plan.id(),
                    Map.of("answer", "@uikit.answer." + checked.agreement().name()));
        }
        return saved.version();
    }

    /**
     * Adds a goal; the first one begins the plan.
     *
     * @return its id
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public UUID addGoal(UUID caseId, GoalForm form) {
        Standing standing = forWriting(caseId, "planning.goal.add");
        GoalForm checked = rules.goal(form, null, standing);
        Plan plan = planOf(caseId);
        Goal goal = new Goal(Ids.next(), plan, checked, writing.now());
        change(plan, () -> goals.saveAndFlush(goal));
        writing.changed(
                caseId,
                Section.PLAN,
                "planning.goal.timeline.added",
                goal.id(),
                Map.of("area", label(checked.area())));
        return goal.id();
    }

    /**
     * Changes a goal.
     *
     * @param version version that was read
     * @throws EditConflict when somebody else changed it meanwhile
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public void changeGoal(UUID goalId, long version, GoalForm form) {
        Goal goal = goal(goalId, "planning.goal.change");
        Standing standing = forWriting(goal.caseId(), "planning.goal.change");
        EditConflict.unless(version, goal.version());
        GoalForm before = goal.form();
        GoalForm checked = rules.goal(form, before, standing);
        if (checked.equals(before)) {
            return;
        }
        change(
                planOf(goal.caseId()),
                () -> {
                    goal.write(checked, writing.now());
                    goals.saveAndFlush(goal);
                });
        if (before.state() == checked.state()) {
            writing.saved(goal.caseId(), Section.PLAN, AuditAction.CASE_CHANGED, goalId);
        } else {
            writing.changed(
                    goal.caseId(),
                    Section.PLAN,
                    "planning.goal.timeline.state",
                    goalId,
                    Map.of("area", label(checked.area()), "state", label(checked.state())));
        }
    }

    /**
     * Adds an action to a goal.
     *
     * @return its id
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public UUID addAction(UUID goalId, ActionForm form) {
        Goal goal = goal(goalId, "planning.action.add");
        Standing standing = forWriting(goal.caseId(), "planning.action.add");
        ActionForm checked = rules.action(form, null, standing);
        Action action = new Action(Ids.next(), goal, checked, writing.now());
        change(planOf(goal.caseId()), () -> actions.saveAndFlush(action));
        writing.changed(
                goal.caseId(),
                Section.PLAN,
                "planning.action.timeline.added",
                action.id(),
                Map.of("area", label(goal.form().area())));
        return action.id();
    }

    /**
     * Changes an action.
     *
     * @param version version that was read
     * @throws EditConflict when somebody else changed it meanwhile
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public void changeAction(UUID actionId, long version, ActionForm form) {
        Action action =
                actions.findById(actionId)
                        .orElseThrow(() -> unknown("PLAN_ACTION", actionId, "planning.action"));
        Standing standing = forWriting(action.caseId(), "planning.action.change");
        EditConflict.unless(version, action.version());
        ActionForm before = action.form();
        ActionForm checked = rules.action(form, before, standing);
        if (checked.equals(before)) {
            return;
        }
        change(
                planOf(action.caseId()),
                () -> {
                    action.write(checked, writing.now());
                    actions.saveAndFlush(action);
                });
        if (before.state() == checked.state()) {
            writing.saved(action.caseId(), Section.PLAN, AuditAction.CASE_CHANGED, actionId);
        } else {
            writing.changed(
                    action.caseId(),
                    Section.PLAN,
                    "planning.action.timeline.state",
                    actionId,
                    Map.of("state", label(checked.state())));
        }
    }

    /** Changes the plan; where what is planned differs then, an open request is taken back. */
    private void change(Plan plan, Runnable deed) {
        FormValues before = contents.substance(plan);
        deed.run();
        if (!contents.substance(plan).equals(before)) {
            plan.changed(currentUser.id(), writing.now());
            plans.save(plan);
            approvals.withdrawOpen(plan.id());
        }
    }

    private PlanApproval approval(Plan plan, PlanContent.Whole whole) {
        return approvals
                .latest(plan.id())
                .map(
                        last ->
                                switch (last.state()) {
                                    case REQUESTED -> PlanApproval.REQUESTED;
                                    case RETURNED -> PlanApproval.RETURNED;
                                    case WITHDRAWN -> PlanApproval.NOT_ASKED;
                                    case APPROVED ->
                                            PlanContent.substance(last.content())
                                                            .equals(
                                                                    PlanContent.substance(
                                                                            PlanContent.values(
                                                                                    plan, whole)))
                                                    ? PlanApproval.APPROVED
                                                    : PlanApproval.CHANGED_SINCE;
                                })
                .orElse(PlanApproval.NOT_ASKED);
    }

    private static List<GoalDetail> details(PlanContent.Whole whole, LocalDate today) {
        List<GoalDetail> details = new ArrayList<>();
        whole.goals()
                .forEach(
                        (goal, own) -> {
                            UUID cited = goal.form().passageId();
                            details.add(
                                    new GoalDetail(
                                            goal.id(),
                                            goal.version(),
                                            goal.form(),
                                            cited == null ? null : whole.passages().get(cited),
                                            own.stream()
                                                    .map(action -> detail(action, whole, today))
                                                    .toList()));
                        });
        return details;
    }

    private static ActionDetail detail(Action action, PlanContent.Whole whole, LocalDate today) {
        ActionForm form = action.form();
        return new ActionDetail(
                action.id(),
                action.version(),
                form,
                whole.party(form),
                whole.provider(form),
                form.dueOn() != null && form.dueOn().isBefore(today) && !form.state().isEnded());
    }

    private static PlanProgress progress(Map<Goal, List<Action>> all) {
        List<GoalState> states =
                all.keySet().stream()
                        .map(goal -> goal.form().state())
                        .filter(state -> state != GoalState.DROPPED)
                        .toList();
        List<ActionState> steps =
                all.values().stream()
                        .flatMap(List::stream)
                        .map(Action::state)
                        .filter(state -> state != ActionState.CANCELLED)
                        .toList();
        return new PlanProgress(
                (int) states.stream().filter(state -> state == GoalState.MET).count(),
                states.size(),
                (int) steps.stream().filter(ActionState::isEnded).count(),
                steps.size());
    }

    private Standing forWriting(UUID caseId, String operation) {
        return writing.forWriting(caseId, Section.PLAN, operation);
    }

    /** The plan of a locked case, begun where there is none. */
    private Plan planOf(UUID caseId) {
        return plans.findByCaseId(caseId)
                .orElseGet(
                        () ->
                                plans.saveAndFlush(
                                        new Plan(
                                                Ids.next(),
                                                caseId,
                                                currentUser.id(),
                                                writing.now())));
    }

    private Goal goal(UUID goalId, String operation) {
        return goals.findById(goalId).orElseThrow(() -> unknown("PLAN_GOAL", goalId, operation));
    }

    /** An unknown id is answered, and logged, like one of somebody else's case. */
    private AccessDeniedException unknown(String type, UUID id, String operation) {
        audit.denied(operation, Subject.of(type, id));
        return new AccessDeniedException(operation);
    }

    private static String label(Enum<?> constant) {
        return "@" + org.sokong.uikit.Translations.key("planning", constant);
    }
}
