package org.sokong.planning;

import java.util.List;
import java.util.UUID;
import org.sokong.cases.CaseErasure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases forms and approvals of a discarded draft. */
@Component
class RecordErasure implements CaseErasure {

    private static final List<String> TABLES =
            List.of("approval", "approval_history", "case_form", "case_form_history");

    private final JdbcClient jdbc;

    RecordErasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(UUID caseId) {
        for (String table : TABLES) {
            jdbc.sql("delete from " + table + " where case_id = ?").param(caseId).update();
        }
    }
}
