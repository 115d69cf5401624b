package org.sokong.demo;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.sokong.kernel.Code;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Writes stories by the thousand: many rows a statement, a thousand cases a transaction. Stopped
 * anywhere, it leaves whole cases, and the next run goes on after them.
 */
final class BulkWriter {

    /** A transaction ends where no group of linked cases goes on. */
    private static final int CASES_PER_TRANSACTION = 20 * Groups.SPAN;

    private static final int ROWS_PER_STATEMENT = 200;
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(2);

    private final DataSource database;
    private final BulkSources sources;

    BulkWriter(DataSource database, BulkSources sources) {
        this.database = database;
        this.sources = sources;
    }

    /**
     * Writes the stories of the numbers from (inclusive) to (exclusive).
     *
     * @param anchor the moment before which everything happened
     * @param out told about progress
     */
    void write(PlacedWorld placed, int from, int to, Instant anchor, PrintStream out) {
        long begun = System.nanoTime();
        long lastLine = begun;
        FreeCodes codes = new FreeCodes();
        ReportCounts counts = new ReportCounts();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            CaseRows rows =
                    new CaseRows(
                            placed, sources, new FoundSingles(codes, counts, connection), anchor);
            try {
                for (int number = from; number < to; number++) {
                    codes.fill(connection);
                    DemoStory story = DemoStory.tell(placed.world(), number, anchor);
                    boolean whole = Groups.first(number) >= from && Groups.end(number) <= to;
                    rows.add(whole ? story : story.alone());
                    boolean full = (number + 1) % CASES_PER_TRANSACTION == 0;
                    if (full || number == to - 1) {
                        flush(connection, rows);
                        counts.write(connection);
                        connection.commit();
                        rows.clear();
                        codes.written();
                    }
                    long now = System.nanoTime();
                    if (full && now - lastLine > BETWEEN_LINES.toNanos()) {
                        lastLine = now;
                        progress(out, number + 1, from, to, now - begun);
                    }
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("demonstration data", e);
        }
    }

    private static void progress(PrintStream out, int done, int from, int to, long nanos) {
        long perSecond = (done - from) * 1_000_000_000L / Math.max(1, nanos);
        out.printf("%,d of %,d cases (%,d a second)%n", done, to, perSecond);
        out.flush();
    }

    private static void flush(Connection connection, CaseRows rows) throws SQLException {
        for (CaseTable table : CaseTable.values()) {
            List<Object[]> all = rows.of(table);
            int whole = all.size() / ROWS_PER_STATEMENT * ROWS_PER_STATEMENT;
            if (whole > 0) {
                try (PreparedStatement insert = insert(connection, table, ROWS_PER_STATEMENT)) {
                    for (int start = 0; start < whole; start += ROWS_PER_STATEMENT) {
                        bind(insert, all.subList(start, start + ROWS_PER_STATEMENT));
                        insert.executeUpdate();
                    }
                }
            }
            if (whole < all.size()) {
                List<Object[]> rest = all.subList(whole, all.size());
                try (PreparedStatement insert = insert(connection, table, rest.size())) {
                    bind(insert, rest);
                    insert.executeUpdate();
                }
            }
        }
    }

    private static PreparedStatement insert(Connection connection, CaseTable table, int rows)
            throws SQLException {
        int columns = table.columns().split(",").length;
        String row = "(" + String.join(",", Collections.nCopies(columns, "?")) + ")";
        return connection.prepareStatement(
                "insert into "
                        + table.sqlName()
                        + " ("
                        + table.columns()
                        + ") values "
                        + String.join(",", Collections.nCopies(rows, row)));
    }

    private static void bind(PreparedStatement insert, List<Object[]> rows) throws SQLException {
        int position = 1;
        for (Object[] row : rows) {
            for (Object value : row) {
                insert.setObject(position++, value);
            }
        }
    }

    /** Codes and numbers for the rows of one run. */
    private record FoundSingles(FreeCodes codes, ReportCounts counts, Connection connection)
            implements BulkSources.Singles {

        @Override
        public String code(char kind) {
            return codes.next(kind);
        }

        @Override
        public int reportNumber(UUID organisation, int year) {
            return counts.next(connection, organisation, year);
        }
    }

    /** Codes drawn beforehand and looked up together, as one query each would take longest. */
    private static final class FreeCodes {

        /** More than the referrals of one story. */
        private static final int LEAST = 8;

        private final List<String> cases = new ArrayList<>();
        private final List<String> referrals = new ArrayList<>();

        /** Drawn, but perhaps not in the database yet. */
        private final Set<String> pending = new HashSet<>();

        String next(char kind) {
            return (kind == 'C' ? cases : referrals).removeLast();
        }

        /** What was given out is in the database now. */
        void written() {
            pending.clear();
            pending.addAll(cases);
            pending.addAll(referrals);
        }

        void fill(Connection connection) {
            if (cases.size() < LEAST || referrals.size() < LEAST) {
                JdbcTemplate jdbc =
                        new JdbcTemplate(new SingleConnectionDataSource(connection, true));
                draw(jdbc, 'C', "case_file", cases);
                draw(jdbc, 'R', "referral", referrals);
            }
        }

        private void draw(JdbcTemplate jdbc, char kind, String table, List<String> into) {
            Set<String> drawn = new HashSet<>();
            while (drawn.size() < CASES_PER_TRANSACTION) {
                String code = Code.random(kind).value();
                if (!pending.contains(code)) {
                    drawn.add(code);
                }
            }
            String marks = String.join(",", Collections.nCopies(drawn.size(), "?"));
            jdbc.queryForList(
                            "select code from " + table + " where code in (" + marks + ")",
                            String.class,
                            drawn.toArray())
                    .forEach(drawn::remove);
            into.addAll(drawn);
            pending.addAll(drawn);
        }
    }
}
