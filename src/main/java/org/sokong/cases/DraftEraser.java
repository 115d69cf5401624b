package org.sokong.cases;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** What is not erased: who did what when, with no word of the client in it. */
    private static final Set<String> KEPT_TABLES =
            Set.of(
                    "audit_event",
                    "case_grant",
                    "case_move",
                    "case_timeline",
                    "case_file_history",
                    "case_visible",
                    "referral");

    private final CaseFiles files;
    private final CaseGrants grants;
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
        // What has rows of its own below it first; then every table of whatever module, so that
        // none can be forgotten. By plain SQL: a deletion through an entity writes its last state
        // into the history.
        erasures.forEach(erasure -> erasure.erase(caseId));
        for (String table : tables()) {
            jdbc.sql("delete from `" + table + "` where case_id = ?").param(caseId).update();
        }
        jdbc.sql("update case_move set note = null where case_id = ?").param(caseId).update();
        grants.open(caseId).forEach(grant -> grant.end(SystemActor.ID, clock.instant()));
        visibility.refresh(caseId);
        audit.record(
                AuditAction.CASE_CHANGED, Subject.ofCase(caseId), Map.of("change", "DRAFT_ERASED"));
    }

    private List<String> tables() {
        return jdbc
                .sql(
                        """
                        select c.table_name from information_schema.columns c
                        join information_schema.tables t on t.table_schema = c.table_schema
                            and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
                        where c.table_schema = database() and c.column_name = 'case_id'
                        order by c.table_name
                        """)
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !KEPT_TABLES.contains(table))
                .toList();
    }
}
