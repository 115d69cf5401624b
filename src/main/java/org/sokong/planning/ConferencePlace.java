package org.sokong.planning;

import java.util.UUID;
import org.sokong.cases.CitablePlace;
import org.sokong.cases.CitedPlace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records of conference_decision, which may cite passages. */
@Component
class ConferencePlace implements CitablePlace {

    private final JdbcClient jdbc;

    ConferencePlace(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public CitedPlace place() {
        return CitedPlace.CONFERENCE;
    }

    @Override
    public boolean isOf(UUID caseId, UUID recordId) {
        return jdbc.sql("select count(*) from conference_decision where id = ? and case_id = ?")
                        .params(recordId, caseId)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
