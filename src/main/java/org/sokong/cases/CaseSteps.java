package org.sokong.cases;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.audit.AuditAction;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.Ids;
import org.springframework.stereotype.Component;

/** Records the steps that no full record proves, and that a second person confirmed the basis. */
@Component
class CaseSteps {

    private final CaseStepRecords records;
    private final CaseDesk desk;
    private final CurrentUser currentUser;
    private final CaseAudience audience;
    private final CaseNotices notices;

    CaseSteps(
            CaseStepRecords records,
            CaseDesk desk,
            CurrentUser currentUser,
            CaseAudience audience,
            CaseNotices notices) {
        this.records = records;
        this.desk = desk;
        this.currentUser = currentUser;
        this.audience = audience;
        this.notices = notices;
    }

    void record(CaseFile file, StepKind kind, @Nullable String note) {
        if (!kind.isRecordedAlone()) {
            throw new DomainException("cases.error.step_has_record", kind);
        }
        if (!file.status().isActive()) {
            throw new DomainException("cases.error.case_is_not_open", file.status());
        }
        end(file, kind);
        write(file, kind, note);
        desk.changed(file, AuditAction.CASE_CHANGED, Map.of("step", kind));
    }

    /**
     * The case is open because a life is in danger, which a supervisor confirms within a day
     * (data_protection.md, section 3); everybody who may is told.
     */
    void claimVitalBasis(CaseFile file) {
        CaseStepRecord claim = write(file, StepKind.VITAL_BASIS_CLAIMED, null);
        Set<UUID> supervisors = new HashSet<>(audience.workers(file.id(), Permission.CASE_APPROVE));
        supervisors.remove(currentUser.id());
        notices.vitalBasis(file, claim.id(), supervisors);
    }

    /** The case is managed on another basis now. */
    void dropVitalBasis(CaseFile file) {
        end(file, StepKind.VITAL_BASIS_CLAIMED);
        end(file, StepKind.VITAL_BASIS_CONFIRMED);
    }

    /** Confirms it; nobody confirms what they claimed. */
    void confirmVitalBasis(CaseFile file, @Nullable String note) {
        List<CaseStepRecord> live = records.live(file.id());
        CaseStepRecord claim =
                live.stream()
                        .filter(step -> step.kind() == StepKind.VITAL_BASIS_CLAIMED)
                        .findFirst()
                        .orElseThrow(() -> new DomainException("cases.error.no_vital_basis"));
        if (live.stream().anyMatch(step -> step.kind() == StepKind.VITAL_BASIS_CONFIRMED)) {
            throw new DomainException("cases.error.no_vital_basis");
        }
        if (claim.recordedBy().equals(currentUser.id())) {
            throw new DomainException("cases.error.vital_basis_of_own");
        }
        write(file, StepKind.VITAL_BASIS_CONFIRMED, note);
        desk.changed(
                file, AuditAction.CASE_CHANGED, Map.of("step", StepKind.VITAL_BASIS_CONFIRMED));
    }

    private void end(CaseFile file, StepKind kind) {
        records.live(file.id()).stream()
                .filter(step -> step.kind() == kind)
                .forEach(step -> step.end(desk.now()));
    }

    private CaseStepRecord write(CaseFile file, StepKind kind, @Nullable String note) {
        CaseStepRecord step =
                records.save(
                        new CaseStepRecord(
                                Ids.next(), file.id(), kind, note, currentUser.id(), desk.now()));
        desk.step(
                file,
                "cases.timeline.step",
                kind.section(),
                Map.of("step", "@cases.stepkind." + kind.name()));
        return step;
    }

    /** What counted for one life of the case does not count for the next. */
    void endAll(CaseFile file) {
        records.live(file.id()).forEach(step -> step.end(desk.now()));
    }
}
