package org.sokong.planning;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.sokong.cases.CarriedWork;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open goals are the case's: they are counted, and nothing has to be rewritten. */
@Component
@Order(2)
class HandedOverGoals implements CarriedWork {

    private final JdbcClient jdbc;

    HandedOverGoals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "planning.handover.goals";
    }

    @Override
    public Map<UUID, Integer> open(Collection<UUID> caseIds) {
        Map<UUID, Integer> found = new HashMap<>();
        jdbc.sql(
                        """
                        select case_id, count(*) from plan_goal
                        where case_id in (:cases) and state = 'OPEN' group by case_id
                        """)
                .param("cases", caseIds)
                .query(
                        row -> {
                            found.put(row.getObject(1, UUID.class), row.getInt(2));
                        });
        return found;
    }

    @Override
    public void handOver(UUID caseId, UUID from, UUID to) {
        // A goal names nobody who is responsible.
    }

    @Override
    public void moveOver(UUID caseId, UUID from, UUID to) {
        // A goal names nobody who is responsible.
    }
}
