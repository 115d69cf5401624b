package org.sokong.cases;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sokong.people.Identities;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases what was written in a case in every table there is, history included, and destroys the key
 * of the client's identity. The code stays taken, so that it is never given to somebody else; who
 * did what when stays in the audit log, with no word of the client in it.
 */
@Component
class CaseEraser {

    /** What is not erased: who did what when, with no word of the client in it. */
    private static final Set<String> KEPT_TABLES =
            Set.of(
                    "audit_event",
                    "case_erased",
                    "case_grant",
                    "case_move",
                    "case_timeline",
                    "case_file_history",
                    "case_visible",
                    "referral");

    private final CaseGrants grants;
    private final ObjectProvider<CaseErasure> erasures;
    private final Identities identities;
    private final CaseVisibility visibility;
    private final JdbcClient jdbc;
    private final Clock clock;

    CaseEraser(
            CaseGrants grants,
            ObjectProvider<CaseErasure> erasures,
            Identities identities,
            CaseVisibility visibility,
            JdbcClient jdbc,
            Clock clock) {
        this.grants = grants;
        this.erasures = erasures;
        this.identities = identities;
        this.visibility = visibility;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Erases a locked case.
     *
     * @param by who ends the grants
     * @param timeline whether the steps go too: those of a record tell what was done for the client
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void erase(CaseFile file, UUID by, boolean timeline) {
        UUID caseId = file.id();
        UUID person = file.personId();
        if (person != null) {
            identities.erase(person);
            jdbc.sql("update person_history set identity = null where id = ?")
                    .param(person)
                    .update();
        }
        // What has rows of its own below it first; then every table of whatever module, so that
        // none can be forgotten. By plain SQL: a deletion through an entity writes its last state
        // into the history.
        erasures.forEach(erasure -> erasure.erase(caseId));
        for (String table : tables()) {
            jdbc.sql("delete from `" + table + "` where case_id = ?").param(caseId).update();
        }
        if (timeline) {
            jdbc.sql("delete from case_timeline where case_id = ?").param(caseId).update();
        }
        jdbc.sql("update case_move set note = null where case_id = ?").param(caseId).update();
        jdbc.sql("update case_grant set end_reason = null where case_id = ?")
                .param(caseId)
                .update();
        grants.open(caseId).forEach(grant -> grant.end(by, clock.instant()));
        visibility.refresh(caseId);
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
