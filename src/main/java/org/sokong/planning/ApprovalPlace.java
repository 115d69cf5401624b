package org.sokong.planning;

import java.util.UUID;
import org.sokong.cases.CitablePlace;
import org.sokong.cases.CitedPlace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records of approval, which may cite passages. */
@Component
class ApprovalPlace implements CitablePlace {

    private final JdbcClient jdbc;

    ApprovalPlace(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public CitedPlace place() {
        return CitedPlace.APPROVAL;
    }

    @Override
    public boolean isOf(UUID caseId, UUID recordId) {
        return jdbc.sql("select count(*) from approval where id = ? and case_id = ?")
                        .params(recordId, caseId)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
