package org.sokong.referrals;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.Section;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.RetriedOnConflict;
import org.sokong.planning.ActionDetail;
import org.sokong.planning.GoalDetail;
import org.sokong.planning.PlanService;
import org.sokong.planning.ReferredDifference;
import org.sokong.planning.ReferredWork;
import org.sokong.referrals.ReferralResults.Aim;
import org.sokong.referrals.Referrals.Parties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The goal and the action of the case's plan that a referral was made for: the sender's side alone
 * sees and changes it.
 */
@Service
@PreAuthorize("hasAuthority('CASE_READ')")
@Transactional
@RetriedOnConflict
public class ReferralGoals {

    private final Referrals referrals;
    private final ReferralSides sides;
    private final ReferralResults results;
    private final ReferredWork work;
    private final PlanService plans;
    private final CaseAccess access;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReferralGoals(
            Referrals referrals,
            ReferralSides sides,
            ReferralResults results,
            ReferredWork work,
            PlanService plans,
            CaseAccess access,
            CurrentUser currentUser,
            AuditLog audit,
            JdbcClient jdbc,
            Clock clock) {
        this.referrals = referrals;
        this.sides = sides;
        this.results = results;
        this.work = work;
        this.plans = plans;
        this.access = access;
        this.currentUser = currentUser;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What the referral was made for and what became of it; empty for whoever may not read the
     * plan.
     */
    public Optional<GoalOfReferral> read(UUID referralId) {
        Parties parties = requireSide(referralId, "referrals.goal.read");
        Set<Section> own = access.sections(parties.caseId());
        if (!own.contains(Section.PLAN)) {
            return Optional.empty();
        }
        Optional<Aim> aim = results.aim(referralId);
        Optional<GoalDetail> goal =
                aim.flatMap(
                        linked ->
                                plans.read(parties.caseId()).goals().stream()
                                        .filter(one -> one.id().equals(linked.goalId()))
                                        .findFirst());
        Optional<ActionDetail> action =
                goal.flatMap(
                        found ->
                                found.actions().stream()
                                        .filter(one -> one.id().equals(aim.get().actionId()))
                                        .findFirst());
        Referral referral = referrals.findById(referralId).orElseThrow();
        List<ReferredDifference> differences =
                results
                        .result(referral)
                        .map(result -> work.differences(parties.caseId(), result))
                        .orElse(List.of())
                        .stream()
                        .filter(
                                one ->
                                        one.kind() == ReferredDifference.Kind.ACTION
                                                || own.contains(Section.SERVICES))
                        .toList();
        boolean mayWork =
                access.mayWork(parties.caseId()) && currentUser.may(Permission.REFERRAL_SEND);
        return Optional.of(
                new GoalOfReferral(
                        goal.map(GoalDetail::id).orElse(null),
                        goal.map(one -> one.form().text()).orElse(null),
                        action.map(ActionDetail::id).orElse(null),
                        action.map(one -> one.form().what()).orElse(null),
                        action.map(one -> one.form().state()).orElse(null),
                        differences,
                        mayWork && !parties.state().isFinal(),
                        mayWork
                                && !differences.isEmpty()
                                && currentUser.may(Permission.CASE_EDIT)));
    }

    /** Goals to choose from, with their actions. */
    public List<GoalDetail> choices(UUID referralId) {
        Parties parties = requireSide(referralId, "referrals.goal.choices");
        return plans.read(parties.caseId()).goals();
    }

    /**
     * Says what the referral is for, until its end.
     *
     * @param actionId action of that goal, null for the goal as a whole
     * @throws org.springframework.security.access.AccessDeniedException when goal or action are of
     *     another case; logged
     */
    @PreAuthorize("hasAuthority('REFERRAL_SEND')")
    public void link(UUID referralId, UUID goalId, @Nullable UUID actionId) {
        Parties parties = sides.requireSender(referralId, "referrals.goal.link");
        if (!access.sections(parties.caseId()).contains(Section.PLAN)
                || !work.belongs(parties.caseId(), goalId, actionId)) {
            throw sides.refuse(parties, "referrals.goal.link");
        }
        Referral referral = referrals.lock(referralId).orElseThrow();
        if (referral.state().isFinal()) {
            throw new DomainException("referrals.error.cannot_move." + referral.state().name());
        }
        jdbc.sql(
                        """
                        insert into referral_goal (referral_id, goal_id, action_id, linked_by,
                            linked_at)
                        values (:referral, :goal, :action, :by, :now)
                        on duplicate key update goal_id = :goal, action_id = :action,
                            linked_by = :by, linked_at = :now
                        """)
                .param("referral", referralId)
                .param("goal", goalId)
                .param("action", actionId)
                .param("by", currentUser.id())
                .param("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        if (actionId != null && referral.state() == ReferralState.IN_SERVICE) {
            work.begun(parties.caseId(), actionId);
        }
        audit.record(
                AuditAction.REFERRAL_CHANGED,
                new Subject("REFERRAL", referralId, parties.caseId()),
                Map.of("change", "GOAL", "goal", goalId));
    }

    /** Takes over what the receiver said, where the case says something else. */
    @PreAuthorize("hasAuthority('REFERRAL_SEND') and hasAuthority('CASE_EDIT')")
    public void takeOver(UUID referralId) {
        Parties parties = sides.requireSender(referralId, "referrals.goal.take_over");
        Referral referral = referrals.lock(referralId).orElseThrow();
        results.result(referral).ifPresent(result -> work.takeOver(parties.caseId(), result));
    }

    /** The sender's side, who may open the case; the receiver knows nothing of the plan. */
    private Parties requireSide(UUID referralId, String operation) {
        Parties parties = sides.parties(referralId, operation);
        if (!sides.isSender(parties)) {
            throw sides.refuse(parties, operation);
        }
        return parties;
    }
}
