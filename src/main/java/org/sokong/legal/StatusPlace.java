package org.sokong.legal;

import java.util.UUID;
import org.sokong.cases.CitablePlace;
import org.sokong.cases.CitedPlace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records of status_decision, which may cite passages. */
@Component
class StatusPlace implements CitablePlace {

    private final JdbcClient jdbc;

    StatusPlace(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public CitedPlace place() {
        return CitedPlace.STATUS;
    }

    @Override
    public boolean isOf(UUID caseId, UUID recordId) {
        return jdbc.sql("select count(*) from status_decision where id = ? and case_id = ?")
                        .params(recordId, caseId)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
