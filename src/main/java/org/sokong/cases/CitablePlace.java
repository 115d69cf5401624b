package org.sokong.cases;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Records of one kind that cite passages: which they are, and of which case. The module that keeps
 * them names their table as a bean of this class.
 */
public final class CitablePlace {

    private final JdbcClient jdbc;
    private final CitedPlace place;
    private final String table;

    /**
     * @param table with columns {@code id} and {@code case_id}; a name of the program, never of a
     *     person
     */
    public CitablePlace(JdbcClient jdbc, CitedPlace place, String table) {
        this.jdbc = jdbc;
        this.place = place;
        this.table = table;
    }

    /** The kind. */
    CitedPlace place() {
        return place;
    }

    /** Whether there is such a record, and in that case. */
    boolean isOf(UUID caseId, UUID recordId) {
        return jdbc.sql("select count(*) from " + table + " where id = ? and case_id = ?")
                        .params(recordId, caseId)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
