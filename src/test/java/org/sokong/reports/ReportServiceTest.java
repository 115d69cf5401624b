package org.sokong.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.kernel.DomainException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/**
 * Each figure against rows read with plain SQL from the tables themselves, by team and
 * organisation, and counted here: neither {@code case_visible} nor a statement of the service.
 */
class ReportServiceTest extends SokongTest {

    private static final ReportPeriod QUARTER = ReportPeriod.quarterOf(LocalDate.of(2026, 9, 15));
    private static final ZoneId ZONE = ZoneId.of("Asia/Kuala_Lumpur");
    private static final List<String> OPEN =
            List.of("OPEN", "ASSESSED", "PLANNED", "IN_SERVICE", "FOLLOW_UP");

    @Autowired World world;
    @Autowired JdbcClient jdbc;
    @Autowired ReportService reports;
    @Autowired ReportFixture fixture;

    private ReportSeed seed;

    @BeforeEach
    void seedOnce() {
        seed = fixture.seed();
    }

    /** A case of the asking team with what the figures need; "then" is the end of the quarter. */
    private record Row(
            UUID id,
            @Nullable UUID person,
            String status,
            @Nullable String risk,
            @Nullable UUID owner,
            boolean agreed,
            String statusThen,
            @Nullable String riskThen,
            @Nullable UUID ownerThen,
            boolean moved) {

        String client() {
            return String.valueOf(person == null ? id : person);
        }

        boolean workedOn() {
            return OPEN.contains(statusThen)
                    || moved && List.of("CLOSED", "TRANSFERRED").contains(statusThen);
        }
    }

    private record Moved(String from, String to, Instant at) {}

    private record Told(@Nullable String risk, @Nullable UUID owner, Instant at) {}

    private record Sent(
            UUID id,
            String client,
            boolean agreed,
            String state,
            Instant sent,
            Instant due,
            @Nullable Instant acknowledged,
            @Nullable Instant decided,
            @Nullable Instant finished,
            @Nullable String reason) {

        boolean owesAnswer() {
            return inQuarter(due)
                    && !(state.equals("WITHDRAWN")
                            && decided == null
                            && finished != null
                            && !finished.isAfter(due));
        }

        /** Where it stood at the end of the quarter, step by step. */
        String stateThen() {
            Instant end = QUARTER.end(ZONE);
            if (finished != null && finished.isBefore(end)) {
                return state;
            }
            if (decided != null && decided.isBefore(end)) {
                return "ACCEPTED";
            }
            return acknowledged != null && acknowledged.isBefore(end) ? "ACKNOWLEDGED" : "SENT";
        }

        String inTime() {
            return decided != null && !decided.isAfter(due) ? "IN_TIME" : "NOT_IN_TIME";
        }
    }

    private List<Row> cases() {
        return jdbc.sql(
                        """
                        select f.*, i.consent_to_statistics from case_file f
                        join case_intake i on i.case_id = f.id where f.team_id = ?
                        order by f.opened_on desc, f.id desc
                        """)
                .param(seed.team)
                .query(
                        (row, n) ->
                                row(
                                        row.getObject("id", UUID.class),
                                        row.getObject("person_id", UUID.class),
                                        row.getString("status"),
                                        row.getString("risk"),
                                        row.getObject("owner_id", UUID.class),
                                        "YES".equals(row.getString("consent_to_statistics"))))
                .list();
    }

    private Row row(
            UUID id,
            @Nullable UUID person,
            String status,
            @Nullable String risk,
            @Nullable UUID owner,
            boolean agreed) {
        Instant end = QUARTER.end(ZONE);
        String statusThen = status.equals("DRAFT") ? status : null;
        boolean moved = false;
        for (Moved move : moves(id)) {
            if (move.at().isBefore(end)) {
                statusThen = move.to();
                moved |= !move.at().isBefore(QUARTER.start(ZONE));
            } else if (statusThen == null) {
                statusThen = move.from();
            }
        }
        Told then = null;
        for (Told told : told(id)) {
            if (then == null || told.at().isBefore(end)) {
                then = told;
            }
        }
        return new Row(
                id,
                person,
                status,
                risk,
                owner,
                agreed,
                statusThen,
                then == null ? risk : then.risk(),
                then == null ? owner : then.owner(),
                moved);
    }

    private List<Moved> moves(UUID caseId) {
        return jdbc.sql("select * from case_move where case_id = ? order by moved_at")
                .param(caseId)
                .query(
                        (row, n) ->
                                new Moved(
                                        row.getString("from_status"),
                                        row.getString("to_status"),
                                        instant(row.getObject("moved_at", LocalDateTime.class))))
                .list();
    }

    private List<Told> told(UUID caseId) {
        return jdbc.sql(
                        """
                        select h.risk, h.owner_id, v.at from case_file_history h, history_revision v
                        where v.id = h.revision and h.id = ? order by v.id
                        """)
                .param(caseId)
                .query(
                        (row, n) ->
                                new Told(
                                        row.getString("risk"),
                                        row.getObject("owner_id", UUID.class),
                                        instant(row.getObject("at", LocalDateTime.class))))
                .list();
    }

    private static boolean inQuarter(@Nullable Instant moment) {
        return moment != null
                && !moment.isBefore(QUARTER.start(ZONE))
                && moment.isBefore(QUARTER.end(ZONE));
    }

    /** Referrals that were sent, latest first. */
    private List<Sent> referrals(String condition, UUID key) {
        return jdbc.sql(
                        """
                        select r.*, f.person_id, i.consent_to_statistics from referral r
                        join case_file f on f.id = r.case_id join case_intake i on i.case_id = f.id
                        where r.sent_at is not null and %s = ? order by r.sent_at desc, r.id desc
                        """
                                .formatted(condition))
                .param(key)
                .query(
                        (row, n) -> {
                            UUID person = row.getObject("person_id", UUID.class);
                            return new Sent(
                                    row.getObject("id", UUID.class),
                                    String.valueOf(
                                            person == null
                                                    ? row.getObject("case_id", UUID.class)
                                                    : person),
                                    "YES".equals(row.getString("consent_to_statistics")),
                                    row.getString("state"),
                                    instant(row.getObject("sent_at", LocalDateTime.class)),
                                    instant(row.getObject("due_at", LocalDateTime.class)),
                                    instant(row.getObject("acknowledged_at", LocalDateTime.class)),
                                    instant(row.getObject("decided_at", LocalDateTime.class)),
                                    instant(row.getObject("finished_at", LocalDateTime.class)),
                                    row.getString("decline_reason"));
                        })
                .list();
    }

    private List<Sent> everSent() {
        return referrals("f.team_id", seed.team);
    }

    private List<Sent> everReceived() {
        return referrals("r.receiver_organisation_id", seed.ours);
    }

    private List<Sent> sent() {
        return everSent().stream().filter(r -> inQuarter(r.sent())).toList();
    }

    private List<Sent> received() {
        return everReceived().stream().filter(r -> inQuarter(r.sent())).toList();
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime utc) {
        return utc == null ? null : utc.toInstant(java.time.ZoneOffset.UTC);
    }

    private Report report() {
        return world.as(seed.supervisor, () -> reports.read(QUARTER, "en"));
    }

    private static Map<String, Long> lines(ReportFigure figure) {
        return figure.lines().stream()
                .collect(Collectors.toMap(ReportLine::code, ReportLine::count));
    }

    private static <T> Map<String, Long> tally(
            List<T> things, java.util.function.Function<T, @Nullable String> line) {
        Map<String, Long> tally = new HashMap<>();
        for (T thing : things) {
            String code = line.apply(thing);
            tally.merge(code == null ? ReportLine.NONE : code, 1L, Long::sum);
        }
        return tally;
    }

    private static String name(@Nullable Object id) {
        return id == null ? ReportLine.NONE : id.toString();
    }

    @Test
    void cases_stand_where_they_stood_at_the_end_of_the_period() {
        List<Row> worked = cases().stream().filter(Row::workedOn).toList();
        Report report = report();
        assertThat(worked).hasSizeGreaterThan(50);
        assertThat(worked.stream().filter(row -> !row.status().equals(row.statusThen())))
                .as("cases that went on since")
                .hasSizeGreaterThan(10);
        assertThat(worked.stream().filter(row -> !Objects.equals(row.risk(), row.riskThen())))
                .as("cases whose risk changed since")
                .hasSizeGreaterThan(5);
        assertThat(lines(report.figure(Figure.CASES_BY_STATUS)))
                .isEqualTo(tally(worked, Row::statusThen));
        assertThat(lines(report.figure(Figure.CASES_BY_RISK)))
                .isEqualTo(tally(worked, Row::riskThen));
    }

    @Test
    void cases_per_worker_are_those_that_each_had_at_the_end_of_the_period() {
        List<Row> open = cases().stream().filter(row -> OPEN.contains(row.statusThen())).toList();
        assertThat(open.stream().filter(row -> !Objects.equals(row.owner(), row.ownerThen())))
                .hasSizeGreaterThan(5);
        assertThat(lines(report().figure(Figure.OPEN_PER_WORKER)))
                .isEqualTo(tally(open, row -> name(row.ownerThen())));
    }

    @Test
    void the_team_is_counted_as_it_is_now() {
        List<Row> open = cases().stream().filter(row -> OPEN.contains(row.status())).toList();
        assertThat(world.as(seed.supervisor, reports::team))
                .extracting(line -> name(line.workerId()), TeamLine::open, TeamLine::high)
                .containsExactlyInAnyOrderElementsOf(
                        tally(open, row -> name(row.owner())).entrySet().stream()
                                .map(
                                        entry ->
                                                org.assertj.core.groups.Tuple.tuple(
                                                        entry.getKey(),
                                                        entry.getValue(),
                                                        open.stream()
                                                                .filter(
                                                                        row ->
                                                                                name(row.owner())
                                                                                                .equals(
                                                                                                        entry
                                                                                                                .getKey())
                                                                                        && "HIGH"
                                                                                                .equals(
                                                                                                        row
                                                                                                                .risk()))
                                                                .count()))
                                .toList());
    }

    @Test
    void opened_closed_and_reopened_are_those_of_the_moves() {
        String moves =
                """
                select count(distinct m.case_id) from case_move m, case_file f
                where f.id = m.case_id and f.team_id = ? and m.from_status like ? and m.to_status = ?
                and m.moved_at >= '2026-06-30 16:00:00' and m.moved_at < '2026-09-30 16:00:00'
                """;
        ReportFigure figure = report().figure(Figure.NEW_CLOSED_REOPENED);
        assertThat(figure.count("CLOSED"))
                .isEqualTo(count(moves, seed.team, "%", "CLOSED"))
                .isPositive();
        assertThat(figure.count("REOPENED"))
                .isEqualTo(count(moves, seed.team, "CLOSED", "OPEN"))
                .isPositive();
        assertThat(figure.count("NEW"))
                .isEqualTo(
                        count(
                                """
                                select count(*) from case_file where team_id = ?
                                and opened_on >= '2026-07-01' and opened_on <= '2026-09-30'
                                """,
                                seed.team))
                .isPositive();
    }

    private long count(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(Long.class).single();
    }

    @Test
    void referrals_sent_are_the_teams_and_received_are_the_organisations() {
        ReportFigure figure = report().figure(Figure.REFERRALS);
        assertThat(figure.count("SENT")).isEqualTo(sent().size()).isGreaterThan(10);
        assertThat(figure.count("RECEIVED")).isEqualTo(received().size()).isGreaterThan(10);
    }

    @Test
    void answered_in_time_counts_what_fell_due_in_the_period_and_leaves_withdrawn_ones_out() {
        Report report = report();
        assertThat(everSent().stream().filter(r -> r.owesAnswer() && !inQuarter(r.sent())))
                .as("sent before, due in the quarter")
                .isNotEmpty();
        for (var side :
                Map.of(Figure.SENT_ANSWERED, everSent(), Figure.RECEIVED_ANSWERED, everReceived())
                        .entrySet()) {
            List<Sent> due = side.getValue().stream().filter(Sent::owesAnswer).toList();
            assertThat(due).isNotEmpty();
            assertThat(lines(report.figure(side.getKey()))).isEqualTo(tally(due, Sent::inTime));
        }
    }

    @Test
    void the_median_is_the_middle_of_the_hours_to_a_decision() {
        ReportFigure figure = report().figure(Figure.HOURS_TO_DECISION);
        assertThat(figure.lines().get(0).hours()).isEqualByComparingTo(median(everSent()));
        assertThat(figure.lines().get(1).hours()).isEqualByComparingTo(median(everReceived()));
    }

    private static BigDecimal median(List<Sent> referrals) {
        List<Long> seconds =
                referrals.stream()
                        .filter(r -> inQuarter(r.decided()))
                        .map(r -> r.decided().getEpochSecond() - r.sent().getEpochSecond())
                        .sorted()
                        .toList();
        int half = seconds.size() / 2;
        double middle =
                seconds.size() % 2 == 1
                        ? seconds.get(half)
                        : (seconds.get(half - 1) + seconds.get(half)) / 2.0;
        return BigDecimal.valueOf(middle / 3600).setScale(1, RoundingMode.HALF_UP);
    }

    @Test
    void declined_referrals_stand_under_their_reason() {
        Report report = report();
        assertThat(lines(report.figure(Figure.SENT_DECLINED))).isEqualTo(declined(everSent()));
        assertThat(lines(report.figure(Figure.RECEIVED_DECLINED)))
                .isEqualTo(declined(everReceived()))
                .isNotEmpty();
    }

    private static Map<String, Long> declined(List<Sent> referrals) {
        return tally(
                referrals.stream()
                        .filter(r -> r.state().equals("DECLINED") && inQuarter(r.decided()))
                        .toList(),
                Sent::reason);
    }

    @Test
    void referrals_stand_where_they_stood_at_the_end_of_the_period() {
        Report report = report();
        assertThat(lines(report.figure(Figure.SENT_STANDING)))
                .isEqualTo(tally(sent(), Sent::stateThen));
        assertThat(lines(report.figure(Figure.RECEIVED_STANDING)))
                .isEqualTo(tally(received(), Sent::stateThen))
                .hasSizeGreaterThan(5);
    }

    @Test
    void feedback_that_did_not_come_in_time_is_a_class_of_its_own() {
        Report report = report();
        assertThat(lines(report.figure(Figure.SENT_FEEDBACK))).isEqualTo(feedback(sent()));
        assertThat(lines(report.figure(Figure.RECEIVED_FEEDBACK)))
                .isEqualTo(feedback(received()))
                .containsKeys("COMPLETED", "NOT_COMPLETED", "NO_FEEDBACK", "NOT_YET");
    }

    private Map<String, Long> feedback(List<Sent> referrals) {
        List<Sent> taken =
                referrals.stream()
                        .filter(r -> r.decided() != null && r.decided().isBefore(QUARTER.end(ZONE)))
                        .filter(r -> !List.of("DECLINED", "WITHDRAWN").contains(r.stateThen()))
                        .toList();
        return tally(
                taken,
                r -> {
                    if (r.stateThen().endsWith("COMPLETED")) {
                        return r.stateThen();
                    }
                    long over =
                            count(
                                    "select count(*) from referral_clock where referral_id = ?"
                                            + " and step = 'OUTCOME' and due_at < '2026-09-30 16:00:00'",
                                    r.id());
                    return over == 1 ? "NO_FEEDBACK" : "NOT_YET";
                });
    }

    @Test
    void satisfaction_is_what_the_client_said_where_the_end_was_told() {
        List<Sent> told = sent().stream().filter(r -> r.stateThen().endsWith("COMPLETED")).toList();
        Map<String, Long> expected =
                tally(
                        told,
                        r ->
                                jdbc.sql(
                                                "select satisfaction from referral_service_record"
                                                        + " where referral_id = ?")
                                        .param(r.id())
                                        .query((row, n) -> Optional.ofNullable(row.getString(1)))
                                        .single()
                                        .orElse(null));
        assertThat(lines(report().figure(Figure.SENT_SATISFACTION)))
                .isEqualTo(expected)
                .containsKey(ReportLine.NONE);
    }

    @Test
    void a_case_counts_once_for_each_topic_linked_in_the_period() {
        Map<String, Long> expected = topics("count(distinct f.id)", "");
        Report report = report();
        assertThat(lines(report.figure(Figure.CASES_PER_TOPIC))).isEqualTo(expected);
        assertThat(expected).hasSize(4);
        assertThat(report.names()).containsEntry(seed.topics.getFirst(), "Topic 0");
    }

    private Map<String, Long> topics(String what, String more) {
        Map<String, Long> found = new HashMap<>();
        jdbc.sql(
                        """
                        select t.topic_code, %s as n from policy_passage_topic t, policy_link l,
                            case_file f, case_intake i
                        where t.passage_id = l.passage_id and t.proposed = false
                            and l.case_id = f.id and i.case_id = f.id
                            and f.team_id = ?
                            and (l.removed_at is null or l.removed_at >= '2026-09-30 16:00:00')
                            and l.linked_at >= '2026-06-30 16:00:00'
                            and l.linked_at < '2026-09-30 16:00:00' %s
                        group by t.topic_code
                        """
                                .formatted(what, more))
                .param(seed.team)
                .query(
                        row -> {
                            found.put(row.getString(1), row.getLong(2));
                        });
        return found;
    }

    @Test
    void a_past_quarter_reads_the_same_after_everything_has_gone_on() {
        ReportSeed other = fixture.another();
        Report before = world.as(other.supervisor, () -> reports.read(QUARTER, "en"));
        List<UUID> told =
                jdbc.sql(
                                """
                                select distinct h.id from case_file_history h
                                join case_file f on f.id = h.id where f.team_id = ?
                                """)
                        .param(other.team)
                        .query(UUID.class)
                        .list();
        LocalDateTime now = ReportSeed.utc(Instant.now());
        told.forEach(id -> other.revision(id, now, 1, "LOW", null));
        for (String sql :
                List.of(
                        """
                        insert into case_move (id, case_id, from_status, to_status, moved_at,
                            moved_by)
                        select uuid(), id, status, if(status = 'CLOSED', 'OPEN', 'CLOSED'),
                            '2027-01-01', created_by
                        from case_file where team_id = :team and status <> 'DRAFT'
                        """,
                        """
                        update case_file f set
                            closed_on = if(status = 'CLOSED', null, '2027-01-01'),
                            status = if(status = 'CLOSED', 'OPEN', 'CLOSED')
                        where team_id = :team and status <> 'DRAFT'
                        """,
                        """
                        update case_file f set risk = 'LOW', owner_id = null
                        where team_id = :team
                            and exists (select 1 from case_file_history h where h.id = f.id)
                        """,
                        """
                        update referral r join case_file f on f.id = r.case_id
                        set r.state = 'WITHDRAWN', r.finished_at = '2027-01-01'
                        where r.finished_at is null
                            and r.sent_at is not null and (f.team_id = :team
                            or r.receiver_organisation_id = :organisation)
                        """,
                        """
                        update policy_link l join case_file f on f.id = l.case_id
                        set l.removed_at = '2027-01-01'
                        where f.team_id = :team and l.removed_at is null
                        """)) {
            jdbc.sql(sql)
                    .params(
                            sql.contains(":organisation")
                                    ? Map.of("team", other.team, "organisation", other.ours)
                                    : Map.of("team", other.team))
                    .update();
        }
        Report after = world.as(other.supervisor, () -> reports.read(QUARTER, "en"));
        assertThat(after.figures()).isEqualTo(before.figures());
    }

    @Test
    void what_cases_were_is_read_from_indexes_case_by_case() {
        List<Map<String, Object>> plan =
                jdbc.sql(
                                "explain "
                                        + ReportQueries.STANDING
                                        + "select status, count(*) from standing s"
                                        + " where s.moved group by status")
                        .param("keys", List.of(seed.team))
                        .param("reader", seed.supervisor.user().id())
                        .param("now", ReportSeed.utc(Instant.now()))
                        .param("start", ReportSeed.utc(QUARTER.start(ZONE)))
                        .param("end", ReportSeed.utc(QUARTER.end(ZONE)))
                        .param("from", QUARTER.from())
                        .param("to", QUARTER.to())
                        .query()
                        .listOfRows();
        assertThat(plan.stream().filter(step -> "m".equals(step.get("table"))))
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(step -> assertThat(step).containsEntry("key", "case_move_case"));
        assertThat(plan.stream().filter(step -> "c".equals(step.get("table"))))
                .allSatisfy(step -> assertThat(step).containsEntry("key", "PRIMARY"));
        assertThat(plan.stream().filter(step -> "v".equals(step.get("table"))))
                .allSatisfy(step -> assertThat(step.get("key")).isNotNull());
    }

    @Test
    void answers_and_decisions_of_a_period_have_an_index_each() {
        assertThat(
                        jdbc.sql(
                                        """
                                        select group_concat(column_name order by seq_in_index)
                                        from information_schema.statistics
                                        where table_schema = database() and table_name = 'referral'
                                        group by index_name
                                        """)
                                .query(String.class)
                                .list())
                .contains("receiver_organisation_id,due_at", "receiver_organisation_id,decided_at");
    }

    @Test
    void what_leaves_counts_each_client_who_agreed_once_with_the_latest_record() {
        ReleasedReport released = release();
        Map<String, Row> latest = new LinkedHashMap<>();
        cases().stream()
                .filter(row -> row.agreed() && row.workedOn())
                .forEach(row -> latest.putIfAbsent(row.client(), row));
        assertThat(latest).hasSizeLessThan((int) report().figure(Figure.CASES_BY_STATUS).total());
        assertReleased(
                released,
                Figure.CASES_BY_STATUS,
                tally(List.copyOf(latest.values()), Row::statusThen));
        assertReleased(
                released, Figure.CASES_BY_RISK, tally(List.copyOf(latest.values()), Row::riskThen));
        Map<String, Sent> ofClients = new LinkedHashMap<>();
        everSent().stream()
                .filter(r -> r.agreed() && r.owesAnswer())
                .forEach(r -> ofClients.putIfAbsent(r.client(), r));
        assertReleased(
                released,
                Figure.SENT_ANSWERED,
                tally(List.copyOf(ofClients.values()), Sent::inTime));
        assertReleased(
                released,
                Figure.CASES_PER_TOPIC,
                topics(
                        "count(distinct coalesce(f.person_id, f.id))",
                        " and i.consent_to_statistics = 'YES'"));
    }

    private ReleasedReport release() {
        return world.as(
                seed.supervisor, () -> reports.release(QUARTER, "en", ReportService.Form.CSV));
    }

    /** Every line is there; a shown count is the true one, a hidden small one is from 1 to 10. */
    private static void assertReleased(
            ReleasedReport released, Figure figure, Map<String, Long> expected) {
        List<String> wrong = new ArrayList<>();
        for (ReleasedReport.ReleasedLine line : released.figure(figure).lines()) {
            long truth = expected.getOrDefault(line.code(), -1L);
            boolean right =
                    switch (line.cell().kind()) {
                        case SHOWN -> line.cell().count() == truth && (truth == 0 || truth >= 11);
                        case SMALL -> truth >= 1 && truth <= 10;
                        case WITHHELD -> truth >= 11;
                    };
            if (!right) {
                wrong.add(line + " but in truth " + truth);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(released.figure(figure).lines())
                .extracting(ReleasedReport.ReleasedLine::code)
                .containsExactlyInAnyOrderElementsOf(expected.keySet());
    }

    @Test
    void another_teams_cases_count_for_its_own_supervisor_only() {
        UserPrincipal other = world.user(seed.ours, seed.otherTeam, Role.SUPERVISOR);
        Report theirs = world.as(other, () -> reports.read(QUARTER, "en"));
        assertThat(theirs.figure(Figure.OPEN_PER_WORKER).lines())
                .extracting(ReportLine::code)
                .doesNotContainAnyElementsOf(
                        seed.workers.stream().map(w -> w.user().id().toString()).toList());
        UserPrincipal newcomer = world.user(seed.ours, world.team(seed.ours), Role.SUPERVISOR);
        Report empty = world.as(newcomer, () -> reports.read(QUARTER, "en"));
        assertThat(empty.figure(Figure.CASES_BY_STATUS).lines()).isEmpty();
        assertThat(empty.figure(Figure.REFERRALS).count("SENT")).isZero();
        assertThat(empty.figure(Figure.CASES_PER_TOPIC).lines()).isEmpty();
    }

    @Test
    void a_caseworker_gets_no_report() {
        assertThatThrownBy(() -> world.as(seed.worker, () -> reports.read(QUARTER, "en")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(
                        () ->
                                world.as(
                                        seed.worker,
                                        () ->
                                                reports.release(
                                                        QUARTER, "en", ReportService.Form.CSV)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void reading_exporting_and_printing_are_recorded() {
        UUID id = seed.supervisor.user().id();
        report();
        release();
        world.as(seed.supervisor, () -> reports.release(QUARTER, "en", ReportService.Form.PRINT));
        assertThat(
                        jdbc.sql("select distinct action from audit_event where actor_id = ?")
                                .param(id)
                                .query(String.class)
                                .list())
                .contains("REPORT_READ", "EXPORTED", "PRINTED");
    }

    @Test
    void a_month_may_be_read_but_does_not_leave() {
        ReportPeriod month = ReportPeriod.monthOf(LocalDate.of(2026, 9, 1));
        assertThat(world.as(seed.supervisor, () -> reports.read(month, "en")).figures())
                .hasSize(Figure.values().length);
        assertThatThrownBy(
                        () ->
                                world.as(
                                        seed.supervisor,
                                        () -> reports.release(month, "en", ReportService.Form.CSV)))
                .isInstanceOf(DomainException.class)
                .hasMessage("reports.error.whole");
    }

    @Test
    void only_whole_quarters_that_are_over_leave() {
        LocalDate today = LocalDate.of(2026, 11, 22);
        for (int month = 1; month <= 9; month++) {
            assertThat(ReportPeriod.quarterOf(LocalDate.of(2026, month, 3)).mayLeave(today))
                    .isTrue();
        }
        assertThat(ReportPeriod.quarterBefore(today)).isEqualTo(QUARTER);
        for (ReportPeriod part :
                List.of(
                        // A quarter and a month, less the quarter, would tell the month.
                        new ReportPeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 30)),
                        new ReportPeriod(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 4, 1)),
                        new ReportPeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30)),
                        new ReportPeriod(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31)),
                        // Three quarters less, a year would tell the fourth.
                        ReportPeriod.yearBefore(today),
                        ReportPeriod.quarterOf(today),
                        ReportPeriod.yearOf(today))) {
            assertThat(part.mayLeave(today)).as(part.toString()).isFalse();
        }
        assertThat(QUARTER.mayLeave(LocalDate.of(2026, 9, 30))).isFalse();
        assertThat(QUARTER.mayLeave(LocalDate.of(2026, 10, 1))).isTrue();
    }

    @Test
    void what_left_once_leaves_the_same_again_whoever_took_the_consent_back_since() {
        ReportSeed other = fixture.another();
        ReleasedReport first = released(other.supervisor);
        jdbc.sql(
                        """
                        update case_intake i join case_file f on f.id = i.case_id
                        set i.consent_to_statistics = 'NO' where f.team_id = ?
                        """)
                .param(other.team)
                .update();
        jdbc.sql("delete from case_visible where grantee_id = ?").param(other.team).update();
        assertThat(released(other.supervisor)).isEqualTo(first);
        UserPrincipal newcomer = world.user(other.ours, other.team, Role.SUPERVISOR);
        assertThat(released(newcomer).figure(Figure.CASES_BY_STATUS).lines())
                .as("a question of somebody else is answered anew")
                .isEmpty();
    }

    private ReleasedReport released(UserPrincipal supervisor) {
        return world.as(supervisor, () -> reports.release(QUARTER, "en", ReportService.Form.PRINT));
    }
}
