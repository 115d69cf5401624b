package org.sokong.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.deadlines.ClockKind;
import org.sokong.deadlines.ClockRun;
import org.sokong.deadlines.Clocks;
import org.sokong.deadlines.Length;
import org.sokong.deadlines.LevelUnit;
import org.sokong.deadlines.RiskLevel;
import org.sokong.deadlines.ServiceLevels;
import org.sokong.deadlines.WorkingCalendars;
import org.sokong.kernel.ApplicationClock;
import org.sokong.kernel.Utc;
import org.sokong.uikit.WorkItem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clocks of a case along its life, by the injected clock. */
class CaseClocksTest extends SokongTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Kuala_Lumpur");

    /** A Monday: nothing up to Friday falls on a weekend. */
    private static final Instant MONDAY = at(2, 9);

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired CaseService cases;
    @Autowired CaseContents contents;
    @Autowired CaseList list;
    @Autowired CaseWork work;
    @Autowired Clocks clocks;
    @Autowired ClockRecount recount;
    @Autowired ServiceLevels levels;
    @Autowired WorkingCalendars calendars;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    UUID organisation;
    UserPrincipal worker;
    UserPrincipal supervisor;
    UserPrincipal administrator;

    @BeforeEach
    void people() {
        organisation = world.organisation("Harbour House");
        UUID team = world.team(organisation);
        worker = world.user(organisation, team, Role.CASEWORKER);
        supervisor = world.user(organisation, team, Role.SUPERVISOR);
        administrator = world.user(organisation, null, Role.ORGANISATION_ADMINISTRATOR);
    }

    @Test
    void an_open_case_whose_risk_nobody_has_set_waits_as_one_of_high_risk() {
        UUID id = open(MONDAY);

        assertThat(due(id, ClockKind.FIRST_CONTACT)).isEqualTo(MONDAY.plus(Duration.ofHours(24)));
        assertThat(due(id, ClockKind.ASSESSMENT)).isEqualTo(MONDAY.plus(Duration.ofDays(3)));
        assertThat(kinds(id)).containsExactly(ClockKind.FIRST_CONTACT, ClockKind.ASSESSMENT);
        assertThat(run(id, ClockKind.ASSESSMENT).halfAt())
                .isEqualTo(MONDAY.plus(Duration.ofHours(36)));
    }

    @Test
    void a_new_risk_counts_at_once_and_from_the_same_beginning() {
        UUID id = open(MONDAY);

        rate(id, Risk.LOW, MONDAY.plus(Duration.ofHours(2)));

        assertThat(due(id, ClockKind.FIRST_CONTACT)).isEqualTo(MONDAY.plus(Duration.ofDays(7)));
        assertThat(due(id, ClockKind.ASSESSMENT)).isEqualTo(MONDAY.plus(Duration.ofDays(14)));
        assertThat(
                        jdbc.sql("select next_due from case_visible where case_id = ? limit 1")
                                .param(id)
                                .query(LocalDateTime.class)
                                .single()
                                .toInstant(ZoneOffset.UTC))
                .isEqualTo(MONDAY.plus(Duration.ofDays(7)));
    }

    @Test
    void a_recorded_contact_ends_the_first_clock_and_leaves_the_other() {
        UUID id = open(MONDAY);
        Instant met = MONDAY.plus(Duration.ofHours(5));

        ApplicationClock.at(met, () -> done(() -> record(id, worker, StepKind.CONTACT_MADE)));

        assertThat(kinds(id)).containsExactly(ClockKind.ASSESSMENT);
        assertThat(ended(id, ClockKind.FIRST_CONTACT, "done_at")).isEqualTo(met);
    }

    @Test
    void clocks_follow_the_case_through_its_life_and_closing_stops_them() {
        UUID id = open(MONDAY);
        bring(id, CaseStatus.ASSESSED, MONDAY.plus(Duration.ofHours(10)));
        assertThat(kinds(id)).containsExactly(ClockKind.PLAN_APPROVED);
        assertThat(due(id, ClockKind.PLAN_APPROVED))
                .as("medium risk: fourteen days")
                .isEqualTo(MONDAY.plus(Duration.ofHours(10)).plus(Duration.ofDays(14)));

        Instant planned = MONDAY.plus(Duration.ofDays(1));
        bring(id, CaseStatus.PLANNED, planned);
        assertThat(kinds(id)).isEmpty();

        Instant served = MONDAY.plus(Duration.ofDays(2));
        bring(id, CaseStatus.IN_SERVICE, served);
        assertThat(kinds(id)).containsExactly(ClockKind.FOLLOW_UP_CONTACT, ClockKind.PLAN_REVIEW);
        assertThat(run(id, ClockKind.FOLLOW_UP_CONTACT).startedAt()).isEqualTo(served);
        assertThat(run(id, ClockKind.PLAN_REVIEW).startedAt())
                .as("from the approval of the plan")
                .isEqualTo(planned);

        Instant met = MONDAY.plus(Duration.ofDays(3));
        ApplicationClock.at(met, () -> done(() -> record(id, worker, StepKind.CONTACT_MADE)));
        assertThat(run(id, ClockKind.FOLLOW_UP_CONTACT).startedAt()).isEqualTo(met);
        assertThat(ended(id, ClockKind.FOLLOW_UP_CONTACT, "done_at")).isEqualTo(met);

        Instant closed = MONDAY.plus(Duration.ofDays(4));
        bring(id, CaseStatus.CLOSED, closed);
        assertThat(kinds(id)).isEmpty();
        assertThat(ended(id, ClockKind.PLAN_REVIEW, "stopped_at")).isEqualTo(closed);

        Instant reopened = MONDAY.plus(Duration.ofDays(7));
        ApplicationClock.at(
                reopened,
                () ->
                        done(
                                () ->
                                        world.as(
                                                worker,
                                                () ->
                                                        cases.move(
                                                                id,
                                                                cases.detail(id).version(),
                                                                Move.to(
                                                                        CaseStatus.OPEN,
                                                                        reason())))));
        assertThat(kinds(id)).containsExactly(ClockKind.FIRST_CONTACT, ClockKind.ASSESSMENT);
        assertThat(run(id, ClockKind.FIRST_CONTACT).startedAt()).isEqualTo(reopened);
    }

    @Test
    void a_level_or_a_holiday_of_the_organisation_counts_its_running_clocks_again() {
        UUID id = open(MONDAY);
        UUID elsewhere =
                ApplicationClock.at(
                        MONDAY,
                        () -> {
                            UUID other = world.organisation("Elsewhere");
                            return fixture.open(
                                    world.user(other, world.team(other), Role.CASEWORKER));
                        });

        world.as(
                administrator,
                () -> {
                    levels.setOwn(
                            ClockKind.ASSESSMENT, RiskLevel.HIGH, new Length(2, LevelUnit.DAYS));
                    calendars.addHoliday(LocalDate.of(2026, 11, 4), "Deepavali");
                });
        recount();

        assertThat(due(id, ClockKind.ASSESSMENT))
                .as("two days end on the holiday, so at the end of the next working day")
                .isEqualTo(at(5, 17));
        assertThat(due(elsewhere, ClockKind.ASSESSMENT)).isEqualTo(MONDAY.plus(Duration.ofDays(3)));

        world.as(
                administrator,
                () -> {
                    levels.resetOwn(ClockKind.ASSESSMENT, RiskLevel.HIGH);
                    calendars.removeHoliday(LocalDate.of(2026, 11, 4));
                });
        recount();
        assertThat(due(id, ClockKind.ASSESSMENT)).isEqualTo(MONDAY.plus(Duration.ofDays(3)));
    }

    @Test
    void a_case_older_than_its_clocks_gets_them() {
        UUID id = open(MONDAY);
        jdbc.sql("delete from case_clock where case_id = ?").param(id).update();
        jdbc.sql("insert into clock_recount (case_id) values (?)").param(id).update();

        recount();

        assertThat(due(id, ClockKind.FIRST_CONTACT)).isEqualTo(MONDAY.plus(Duration.ofHours(24)));
    }

    @Test
    void the_list_of_what_is_late_is_what_the_clocks_say() {
        UUID late = open(MONDAY);
        UUID inTime = open(MONDAY);
        rate(inTime, Risk.LOW, MONDAY);
        Instant now = MONDAY.plus(Duration.ofHours(25));
        CaseFilter overdue =
                new CaseFilter(
                        java.util.Set.of(),
                        java.util.Set.of(),
                        null,
                        false,
                        null,
                        null,
                        true,
                        null);

        List<UUID> shown =
                ApplicationClock.at(
                        now,
                        () ->
                                world.as(
                                        worker,
                                        () ->
                                                list
                                                        .page(overdue, CaseSort.NEWEST, 0, 50)
                                                        .rows()
                                                        .stream()
                                                        .map(CaseListItem::id)
                                                        .toList()));

        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(
                        jdbc.sql(
                                        """
                                        select distinct k.case_id from case_clock k
                                        join case_file c on c.id = k.case_id
                                        where c.owner_id = ? and k.running is not null
                                            and k.due_at < ?
                                        """)
                                .params(worker.user().id(), Utc.orNull(now))
                                .query(UUID.class)
                                .list())
                .containsExactly(late);
    }

    @Test
    void home_names_what_is_due_to_the_owner_and_what_is_late_to_who_supervises() {
        UUID id = open(MONDAY);

        assertThat(groups(worker, MONDAY.plus(Duration.ofHours(11)))).isEmpty();
        assertThat(groups(worker, MONDAY.plus(Duration.ofHours(13))))
                .containsExactly("cases.work.group.due");
        assertThat(groups(supervisor, MONDAY.plus(Duration.ofHours(13)))).isEmpty();
        assertThat(groups(supervisor, MONDAY.plus(Duration.ofHours(25))))
                .containsExactly("cases.work.group.late_in_team");

        jdbc.sql("update case_visible set owner_id = null where case_id = ?").param(id).update();
        assertThat(groups(supervisor, MONDAY.plus(Duration.ofHours(13))))
                .containsExactly("cases.work.group.unowned");
    }

    @Test
    void home_costs_the_same_however_many_cases_there_are() {
        open(MONDAY);
        int one = statements();
        open(MONDAY);
        open(MONDAY);

        assertThat(statements()).isEqualTo(one);
    }

    @Test
    void the_case_says_what_is_due_to_who_may_open_it() {
        UUID id = open(MONDAY);

        assertThat(world.as(worker, () -> contents.due(id)))
                .extracting(DueItem::kind, DueItem::tab)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ClockKind.FIRST_CONTACT, "overview"),
                        org.assertj.core.groups.Tuple.tuple(ClockKind.ASSESSMENT, "assessment"));
    }

    private int statements() {
        return ApplicationClock.at(
                MONDAY.plus(Duration.ofDays(5)),
                () ->
                        world.as(
                                supervisor,
                                () -> {
                                    StatementCounter.reset();
                                    work.waiting();
                                    return StatementCounter.count();
                                }));
    }

    private List<String> groups(UserPrincipal who, Instant now) {
        return ApplicationClock.at(
                now,
                () ->
                        world.as(who, () -> work.waiting()).stream()
                                .map(WorkItem::groupKey)
                                .distinct()
                                .toList());
    }

    private static MoveReason reason() {
        return MoveReason.of(CaseStatus.CLOSED, CaseStatus.OPEN).getFirst();
    }

    private void recount() {
        while (recount.run() > 0) {
            // Other tests list cases too.
        }
    }

    private UUID open(Instant when) {
        return ApplicationClock.at(when, () -> fixture.open(worker));
    }

    private void rate(UUID id, Risk risk, Instant when) {
        ApplicationClock.at(
                when,
                () ->
                        done(
                                () ->
                                        world.as(
                                                worker,
                                                () ->
                                                        cases.setRisk(
                                                                id,
                                                                cases.detail(id).version(),
                                                                risk))));
    }

    private void bring(UUID id, CaseStatus to, Instant when) {
        ApplicationClock.at(when, () -> done(() -> fixture.bring(id, worker, supervisor, to)));
    }

    private void record(UUID id, UserPrincipal who, StepKind kind) {
        fixture.record(id, who, kind);
    }

    private static boolean done(Runnable deed) {
        deed.run();
        return true;
    }

    private List<ClockKind> kinds(UUID id) {
        return clocks.running(id).stream().map(ClockRun::kind).toList();
    }

    private ClockRun run(UUID id, ClockKind kind) {
        return clocks.running(id).stream()
                .filter(run -> run.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private Instant due(UUID id, ClockKind kind) {
        return run(id, kind).dueAt();
    }

    private Instant ended(UUID id, ClockKind kind, String column) {
        return jdbc.sql(
                        "select max("
                                + column
                                + ") from case_clock where case_id = ? and kind = ? and running is"
                                + " null")
                .params(id, kind.name())
                .query(LocalDateTime.class)
                .single()
                .toInstant(ZoneOffset.UTC);
    }

    private static Instant at(int day, int hour) {
        return LocalDate.of(2026, 11, day).atTime(hour, 0).atZone(ZONE).toInstant();
    }
}
