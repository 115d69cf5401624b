package org.sokong.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sokong.SokongTest;
import org.sokong.codesets.CodeSets;
import org.sokong.kernel.ApplicationClock;
import org.sokong.legal.StatusDecisionService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The same two hundred stories through the services and through the bulk path, in two worlds side
 * by side; then every table is compared row by row. Ids are replaced by the code of the case they
 * belong to and what they stand for, since no two are alike; versions count saves and say nothing.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BulkWriterTest extends SokongTest {

    private static final int CASES = Integer.getInteger("demo.cases", 120);
    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

    @Autowired JdbcTemplate jdbc;
    @Autowired DataSource database;
    @Autowired PasswordEncoder passwords;
    @Autowired ServiceWriter services;
    @Autowired DemoData data;
    @Autowired CodeSets codes;
    @Autowired Clock clock;

    /** Tables that hold something of a case which is no part of its record. */
    private static final Set<String> BESIDE_THE_RECORD =
            Set.of("audit_event", "notice", "consent_return");

    private static final Pattern BLOCK = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private Map<CaseTable, List<String>> played = Map.of();
    private Map<CaseTable, List<String>> written = Map.of();
    private @Nullable PlacedWorld playedIn;

    @BeforeAll
    void write_both() {
        Instant anchor = clock.instant();
        String run = UUID.randomUUID().toString().substring(30).toUpperCase(java.util.Locale.ROOT);
        List<UUID> passages = data.passages();
        offerCodesSince(LocalDate.of(2020, 1, 1));
        PlacedWorld one = place("S" + run + "-", anchor);
        PlacedWorld other = place("B" + run + "-", anchor);
        for (int number = 0; number < CASES; number++) {
            services.write(one, DemoStory.tell(one.world(), number, anchor), passages);
        }
        new BulkWriter(database, data.sources(passages)).write(other, 0, CASES, anchor, NOWHERE);
        playedIn = one;
        played = tables(one);
        written = tables(other);
    }

    @ParameterizedTest
    @EnumSource(CaseTable.class)
    void the_bulk_path_writes_the_rows_of_the_services(CaseTable table) {
        assertThat(played.get(table)).isNotEmpty();
        assertThat(written.get(table)).isEqualTo(played.get(table));
    }

    @Test
    void no_table_of_cases_is_forgotten() {
        Set<String> known =
                Arrays.stream(CaseTable.values())
                        .map(CaseTable::sqlName)
                        .collect(Collectors.toSet());
        List<String> others =
                jdbc.queryForList(
                        """
                        select distinct table_name from information_schema.columns
                        where table_schema = database() and column_name = 'case_id'
                            and table_name not like '%\\_history'
                        """,
                        String.class);
        others.removeAll(known);
        others.removeAll(BESIDE_THE_RECORD);
        for (String table : others) {
            assertThat(
                            rows(
                                    "select case_id from "
                                            + table
                                            + " where case_id in (select id from case_file where"
                                            + " %s)",
                                    Objects.requireNonNull(playedIn)))
                    .as("rows of %s, which the bulk path does not write", table)
                    .isEmpty();
        }
    }

    @Test
    void a_second_run_goes_on_where_the_first_stopped() {
        Instant anchor = clock.instant();
        PlacedWorld world = place("R" + UUID.randomUUID().toString().substring(30) + "-", anchor);
        BulkWriter writer = new BulkWriter(database, data.sources(List.of()));
        writer.write(world, 0, 7, anchor, NOWHERE);
        writer.write(world, 7, 30, anchor, NOWHERE);
        List<String> twice = tables(world).get(CaseTable.CASE_NOTE);
        PlacedWorld whole = place("W" + UUID.randomUUID().toString().substring(30) + "-", anchor);
        writer.write(whole, 0, 30, anchor, NOWHERE);
        assertThat(twice).isEqualTo(tables(whole).get(CaseTable.CASE_NOTE));
    }

    /** The shipped codes are offered from the day of installation, which is after the stories. */
    private void offerCodesSince(LocalDate day) {
        jdbc.update(
                "update code_set set valid_from = ? where origin = 'SHIPPED' and valid_from > ?",
                day,
                day);
        jdbc.update("update code_set_state set token = ?", UUID.randomUUID().toString());
        Instant then = day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        // They are read anew every half minute.
        long until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!ApplicationClock.at(then, this::statusIsOffered)) {
            assertThat(System.nanoTime()).isLessThan(until);
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }

    private boolean statusIsOffered() {
        return codes.has(
                StatusDecisionService.SCHEME,
                StatusDecisionService.STATUS,
                "ActualVictimOfTrafficking");
    }

    private PlacedWorld place(String variant, Instant anchor) {
        return new WorldWriter(jdbc, passwords)
                .place(
                        DemoWorld.carrying(CASES, variant),
                        DemoPassword.TEXT,
                        anchor.minusSeconds(100_000));
    }

    /** Every table of a world as sorted lines that do not depend on ids. */
    private Map<CaseTable, List<String>> tables(PlacedWorld placed) {
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < placed.organisations().size(); i++) {
            names.put(placed.organisation(i).toString(), "organisation" + i);
            for (int t = 0; t < placed.teams().get(i).size(); t++) {
                names.put(placed.team(i, t).toString(), "team" + i + "-" + t);
            }
        }
        for (int i = 0; i < placed.people().size(); i++) {
            names.put(placed.person(i).toString(), "person" + i);
        }
        // A case is recognised by who began it and when: no two stories begin in one second.
        rows("select id, code, created_by, created_at, person_id from case_file where %s", placed)
                .forEach(
                        row -> {
                            String name =
                                    "case/"
                                            + names.get(row.get("created_by"))
                                            + "@"
                                            + row.get("created_at");
                            names.put(row.get("id"), name);
                            names.put(row.get("code"), name + "/code");
                            if (row.get("person_id") != null) {
                                names.put(row.get("person_id"), name + "/client");
                            }
                        });
        for (CaseTable table : CaseTable.values()) {
            String time = time(table);
            if (!time.isEmpty()) {
                rows("select * from " + table.sqlName() + " where " + of(table), placed)
                        .forEach(row -> name(table, time, row, names));
            }
        }
        UnaryOperator<String> named = value -> replaceAll(value, names);
        Map<CaseTable, List<String>> tables = new TreeMap<>();
        for (CaseTable table : CaseTable.values()) {
            List<String> lines = new ArrayList<>();
            for (Map<String, String> row :
                    rows("select * from " + table.sqlName() + " where " + of(table), placed)) {
                Map<String, String> line = new TreeMap<>();
                row.forEach(
                        (column, value) -> {
                            if (!skipped(table, column)) {
                                line.put(column, value == null ? "-" : named.apply(value));
                            }
                        });
                sortEnds(line);
                lines.add(line.toString());
            }
            lines.sort(String::compareTo);
            tables.put(table, lines);
        }
        return tables;
    }

    /** When a row was begun, by which it is recognised; empty where nothing refers to it. */
    private static String time(CaseTable table) {
        return table == CaseTable.CASE_FILE
                ? ""
                : Arrays.stream(table.columns().split(", "))
                        .filter(Set.of("created_at", "recorded_at")::contains)
                        .findFirst()
                        .orElse("");
    }

    private static void name(
            CaseTable table, String time, Map<String, String> row, Map<String, String> names) {
        if (row.get("id") == null || table == CaseTable.PERSON) {
            return;
        }
        names.put(row.get("id"), table + "@" + row.get(time));
        if (table == CaseTable.REFERRAL) {
            names.put(row.get("code"), "referralcode@" + row.get(time));
        }
        if (table == CaseTable.NARRATIVE_REPORT) {
            Matcher block = BLOCK.matcher(row.get("content"));
            for (int place = 0; block.find(); place++) {
                names.put(block.group(1), "block" + place);
            }
        }
    }

    /** The two cases of a link stand in the order of their ids, which are random. */
    private static void sortEnds(Map<String, String> line) {
        String first = line.get("first_case_id");
        String second = line.get("second_case_id");
        if (first != null && second != null && first.compareTo(second) > 0) {
            line.put("first_case_id", second);
            line.put("second_case_id", first);
        }
    }

    /**
     * Own ids are random, versions count saves, ciphertext differs each time. Nobody is reminded of
     * what was over when the demonstration was written, while the services leave that to the job.
     */
    private static boolean skipped(CaseTable table, String column) {
        boolean ownId =
                column.equals("id")
                        && !Set.of(
                                        CaseTable.PERSON,
                                        CaseTable.CASE_FILE,
                                        CaseTable.CONSENT,
                                        CaseTable.REFERRAL)
                                .contains(table);
        return ownId
                || column.equals("version")
                || column.equals("wrapped_key")
                || column.equals("identity")
                || column.startsWith("reminded_")
                || column.equals("escalated_at");
    }

    private static String of(CaseTable table) {
        String cases = "(select id from case_file where %s)";
        return switch (table) {
            case CASE_FILE -> "%s";
            case PERSON -> "id in (select person_id from case_file where %s)";
            case CONSENT_RECIPIENT ->
                    "consent_id in (select id from consent where case_id in " + cases + ")";
            case REFERRAL_STEP, REFERRAL_CLOCK ->
                    "referral_id in (select id from referral where case_id in " + cases + ")";
            case NARRATIVE_ROUND, NARRATIVE_COMMENT ->
                    "report_id in (select id from narrative_report where case_id in " + cases + ")";
            case CASE_LINK -> "first_case_id in " + cases;
            default -> "case_id in " + cases;
        };
    }

    private List<Map<String, String>> rows(String sql, PlacedWorld placed) {
        String marks =
                "organisation_id in ("
                        + String.join(",", java.util.Collections.nCopies(12, "?"))
                        + ")";
        return jdbc.query(
                sql.formatted(marks),
                (row, number) -> {
                    Map<String, String> values = new HashMap<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        values.put(row.getMetaData().getColumnLabel(i), row.getString(i));
                    }
                    return values;
                },
                placed.organisations().toArray());
    }

    private static String replaceAll(String value, Map<String, String> names) {
        String known = names.get(value);
        if (known != null) {
            return known;
        }
        String result = value;
        for (String word : Arrays.asList(value.split("[\"{},:]"))) {
            String name = names.get(word);
            if (name != null) {
                result = result.replace(word, name);
            }
        }
        return result;
    }
}
