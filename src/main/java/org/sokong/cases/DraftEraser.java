package org.sokong.cases;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import org.sokong.access.Permission;
import org.sokong.access.SystemActor;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases what was written in drafts that were discarded 30 days ago, one transaction a case. Safe
 * to run twice and on several nodes.
 */
@Component
class DraftEraser {

    static final Duration KEPT = Duration.ofDays(30);

    private final CaseFiles files;
    private final CaseEraser eraser;
    private final AuditLog audit;
    private final SystemActor system;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DraftEraser(
            CaseFiles files,
            CaseEraser eraser,
            AuditLog audit,
            SystemActor system,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.files = files;
        this.eraser = eraser;
        this.audit = audit;
        this.system = system;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Erases what is due.
     *
     * @return number of drafts erased
     */
    int run() {
        return system.run(
                "draft-erasure",
                EnumSet.of(Permission.CASE_EDIT),
                () -> {
                    int erased = 0;
                    for (UUID id : files.discardedBefore(clock.instant().minus(KEPT))) {
                        transaction.executeWithoutResult(status -> erase(id));
                        erased++;
                    }
                    return erased;
                });
    }

    private void erase(UUID caseId) {
        CaseFile file = files.locked(caseId).orElseThrow();
        if (file.status() != CaseStatus.DISCARDED) {
            return;
        }
        eraser.erase(file, SystemActor.ID, false);
        audit.record(
                AuditAction.CASE_CHANGED, Subject.ofCase(caseId), Map.of("change", "DRAFT_ERASED"));
    }
}
