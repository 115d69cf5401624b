package org.sokong.deadlines;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases whose clocks have to be counted again, because a setting changed or because they were there
 * before there were clocks. The module that keeps the cases works the list off.
 */
@Component
public class ClockRecounts {

    private final JdbcClient jdbc;

    ClockRecounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Some of the cases, in a fixed order. */
    public List<UUID> next(int limit) {
        return jdbc.sql("select case_id from clock_recount order by case_id limit ?")
                .param(limit)
                .query(UUID.class)
                .list();
    }

    /** Takes the case from the list; false where another node did. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean take(UUID caseId) {
        return jdbc.sql("delete from clock_recount where case_id = ?").param(caseId).update() == 1;
    }

    /** Lists every case of the organisation in which a clock runs. */
    void list(UUID organisationId) {
        jdbc.sql(
                        """
                        insert ignore into clock_recount (case_id)
                        select distinct case_id from case_clock
                        where organisation_id = :organisation and running in (:kinds)
                        """)
                .param("organisation", organisationId)
                .param("kinds", ClockKind.NAMES)
                .update();
    }

    /** Lists every case in which a clock of the kind and risk runs. */
    void list(ClockKind kind, RiskLevel risk) {
        jdbc.sql(
                        """
                        insert ignore into clock_recount (case_id)
                        select distinct case_id from case_clock where running = ? and risk = ?
                        """)
                .params(kind.name(), risk.name())
                .update();
    }
}
