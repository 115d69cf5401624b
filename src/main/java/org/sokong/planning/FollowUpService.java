package org.sokong.planning;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import org.sokong.kernel.DomainException;
import org.sokong.kernel.EditConflict;
import org.sokong.kernel.Ids;
import org.sokong.kernel.RetriedOnConflict;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What stands beside the questions of a follow-up: how far each goal of the plan is, which the plan
 * takes over only when somebody says so, and the remark of a supervisor.
 */
@Service
@PreAuthorize("hasAuthority('CASE_READ')")
@Transactional
@RetriedOnConflict
public class FollowUpService {

    /** Longest remark, in characters. */
    public static final int LONGEST_REMARK = 4_000;

    private final CaseFormRows forms;
    private final FollowUpGoalRows found;
    private final SupervisorRemarkRows remarks;
    private final GoalRows goals;
    private final PlanService plans;
    private final FollowUpPlanning planning;
    private final CaseWriting writing;
    private final CaseAccess access;
    private final CurrentUser currentUser;
    private final UserDirectory users;
    private final AuditLog audit;

    FollowUpService(
            CaseFormRows forms,
            FollowUpGoalRows found,
            SupervisorRemarkRows remarks,
            GoalRows goals,
            PlanService plans,
            FollowUpPlanning planning,
            CaseWriting writing,
            CaseAccess access,
            CurrentUser currentUser,
            UserDirectory users,
            AuditLog audit) {
        this.forms = forms;
        this.found = found;
        this.remarks = remarks;
        this.goals = goals;
        this.plans = plans;
        this.planning = planning;
        this.writing = writing;
        this.access = access;
        this.currentUser = currentUser;
        this.users = users;
        this.audit = audit;
    }

    /** Goals and remark of a follow-up; the read is recorded. */
    public FollowUpDetail read(UUID formId) {
        CaseForm form = form(formId, "planning.followup.read");
        Standing standing =
                writing.forReading(form.caseId(), Section.FOLLOW_UP, "planning.followup.read");
        boolean works =
                !standing.isEnded()
                        && access.mayWork(form.caseId())
                        && currentUser.may(Permission.CASE_EDIT);
        boolean complete = form.state() == FormState.COMPLETE;
        SupervisorRemark remark = remarks.findById(formId).orElse(null);
        return new FollowUpDetail(
                formId,
                form.caseId(),
                goals(form),
                planning.proposed(
                        standing, Objects.requireNonNullElse(form.heldOn(), standing.today())),
                remark == null
                        ? null
                        : new FollowUpDetail.Remark(
                                remark.version(),
                                remark.text(),
                                users.names(Set.of(remark.authorId()))
                                        .getOrDefault(remark.authorId(), ""),
                                remark.writtenAt()),
                works && form.state() == FormState.DRAFT,
                works && complete,
                works && complete && currentUser.may(Permission.CASE_APPROVE));
    }

    /**
     * Says how far a goal is.
     *
     * @param progress null for "not recorded"
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public void record(
            UUID formId, UUID goalId, @Nullable GoalProgress progress, @Nullable String note) {
        CaseForm form = form(formId, "planning.followup.goal");
        writing.forWriting(form.caseId(), Section.FOLLOW_UP, "planning.followup.goal");
        form.requireDraft();
        if (!access.sections(form.caseId()).contains(Section.PLAN)
                || goals.findById(goalId)
                        .filter(goal -> goal.caseId().equals(form.caseId()))
                        .isEmpty()) {
            throw new DomainException("planning.service.error.goal");
        }
        FollowUpGoal before = found.findByFormIdAndGoalId(formId, goalId).orElse(null);
        if (progress != null) {
            FollowUpGoal row = before == null ? new FollowUpGoal(Ids.next(), form, goalId) : before;
            row.write(
                    progress,
                    PlanRules.tidy(note, ActionForm.LONGEST),
                    currentUser.id(),
                    writing.now());
            found.saveAndFlush(row);
        } else if (before != null) {
            found.delete(before);
            found.flush();
        }
        writing.saved(form.caseId(), Section.FOLLOW_UP, AuditAction.CASE_CHANGED, formId);
    }

    /**
     * Lets the plan know that a goal is met, as this follow-up found.
     *
     * @param version version of the goal that was read
     * @throws EditConflict when somebody changed the goal meanwhile
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public void takeOver(UUID formId, UUID goalId, long version) {
        CaseForm form = form(formId, "planning.followup.take_over");
        writing.forWriting(form.caseId(), Section.FOLLOW_UP, "planning.followup.take_over");
        if (form.state() != FormState.COMPLETE) {
            throw new DomainException("planning.error.not_complete_yet");
        }
        Goal goal =
                goals.findById(goalId)
                        .filter(one -> one.caseId().equals(form.caseId()))
                        .orElseThrow(() -> new DomainException("planning.service.error.goal"));
        if (found.findByFormIdAndGoalId(formId, goalId)
                .filter(row -> row.progress() == GoalProgress.MET)
                .isEmpty()) {
            throw new DomainException("planning.followup.error.not_met");
        }
        plans.changeGoal(goalId, version, goal.form().in(GoalState.MET, null));
    }

    /**
     * Writes the supervisor's remark on a complete follow-up.
     *
     * @param version version that was read, -1 where there was none
     * @throws EditConflict when another supervisor wrote meanwhile
     */
    @PreAuthorize("hasAuthority('CASE_APPROVE')")
    public void remark(UUID formId, long version, String text) {
        CaseForm form = form(formId, "planning.followup.remark");
        writing.forWriting(form.caseId(), Section.FOLLOW_UP, "planning.followup.remark");
        if (form.state() != FormState.COMPLETE) {
            throw new DomainException("planning.error.not_complete_yet");
        }
        SupervisorRemark before = remarks.findById(formId).orElse(null);
        EditConflict.unless(version, before == null ? -1 : before.version());
        String words = PlanRules.tidy(text, LONGEST_REMARK);
        if (words == null) {
            throw new DomainException("planning.followup.error.remark");
        }
        SupervisorRemark remark = before == null ? new SupervisorRemark(form) : before;
        remark.write(words, currentUser.id(), writing.now());
        remarks.saveAndFlush(remark);
        writing.saved(form.caseId(), Section.FOLLOW_UP, AuditAction.CASE_CHANGED, formId);
    }

    /** While it is written, the goals that are worked on; later, those something was said of. */
    private List<FollowUpDetail.GoalFound> goals(CaseForm form) {
        if (!access.sections(form.caseId()).contains(Section.PLAN)) {
            return List.of();
        }
        Map<UUID, FollowUpGoal> said =
                found.findByFormId(form.id()).stream()
                        .collect(Collectors.toMap(FollowUpGoal::goalId, Function.identity()));
        return goals.findByCaseIdOrderByCreatedAtAscIdAsc(form.caseId()).stream()
                .filter(
                        goal ->
                                said.containsKey(goal.id())
                                        || (form.state() == FormState.DRAFT
                                                && goal.form().state() != GoalState.DROPPED
                                                && goal.form().state() != GoalState.MET))
                .map(
                        goal -> {
                            FollowUpGoal row = said.get(goal.id());
                            return new FollowUpDetail.GoalFound(
                                    goal.id(),
                                    goal.version(),
                                    goal.form().text(),
                                    goal.form().state(),
                                    row == null ? null : row.progress(),
                                    row == null ? null : row.note());
                        })
                .toList();
    }

    private CaseForm form(UUID formId, String operation) {
        return forms.findById(formId)
                .filter(form -> form.kind() == FormKind.FOLLOW_UP)
                .orElseThrow(
                        () -> {
                            audit.denied(operation, Subject.of("CASE_FORM", formId));
                            return new AccessDeniedException(operation);
                        });
    }
}
