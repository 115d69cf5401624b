package org.sokong.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.ClockEvidence;
import org.sokong.deadlines.ClockKind;
import org.sokong.kernel.Answer;
import org.springframework.stereotype.Component;

/**
 * What the records of a case tell its clocks. A follow-up counts as a contact where the client was
 * reached: an attempt does not make anybody safer.
 */
@Component
class RecordClocks implements ClockEvidence {

    private final CaseFormRows forms;
    private final PlanRows plans;
    private final ApprovalRows approvals;

    RecordClocks(CaseFormRows forms, PlanRows plans, ApprovalRows approvals) {
        this.forms = forms;
        this.plans = plans;
        this.approvals = approvals;
    }

    @Override
    public Map<ClockKind, Happened> happened(UUID caseId, Instant since) {
        Map<ClockKind, Happened> happened = new EnumMap<>(ClockKind.class);
        List<CaseForm> assessments = complete(caseId, FormKind.NEEDS_ASSESSMENT, since);
        List<CaseForm> contacts =
                complete(caseId, FormKind.FOLLOW_UP, since).stream()
                        .filter(form -> form.content().answer(FollowUp.REACHED) == Answer.YES)
                        .toList();
        happened.put(ClockKind.ASSESSMENT, new Happened(last(assessments), null));
        happened.put(
                ClockKind.FIRST_CONTACT,
                new Happened(earlier(first(assessments), first(contacts)), null));
        LocalDate nextOn =
                contacts.isEmpty() ? null : contacts.getFirst().content().date(FollowUp.NEXT_ON);
        happened.put(ClockKind.FOLLOW_UP_CONTACT, new Happened(last(contacts), nextOn));
        plans.findByCaseId(caseId)
                .ifPresent(
                        plan -> {
                            Instant approved = approvedAt(plan.id(), since).orElse(null);
                            happened.put(ClockKind.PLAN_APPROVED, new Happened(approved, null));
                            happened.put(
                                    ClockKind.PLAN_REVIEW,
                                    new Happened(approved, plan.terms().reviewOn()));
                        });
        return happened;
    }

    /** Newest first. */
    private List<CaseForm> complete(UUID caseId, FormKind kind, Instant since) {
        return forms.ofCase(caseId, kind).stream()
                .filter(form -> form.state() == FormState.COMPLETE)
                .filter(form -> form.completedAt() != null && form.completedAt().isAfter(since))
                .toList();
    }

    private Optional<Instant> approvedAt(UUID planId, Instant since) {
        return approvals.findBySubjectIdOrderByRequestedAtDescIdDesc(planId).stream()
                .filter(approval -> approval.state() == ApprovalState.APPROVED)
                .map(Approval::decidedAt)
                .filter(at -> at != null && at.isAfter(since))
                .map(Objects::requireNonNull)
                .max(Instant::compareTo);
    }

    private static @Nullable Instant last(List<CaseForm> forms) {
        return forms.stream()
                .map(form -> Objects.requireNonNull(form.completedAt()))
                .max(Instant::compareTo)
                .orElse(null);
    }

    private static @Nullable Instant first(List<CaseForm> forms) {
        return forms.stream()
                .map(form -> Objects.requireNonNull(form.completedAt()))
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
