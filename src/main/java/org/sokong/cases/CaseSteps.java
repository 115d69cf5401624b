package org.sokong.cases;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.audit.AuditAction;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.Ids;
import org.springframework.stereotype.Component;

/** Records steps, and decides who may answer a request for approval. */
@Component
class CaseSteps {

    private final CaseStepRecords records;
    private final CaseDesk desk;
    private final CaseAccess access;
    private final CurrentUser currentUser;
    private final CaseNotices notices;

    CaseSteps(
            CaseStepRecords records,
            CaseDesk desk,
            CaseAccess access,
            CurrentUser currentUser,
            CaseNotices notices) {
        this.records = records;
        this.desk = desk;
        this.access = access;
        this.currentUser = currentUser;
        this.notices = notices;
    }

    void record(CaseFile file, StepKind kind, @Nullable String note) {
        if (!file.status().isActive()) {
            throw new DomainException("cases.error.case_is_not_open", file.status());
        }
        List<CaseStepRecord> live = records.live(file.id());
        if (kind.isDecision()) {
            requireDecider(file, kind, live);
            if (note == null
                    && (kind == StepKind.PLAN_REJECTED || kind == StepKind.CLOSURE_REJECTED)) {
                throw new DomainException("cases.error.rejection_needs_words");
            }
        }
        live.stream()
                .filter(step -> kind.ends().contains(step.kind()))
                .forEach(step -> step.end(desk.now()));
        CaseStepRecord step =
                records.save(
                        new CaseStepRecord(
                                Ids.next(), file.id(), kind, note, currentUser.id(), desk.now()));
        notices.recorded(file, step, live);
        desk.step(
                file,
                "cases.timeline.step",
                kind.section(),
                Map.of("step", "@cases.stepkind." + kind.name()));
        desk.changed(
                file,
                kind.isDecision() ? AuditAction.CASE_APPROVED : AuditAction.CASE_CHANGED,
                Map.of("step", kind));
    }

    /** What counted for one life of the case does not count for the next. */
    void endAll(CaseFile file) {
        records.live(file.id()).forEach(step -> step.end(desk.now()));
    }

    private void requireDecider(CaseFile file, StepKind decision, List<CaseStepRecord> live) {
        if (!currentUser.may(Permission.CASE_APPROVE)) {
            throw access.refuse(file.id(), "cases.approve");
        }
        if (live.stream().noneMatch(step -> step.kind() == decision.request())) {
            throw new DomainException("cases.error.no_request");
        }
        boolean ownWork =
                live.stream()
                        .filter(
                                step ->
                                        step.kind() == decision.request()
                                                || step.kind() == decision.subject())
                        .anyMatch(step -> step.recordedBy().equals(currentUser.id()));
        if (ownWork) {
            throw new DomainException("cases.error.approver_is_author");
        }
    }
}
