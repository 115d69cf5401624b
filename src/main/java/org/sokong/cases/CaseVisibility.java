package org.sokong.cases;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.sokong.kernel.Utc;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the projection that lists read: one row for each grantee and case, however many grants
 * stand behind it, in the transaction that changes the case or a grant. Shared grants write none: a
 * receiver lists referrals, not cases.
 */
@Component
public class CaseVisibility {

    /** Rows of a case as they should be; the longest grant of a grantee decides the expiry. */
    static final String ROWS =
            """
            select g.grantee_id, c.id, c.code, c.status, c.risk, c.owner_id, c.opened_on, :due,
                c.touched_at,
                case when max(g.expires_at is null) = 1 then null else max(g.expires_at) end
            from case_grant g join case_file c on c.id = g.case_id
            where g.level in ('READ', 'WORK') and g.ended_at is null and g.case_id = :case
                and (g.expires_at is null or g.expires_at > :now)
            group by g.grantee_id, c.id
            """;

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final ObjectProvider<DueSource> dueSources;
    private final CaseClocks clocks;
    private final Clock clock;

    CaseVisibility(
            JdbcClient jdbc,
            EntityManager entities,
            ObjectProvider<DueSource> dueSources,
            CaseClocks clocks,
            Clock clock) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.dueSources = dueSources;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * Counts the clocks of a case and rewrites its rows. Called after every change of the case, of
     * a grant, or of something that is due in it, in the same transaction.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refresh(UUID caseId) {
        entities.flush();
        // Writers of one case take turns, or the second would rewrite what the first has not
        // committed yet.
        jdbc.sql("select id from case_file where id = :case for update")
                .param("case", caseId)
                .query(UUID.class)
                .optional();
        clocks.refresh(caseId);
        jdbc.sql("delete from case_visible where case_id = :case").param("case", caseId).update();
        jdbc.sql(
                        """
                        insert into case_visible (grantee_id, case_id, code, status, risk, owner_id,
                            opened_on, next_due, touched_at, expires_at)
                        """
                                + ROWS)
                .param("case", caseId)
                .param("due", nextDue(caseId).map(Utc::orNull).orElse(null))
                .param("now", Utc.orNull(clock.instant()))
                .update();
    }

    /** The earliest moment at which something is due in the case; nothing once it has ended. */
    Optional<Instant> nextDue(UUID caseId) {
        return hasEnded(caseId) ? Optional.empty() : earliestDue(caseId);
    }

    private boolean hasEnded(UUID caseId) {
        return jdbc.sql("select status from case_file where id = ?")
                .param(caseId)
                .query((row, number) -> CaseStatus.valueOf(row.getString(1)).isEnded())
                .optional()
                .orElse(true);
    }

    private Optional<Instant> earliestDue(UUID caseId) {
        return dueSources
                .orderedStream()
                .flatMap(source -> source.nextDue(caseId).stream())
                .min(Comparator.naturalOrder());
    }
}
