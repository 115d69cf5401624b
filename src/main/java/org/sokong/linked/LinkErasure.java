package org.sokong.linked;

import java.util.UUID;
import org.sokong.cases.CaseErasure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A discarded draft takes its links with it, and what was written about them. */
@Component
class LinkErasure implements CaseErasure {

    private final JdbcClient jdbc;

    LinkErasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By plain SQL: a deletion through the entity writes its last state into the history. */
    @Override
    public void erase(UUID caseId) {
        for (String table : new String[] {"case_link", "case_link_history"}) {
            jdbc.sql(
                            "delete from "
                                    + table
                                    + " where first_case_id = :case or second_case_id = :case")
                    .param("case", caseId)
                    .update();
        }
    }
}
