package org.sokong.guidance;

import java.util.UUID;
import org.sokong.cases.CaseErasure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A discarded draft takes along why something in it stayed right. */
@Component
class ConfirmationErasure implements CaseErasure {

    private final JdbcClient jdbc;

    ConfirmationErasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(UUID caseId) {
        jdbc.sql("delete from guidance_confirmation where case_id = ?").param(caseId).update();
    }
}
