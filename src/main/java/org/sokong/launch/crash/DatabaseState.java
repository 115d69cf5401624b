package org.sokong.launch.crash;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every row of every table at a moment, as a number of rows and a checksum for each table.
 *
 * @param tables what stands in each
 */
record DatabaseState(Map<String, String> tables) {

    /** What starting and waiting write by themselves; nothing of a case stands there. */
    private static final Set<String> OTHER_WORK =
            Set.of("databasechangelog", "databasechangeloglock", "scheduled_tasks");

    /**
     * Reads all of it.
     *
     * @param uncommitted also what open transactions have written
     */
    static DatabaseState read(Connection connection, boolean uncommitted) throws SQLException {
        connection.setTransactionIsolation(
                uncommitted
                        ? Connection.TRANSACTION_READ_UNCOMMITTED
                        : Connection.TRANSACTION_READ_COMMITTED);
        Map<String, List<String>> columns = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                """
                                select c.table_name, c.column_name
                                from information_schema.columns c
                                join information_schema.tables t
                                    on t.table_schema = c.table_schema
                                    and t.table_name = c.table_name
                                where c.table_schema = database() and t.table_type = 'BASE TABLE'
                                order by c.table_name, c.ordinal_position
                                """)) {
            while (row.next()) {
                columns.computeIfAbsent(row.getString(1), name -> new ArrayList<>())
                        .add("coalesce(hex(`" + row.getString(2) + "`), '-')");
            }
        }
        Map<String, String> tables = new TreeMap<>();
        for (Map.Entry<String, List<String>> table : columns.entrySet()) {
            if (!OTHER_WORK.contains(table.getKey().toLowerCase(java.util.Locale.ROOT))) {
                tables.put(table.getKey(), sum(connection, table.getKey(), table.getValue()));
            }
        }
        return new DatabaseState(tables);
    }

    private static String sum(Connection connection, String table, List<String> columns)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select count(*), coalesce(sum(crc32(concat_ws('|', "
                                        + String.join(", ", columns)
                                        + "))), 0) from `"
                                        + table
                                        + "`")) {
            row.next();
            return row.getString(1) + " rows, checksum " + row.getString(2);
        }
    }

    /** Tables that differ, with what stands in each. */
    List<String> differences(DatabaseState other) {
        Set<String> names = new TreeSet<>(tables.keySet());
        names.addAll(other.tables.keySet());
        return names.stream()
                .filter(
                        name ->
                                !tables.getOrDefault(name, "no table")
                                        .equals(other.tables.getOrDefault(name, "no table")))
                .map(
                        name ->
                                name
                                        + ": "
                                        + tables.getOrDefault(name, "no table")
                                        + "; then "
                                        + other.tables.getOrDefault(name, "no table"))
                .toList();
    }

    /** Names of the tables that differ. */
    List<String> changed(DatabaseState other) {
        return differences(other).stream().map(line -> line.replaceFirst(":.*", "")).toList();
    }
}
