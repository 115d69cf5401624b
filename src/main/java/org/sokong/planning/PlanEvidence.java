package org.sokong.planning;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sokong.cases.StepEvidence;
import org.sokong.cases.StepKind;
import org.sokong.kernel.Answer;
import org.springframework.stereotype.Component;

/**
 * What the plan and the services of a case prove about its way. After a reopening they count once
 * something of them was written in the new life: the plan is looked at again, not taken over.
 */
@Component
class PlanEvidence implements StepEvidence {

    private final PlanRows plans;
    private final PlanContent contents;
    private final Approvals approvals;
    private final ServiceRows services;
    private final StayRows stays;

    PlanEvidence(
            PlanRows plans,
            PlanContent contents,
            Approvals approvals,
            ServiceRows services,
            StayRows stays) {
        this.plans = plans;
        this.contents = contents;
        this.approvals = approvals;
        this.services = services;
        this.stays = stays;
    }

    @Override
    public Set<StepKind> done(UUID caseId, Instant since) {
        Set<StepKind> done = EnumSet.noneOf(StepKind.class);
        if (services.existsByCaseIdAndRecordedAtAfter(caseId, since)
                || stays.existsByCaseIdAndRecordedAtAfter(caseId, since)) {
            done.add(StepKind.SERVICE_STARTED);
        }
        plans.findByCaseId(caseId).ifPresent(plan -> done.addAll(of(plan, since)));
        return done;
    }

    private Set<StepKind> of(Plan plan, Instant since) {
        Set<StepKind> done = EnumSet.noneOf(StepKind.class);
        Map<Goal, List<Action>> goals = contents.goals(plan.caseId());
        List<Action> actions = goals.values().stream().flatMap(List::stream).toList();
        Instant agreementAt = plan.agreementAt();
        boolean agreed =
                agreementAt != null
                        && agreementAt.isAfter(since)
                        && plan.terms().agreement() == Answer.YES
                        && plan.agreementStands();
        boolean approved = isApproved(plan, since);
        boolean written =
                goals.keySet().stream().anyMatch(goal -> goal.changedAt().isAfter(since))
                        || actions.stream().anyMatch(action -> action.changedAt().isAfter(since));
        if (PlanContent.isMade(goals) && (written || agreed || approved)) {
            done.add(StepKind.PLAN_MADE);
        }
        if (agreed) {
            done.add(StepKind.CLIENT_AGREED);
        }
        if (approved) {
            done.add(StepKind.PLAN_APPROVED);
        }
        if (actions.stream().anyMatch(action -> action.changedAt().isAfter(since))
                && actions.stream().allMatch(action -> action.state().isEnded())) {
            done.add(StepKind.ACTIONS_DONE);
        }
        return done;
    }

    private boolean isApproved(Plan plan, Instant since) {
        return approvals
                .latest(plan.id())
                .filter(last -> last.state() == ApprovalState.APPROVED)
                .filter(last -> last.requestedAt().isAfter(since))
                .filter(
                        last ->
                                PlanContent.substance(last.content())
                                        .equals(contents.substance(plan)))
                .isPresent();
    }
}
