package org.sokong.narratives;

import java.util.List;
import java.util.UUID;
import org.sokong.cases.CaseErasure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases the reports of a draft that came to nothing, with their history. */
@Component
class NarrativeErasure implements CaseErasure {

    private final JdbcClient jdbc;

    NarrativeErasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(UUID caseId) {
        for (String table : List.of("narrative_comment", "narrative_round")) {
            jdbc.sql(
                            "delete from "
                                    + table
                                    + " where report_id in (select id from narrative_report"
                                    + " where case_id = ?)")
                    .param(caseId)
                    .update();
        }
        for (String table : List.of("narrative_report", "narrative_report_history")) {
            jdbc.sql("delete from " + table + " where case_id = ?").param(caseId).update();
        }
    }
}
