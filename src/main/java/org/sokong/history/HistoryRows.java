package org.sokong.history;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.HistoryField;
import org.sokong.cases.HistoryField.Kind;
import org.sokong.cases.HistoryTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads history tables: one statement finds the moments of a page over all tables, then one a table
 * fetches the rows, however many records a case has.
 */
@Component
class HistoryRows {

    /** Type of the version that Envers writes when a record is deleted. */
    private static final int TAKEN_OUT = 2;

    private final JdbcClient jdbc;

    HistoryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A record at a moment.
     *
     * @param before the moment of its version before, null for its first
     */
    record Version(HistoryTable table, UUID id, long revision, @Nullable Long before) {

        /** Its version before, as a key. */
        Version earlier() {
            return new Version(table, id, before == null ? 0 : before, null);
        }

        /** Two versions are the same by record and moment. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Version that
                    && that.table == table
                    && that.id.equals(id)
                    && that.revision == revision;
        }

        @Override
        public int hashCode() {
            return id.hashCode() * 31 + Long.hashCode(revision);
        }
    }

    /** When a moment was, and whose. */
    record Row(Instant at, @Nullable UUID actorId) {}

    /**
     * What changed in something that is shown, newest first: all records of the newest moments.
     *
     * @param before only moments before this one
     * @param moments how many moments at most
     */
    List<Version> changed(
            List<HistoryTable> tables,
            UUID caseId,
            @Nullable UUID record,
            @Nullable Long before,
            int moments) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            parts.add(changes(tables.get(i), i));
        }
        String sql =
                "select place, record_id, revision, earlier from (select u.*, dense_rank() over"
                        + " (order by u.revision desc) as moment from ("
                        + String.join(" union all ", parts)
                        + ") u where u.revision < :before"
                        + (record == null ? "" : " and u.record_id = :record")
                        + ") ranked where moment <= :moments"
                        + " order by revision desc, place, record_id";
        JdbcClient.StatementSpec statement =
                jdbc.sql(sql)
                        .param("case", caseId)
                        .param("before", before == null ? Long.MAX_VALUE : before)
                        .param("moments", moments);
        if (record != null) {
            statement = statement.param("record", record);
        }
        return statement
                .query(
                        (row, number) ->
                                new Version(
                                        tables.get(row.getInt("place")),
                                        row.getObject("record_id", UUID.class),
                                        row.getLong("revision"),
                                        row.getObject("earlier", Long.class)))
                .list();
    }

    /** Versions of one table in which a column that is shown differs from the version before. */
    private static String changes(HistoryTable table, int place) {
        String differs =
                table.fields().stream()
                        .map(field -> value(field))
                        .map(value -> "not (" + value + " <=> lag(" + value + ") over w)")
                        .collect(Collectors.joining(" or "));
        return "select "
                + place
                + " as place, x.record_id, x.revision, x.earlier from (select h."
                + table.key()
                + " as record_id, h.revision, lag(h.revision) over w as earlier, (h.revision_type = "
                + TAKEN_OUT
                + " or "
                + differs
                + ") as differs from "
                + table.table()
                + " h where ("
                + table.condition()
                + ") window w as (partition by h."
                + table.key()
                + " order by h.revision)) x where x.differs";
    }

    /** Nothing recorded and an empty text are the same to a reader. */
    private static String value(HistoryField field) {
        String column = "h.`" + field.column() + "`";
        return switch (field.kind()) {
            case TEXT, LANGUAGES, OWN -> "nullif(" + column + ", '')";
            default -> column;
        };
    }

    /** The rows of the versions and of those before them. */
    Map<Version, Map<String, @Nullable String>> contents(List<Version> versions) {
        Map<HistoryTable, Set<Version>> byTable = new LinkedHashMap<>();
        for (Version version : versions) {
            Set<Version> wanted =
                    byTable.computeIfAbsent(version.table(), table -> new LinkedHashSet<>());
            wanted.add(version);
            if (version.before() != null) {
                wanted.add(version.earlier());
            }
        }
        Map<Version, Map<String, @Nullable String>> all = new HashMap<>();
        byTable.forEach((table, wanted) -> all.putAll(contents(table, wanted)));
        return all;
    }

    private Map<Version, Map<String, @Nullable String>> contents(
            HistoryTable table, Collection<Version> wanted) {
        String pairs = wanted.stream().map(any -> "(?, ?)").collect(Collectors.joining(", "));
        Map<Version, Map<String, @Nullable String>> all = new HashMap<>();
        List<Object> values = new ArrayList<>();
        wanted.forEach(
                version -> {
                    values.add(version.id());
                    values.add(version.revision());
                });
        jdbc.sql(
                        "select h.* from "
                                + table.table()
                                + " h where (h."
                                + table.key()
                                + ", h.revision) in ("
                                + pairs
                                + ")")
                .params(values)
                .query(
                        row -> {
                            Version version =
                                    new Version(
                                            table,
                                            row.getObject(table.key(), UUID.class),
                                            row.getLong("revision"),
                                            null);
                            all.put(version, content(table, row));
                        });
        return all;
    }

    /** Ciphertext goes no further than here: that it changed is enough. */
    private static Map<String, @Nullable String> content(HistoryTable table, ResultSet row)
            throws SQLException {
        Set<String> secret =
                table.fields().stream()
                        .filter(field -> field.kind() == Kind.SECRET)
                        .map(HistoryField::column)
                        .collect(Collectors.toSet());
        Set<String> several =
                table.fields().stream()
                        .filter(field -> field.kind() == Kind.WORDS)
                        .map(HistoryField::column)
                        .collect(Collectors.toSet());
        Map<String, @Nullable String> content = new HashMap<>();
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String column = columns.getColumnLabel(i);
            String value = secret.contains(column) ? null : text(row, i, columns);
            content.put(
                    column,
                    value != null && value.isEmpty() && !several.contains(column) ? null : value);
        }
        if (row.getInt("revision_type") == TAKEN_OUT) {
            // The last version repeats what stood there; to a reader nothing stands there any more.
            table.fields().forEach(field -> content.put(field.column(), null));
        }
        return content;
    }

    private static @Nullable String text(ResultSet row, int i, ResultSetMetaData columns)
            throws SQLException {
        if (columns.getColumnType(i) == java.sql.Types.TIMESTAMP) {
            LocalDateTime moment = row.getObject(i, LocalDateTime.class);
            return moment == null ? null : moment.toInstant(ZoneOffset.UTC).toString();
        }
        return row.getString(i);
    }

    /** Moments by revision. */
    Map<Long, Row> revisions(Collection<Long> wanted) {
        Map<Long, Row> all = new HashMap<>();
        if (!wanted.isEmpty()) {
            jdbc.sql("select id, at, actor_id from history_revision where id in (:ids)")
                    .param("ids", wanted)
                    .query(
                            row -> {
                                all.put(
                                        row.getLong("id"),
                                        new Row(
                                                row.getObject("at", LocalDateTime.class)
                                                        .toInstant(ZoneOffset.UTC),
                                                row.getObject("actor_id", UUID.class)));
                            });
        }
        return all;
    }
}
