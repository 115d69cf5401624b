package org.sokong.narratives;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which passages each report quotes, beside its text: whoever asks what rests on a passage need not
 * search all texts. Goes with its report.
 */
@Component
class ReportQuotes {

    private final JdbcClient jdbc;

    ReportQuotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what a report quotes now in place of what it quoted before. */
    void keep(UUID reportId, ReportText text) {
        jdbc.sql("delete from narrative_quote where report_id = ?").param(reportId).update();
        for (UUID passage : text.quoted()) {
            jdbc.sql("insert into narrative_quote (report_id, passage_id) values (?, ?)")
                    .params(reportId, passage)
                    .update();
        }
    }
}
