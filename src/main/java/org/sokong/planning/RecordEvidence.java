package org.sokong.planning;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sokong.cases.ApprovedEnd;
import org.sokong.cases.StepEvidence;
import org.sokong.cases.StepKind;
import org.sokong.kernel.Answer;
import org.springframework.stereotype.Component;

/** What the forms of a case prove about its way, and what was approved about its end. */
@Component
class RecordEvidence implements StepEvidence, ApprovedEnd {

    private final CaseFormRows forms;
    private final Approvals approvals;

    RecordEvidence(CaseFormRows forms, Approvals approvals) {
        this.forms = forms;
        this.approvals = approvals;
    }

    @Override
    public Set<StepKind> done(UUID caseId, Instant since) {
        Set<StepKind> done = EnumSet.noneOf(StepKind.class);
        complete(caseId, FormKind.NEEDS_ASSESSMENT, since)
                .ifPresent(form -> done.add(StepKind.NEEDS_ASSESSED));
        complete(caseId, FormKind.SAFETY_PLAN, since)
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

    private Optional<CaseForm> complete(UUID caseId, FormKind kind, Instant since) {
        return forms.lastComplete(caseId, kind)
                .filter(form -> form.completedAt() != null && form.completedAt().isAfter(since));
    }
}
