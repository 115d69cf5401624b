package org.sokong.narratives;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts approved reports. The count is locked until the approval commits and goes back with it, so
 * that no number is missing and none is given twice.
 */
@Component
class ReportNumbers {

    private final JdbcClient jdbc;

    ReportNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public ReportNumber next(UUID organisationId, int year) {
        jdbc.sql(
                        """
                        insert into narrative_number (organisation_id, year_of, last_number)
                        values (?, ?, 1)
                        on duplicate key update last_number = last_number + 1
                        """)
                .params(organisationId, year)
                .update();
        int number =
                jdbc.sql(
                                """
                                select last_number from narrative_number
                                where organisation_id = ? and year_of = ? for update
                                """)
                        .params(organisationId, year)
                        .query(Integer.class)
                        .single();
        return new ReportNumber(organisationId, year, number);
    }
}
