package org.sokong.transfers;

import java.util.UUID;
import org.sokong.cases.CaseErasure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Of the transfers of an erased case the envelope is left, which is the other side's as well: codes
 * and dates, no word about the client.
 */
@Component
class TransferErasure implements CaseErasure {

    private final JdbcClient jdbc;

    TransferErasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(UUID caseId) {
        jdbc.sql(
                        """
                        update case_transfer
                        set words = null, request_words = null, passage_why = null, note = null
                        where case_id = ?
                        """)
                .param(caseId)
                .update();
    }
}
