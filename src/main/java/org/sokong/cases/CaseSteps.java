package org.sokong.cases;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.audit.AuditAction;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.Ids;
import org.springframework.stereotype.Component;

/** Records the steps that no full record proves. */
@Component
class CaseSteps {

    private final CaseStepRecords records;
    private final CaseDesk desk;
    private final CurrentUser currentUser;

    CaseSteps(CaseStepRecords records, CaseDesk desk, CurrentUser currentUser) {
        this.records = records;
        this.desk = desk;
        this.currentUser = currentUser;
    }

    void record(CaseFile file, StepKind kind, @Nullable String note) {
        if (!kind.isRecordedAlone()) {
            throw new DomainException("cases.error.step_has_record", kind);
        }
        if (!file.status().isActive()) {
            throw new DomainException("cases.error.case_is_not_open", file.status());
        }
        List<CaseStepRecord> live = records.live(file.id());
        live.stream().filter(step -> step.kind() == kind).forEach(step -> step.end(desk.now()));
        records.save(
                new CaseStepRecord(
                        Ids.next(), file.id(), kind, note, currentUser.id(), desk.now()));
        desk.step(
                file,
                "cases.timeline.step",
                kind.section(),
                Map.of("step", "@cases.stepkind." + kind.name()));
        desk.changed(file, AuditAction.CASE_CHANGED, Map.of("step", kind));
    }

    /** What counted for one life of the case does not count for the next. */
    void endAll(CaseFile file) {
        records.live(file.id()).forEach(step -> step.end(desk.now()));
    }
}
