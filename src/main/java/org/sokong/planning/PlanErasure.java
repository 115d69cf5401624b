package org.sokong.planning;

import java.util.List;
import java.util.UUID;
import org.sokong.cases.CaseErasure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases the plan, the services and the stays of a discarded draft. */
@Component
class PlanErasure implements CaseErasure {

    private static final List<String> TABLES =
            List.of("service_given", "shelter_stay", "plan_action", "plan_goal", "case_plan");

    private final JdbcClient jdbc;

    PlanErasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(UUID caseId) {
        for (String table : TABLES) {
            jdbc.sql("delete from " + table + " where case_id = ?").param(caseId).update();
            jdbc.sql("delete from " + table + "_history where case_id = ?").param(caseId).update();
        }
    }
}
