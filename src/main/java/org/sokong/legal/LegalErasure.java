package org.sokong.legal;

import java.util.List;
import java.util.UUID;
import org.sokong.cases.CaseErasure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases orders, hearings, deadlines and decisions of a discarded draft with their history. */
@Component
class LegalErasure implements CaseErasure {

    private static final List<String> TABLES =
            List.of(
                    "legal_order",
                    "legal_hearing",
                    "legal_deadline",
                    "status_decision",
                    "support_choice");

    private final JdbcClient jdbc;

    LegalErasure(JdbcClient jdbc) {
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
