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
import org.sokong.people.Identities;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases what was written in drafts that were discarded 30 days ago, one transaction a case. The
 * code stays taken, so that it is never given to somebody else. Safe to run twice and on several
 * nodes.
 */
@Component
class DraftEraser {

    static final Duration KEPT = Duration.ofDays(30);

    private static final List<String> WRITTEN =
            List.of(
                    "case_trafficking",
                    "case_trafficking_history",
                    "case_intake",
                    "case_intake_history");

    private final CaseFiles files;
    private final CaseGrants grants;
    private final CaseNotes notes;
    private final CaseStepRecords steps;
    private final ObjectProvider<CaseErasure> erasures;
    private final Identities identities;
    private final CaseVisibility visibility;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final SystemActor system;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DraftEraser(
            CaseFiles files,
            CaseGrants grants,
            CaseNotes notes,
            CaseStepRecords steps,
            ObjectProvider<CaseErasure> erasures,
            Identities identities,
            CaseVisibility visibility,
            JdbcClient jdbc,
            AuditLog audit,
            SystemActor system,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.files = files;
        this.grants = grants;
        this.notes = notes;
        this.steps = steps;
        this.erasures = erasures;
        this.identities = identities;
        this.visibility = visibility;
        this.jdbc = jdbc;
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
        UUID person = file.personId();
        if (person != null) {
            identities.erase(person);
        }
        notes.deleteByCaseId(caseId);
        steps.deleteByCaseId(caseId);
        // By plain SQL: a deletion through the entity writes its last state into the history.
        for (String table : WRITTEN) {
            jdbc.sql("delete from " + table + " where case_id = ?").param(caseId).update();
        }
        erasures.forEach(erasure -> erasure.erase(caseId));
        jdbc.sql("update case_move set note = null where case_id = ?").param(caseId).update();
        grants.open(caseId).forEach(grant -> grant.end(SystemActor.ID, clock.instant()));
        visibility.refresh(caseId);
        audit.record(
                AuditAction.CASE_CHANGED, Subject.ofCase(caseId), Map.of("change", "DRAFT_ERASED"));
    }
}
