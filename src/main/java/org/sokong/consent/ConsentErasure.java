package org.sokong.consent;

import java.util.UUID;
import org.sokong.cases.CaseErasure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases the consents of a discarded draft: nothing was shared on them. */
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
    }
}
