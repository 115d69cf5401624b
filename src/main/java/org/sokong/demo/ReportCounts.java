package org.sokong.demo;

import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Counts approved reports as the application does: the count of an organisation and a year is
 * locked from the first number of a transaction until its end, and written once.
 */
final class ReportCounts {

    private record Of(UUID organisation, int year) {}

    private final Map<Of, Integer> last = new HashMap<>();

    int next(Connection connection, UUID organisation, int year) {
        return last.compute(
                new Of(organisation, year),
                (of, known) -> (known == null ? locked(connection, of) : known) + 1);
    }

    private static int locked(Connection connection, Of of) {
        JdbcTemplate jdbc = jdbc(connection);
        jdbc.update(
                """
                insert into narrative_number (organisation_id, year_of, last_number)
                values (?, ?, 0) on duplicate key update last_number = last_number
                """,
                of.organisation(),
                of.year());
        return jdbc.queryForObject(
                """
                select last_number from narrative_number
                where organisation_id = ? and year_of = ? for update
                """,
                Integer.class,
                of.organisation(),
                of.year());
    }

    /** Writes the counts; the caller commits, and the next number is looked up anew. */
    void write(Connection connection) {
        JdbcTemplate jdbc = jdbc(connection);
        last.forEach(
                (of, number) ->
                        jdbc.update(
                                """
                                update narrative_number set last_number = ?
                                where organisation_id = ? and year_of = ?
                                """,
                                number,
                                of.organisation(),
                                of.year()));
        last.clear();
    }

    private static JdbcTemplate jdbc(Connection connection) {
        return new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    }
}
