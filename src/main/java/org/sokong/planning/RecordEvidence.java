package org.sokong.planning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sokong.cases.ApprovedEnd;
import org.sokong.cases.CaseStates;
import org.sokong.cases.CaseStatus;
import org.sokong.cases.StepEvidence;
import org.sokong.cases.StepKind;
import org.sokong.kernel.Answer;
import org.springframework.stereotype.Component;

/** What the forms of a case prove about its way, and what was approved about its end. */
@Component
class RecordEvidence implements StepEvidence, ApprovedEnd {

    private final CaseFormRows forms;
    private final Approvals approvals;
    private final CaseStates states;
    private final Clock clock;

    RecordEvidence(CaseFormRows forms, Approvals approvals, CaseStates states, Clock clock) {
        this.forms = forms;
        this.approvals = approvals;
        this.states = states;
        this.clock = clock;
    }

    @Override
    public Set<StepKind> done(UUID caseId, Instant since) {
        Set<StepKind> done = EnumSet.noneOf(StepKind.class);
        complete(caseId, FormKind.NEEDS_ASSESSMENT, since)
                .ifPresent(form -> done.add(StepKind.NEEDS_ASSESSED));
        complete(caseId, FormKind.SAFETY_PLAN, since)
                .filter(this::isReviewed)
                .ifPresent(form -> done.add(StepKind.SAFETY_PLAN_REVIEWED));
        complete(caseId, FormKind.CLOSURE, since)
                .ifPresent(
                        form -> {
                            done.add(StepKind.CLOSURE_FORM);
                            if (form.content().answer(Closure.TOLD_HOW_TO_RETURN) == Answer.YES) {
                                done.add(StepKind.CLIENT_TOLD_HOW_TO_RETURN);
                            }
                            if (form.content().get(Closure.OPEN_MATTERS) != null) {
                                done.add(StepKind.OPEN_MATTERS_NAMED);
                            }
                            if (approvals.isSettled(form.id())) {
                                done.add(StepKind.CLOSURE_APPROVED);
                            }
                        });
        return done;
    }

    @Override
    public Optional<End> approvedEnd(UUID caseId, Instant since) {
        return complete(caseId, FormKind.CLOSURE, since)
                .filter(form -> approvals.isSettled(form.id()))
                .map(form -> form.content().choice(Closure.REASON, Closure.Reason.class))
                .map(Closure.Reason::end);
    }

    /**
     * A safety plan is reviewed until the day has passed on which it was to be looked at again, or
     * where it was written anew since the follow-up began: the first one of a case proves nothing
     * of its end.
     */
    private boolean isReviewed(CaseForm plan) {
        LocalDate reviewOn = plan.content().date(SafetyPlan.REVIEW_ON);
        return reviewOn != null && states.endOf(plan.caseId(), reviewOn).isAfter(clock.instant())
                || states.lastMoved(plan.caseId(), CaseStatus.FOLLOW_UP)
                        .filter(began -> !began.isAfter(Objects.requireNonNull(plan.completedAt())))
                        .isPresent();
    }

    private Optional<CaseForm> complete(UUID caseId, FormKind kind, Instant since) {
        return forms.lastComplete(caseId, kind)
                .filter(form -> form.completedAt() != null && form.completedAt().isAfter(since));
    }
}
