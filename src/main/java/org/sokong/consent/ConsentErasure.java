package org.sokong.consent;

import java.util.UUID;
import org.sokong.cases.CaseErasure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases the consents of a case, and who asked to share, which stands below its requests. */
@Component
class ConsentErasure implements CaseErasure {

    private final JdbcClient jdbc;

    ConsentErasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(UUID caseId) {
        jdbc.sql("delete from consent_return where case_id = ?").param(caseId).update();
        jdbc.sql(
                        """
                        delete from consent_recipient
                        where consent_id in (select id from consent where case_id = ?)
                        """)
                .param(caseId)
                .update();
        jdbc.sql("delete from consent where case_id = ?").param(caseId).update();
        // Below a table that goes with the case by itself.
        jdbc.sql(
                        """
                        delete from sharing_request_asker
                        where request_id in (select id from sharing_request where case_id = ?)
                        """)
                .param(caseId)
                .update();
    }
}
