package org.sokong.cases;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sokong.access.Permission;
import org.sokong.access.SystemActor;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.kernel.RowByRow;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Erases what was written in drafts that were discarded 30 days ago, one transaction a case. Safe
 * to run twice and on several nodes.
 */
@Component
class DraftEraser {

    static final String JOB = "draft-erasure";
    static final Duration KEPT = Duration.ofDays(30);
    private static final int BATCH = 200;

    private final CaseFiles files;
    private final CaseEraser eraser;
    private final AuditLog audit;
    private final SystemActor system;
    private final Clock clock;
    private final RowByRow rows;

    DraftEraser(
            CaseFiles files,
            CaseEraser eraser,
            AuditLog audit,
            SystemActor system,
            Clock clock,
            RowByRow rows) {
        this.files = files;
        this.eraser = eraser;
        this.audit = audit;
        this.system = system;
        this.clock = clock;
        this.rows = rows;
    }

    /**
     * Erases what is due.
     *
     * @return number of drafts erased
     */
    int run() {
        return system.run(
                JOB,
                EnumSet.of(Permission.CASE_EDIT),
                () -> rows.run(JOB, BATCH, this::due, this::erase));
    }

    private List<UUID> due(int limit) {
        return files.discardedBefore(clock.instant().minus(KEPT), Limit.of(limit));
    }

    private boolean erase(UUID caseId) {
        CaseFile file = files.locked(caseId).orElseThrow();
        if (file.status() != CaseStatus.DISCARDED) {
            return false;
        }
        eraser.erase(file, SystemActor.ID, false);
        audit.record(
                AuditAction.CASE_CHANGED, Subject.ofCase(caseId), Map.of("change", "DRAFT_ERASED"));
        return true;
    }
}
