package org.sokong.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.kernel.ApplicationClock;
import org.sokong.kernel.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The case list: what it shows is what the grants say, at a fixed cost. */
class CaseListTest extends SokongTest {

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired CaseService cases;
    @Autowired CaseList list;
    @Autowired CaseGrants grants;
    @Autowired CaseVisibility visibility;
    @Autowired VerifyVisibility verify;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    UUID organisation;
    UUID team;
    UserPrincipal worker;
    UserPrincipal supervisor;

    @BeforeEach
    void people() {
        organisation = world.organisation("Harbour House");
        team = world.team(organisation);
        worker = world.user(organisation, team, Role.CASEWORKER);
        supervisor = world.user(organisation, team, Role.SUPERVISOR);
    }

    @Test
    void owner_and_supervisor_of_the_team_see_a_case_and_a_colleague_does_not() {
        UUID id = fixture.draft(worker);
        UserPrincipal colleague = world.user(organisation, team, Role.CASEWORKER);
        UserPrincipal otherTeam =
                world.user(organisation, world.team(organisation), Role.SUPERVISOR);

        assertThat(listed(worker)).containsExactly(id);
        assertThat(listed(supervisor)).containsExactly(id);
        assertThat(listed(colleague)).isEmpty();
        assertThat(listed(otherTeam)).isEmpty();
    }

    @Test
    void a_case_seen_through_two_keys_is_listed_and_counted_once() {
        UUID id = fixture.draft(supervisor);

        assertThat(listed(supervisor)).containsExactly(id);
        assertThat(world.as(supervisor, () -> list.count(CaseFilter.ALL)))
                .isEqualTo(new Count(1, false));
    }

    @Test
    void an_assigned_colleague_sees_the_case_until_it_ends() {
        UUID id = fixture.open(worker);
        UserPrincipal colleague = world.user(organisation, null, Role.CASEWORKER);

        world.as(supervisor, () -> cases.addColleague(id, colleague.user().id()));
        assertThat(listed(colleague)).containsExactly(id);

        world.as(supervisor, () -> cases.removeColleague(id, colleague.user().id()));
        assertThat(listed(colleague)).isEmpty();
    }

    @Test
    void a_new_owner_gains_what_the_old_one_loses() {
        UUID id = fixture.open(worker);
        UUID otherTeam = world.team(organisation);
        UserPrincipal next = world.user(organisation, otherTeam, Role.CASEWORKER);
        UserPrincipal otherSupervisor = world.user(organisation, otherTeam, Role.SUPERVISOR);

        world.as(supervisor, () -> cases.assign(id, cases.detail(id).version(), next.user().id()));

        assertThat(listed(next)).containsExactly(id);
        assertThat(listed(otherSupervisor)).containsExactly(id);
        assertThat(listed(worker)).isEmpty();
        assertThat(listed(supervisor)).isEmpty();
    }

    @Test
    void an_expired_grant_is_invisible_although_its_row_is_still_there() {
        UUID id = fixture.open(worker);
        UserPrincipal guest = world.user(organisation, null, Role.CASEWORKER);
        Instant start = Instant.now();
        grant(id, guest, GrantLevel.READ, start.plus(Duration.ofDays(1)));
        assertThat(listed(guest)).containsExactly(id);

        ApplicationClock.at(
                start.plus(Duration.ofDays(2)),
                () -> {
                    assertThat(listed(guest)).isEmpty();
                    assertThat(world.as(guest, () -> list.count(CaseFilter.ALL).value())).isZero();
                    return null;
                });
    }

    @Test
    void a_shared_grant_never_lists_the_case() {
        UUID id = fixture.open(worker);
        UserPrincipal receiver = world.user(organisation, null, Role.CASEWORKER);
        grant(id, receiver, GrantLevel.SHARED, Instant.now().plus(Duration.ofDays(1)));

        assertThat(listed(receiver)).isEmpty();
    }

    @Test
    void filters_find_what_they_name() {
        UUID draft = fixture.draft(worker);
        UUID open = fixture.open(worker);
        UUID high = fixture.open(worker);
        world.as(worker, () -> cases.setRisk(high, cases.detail(high).version(), Risk.HIGH));
        String code = world.as(worker, () -> cases.detail(open).code());
        LocalDate today = world.as(worker, () -> cases.detail(open).openedOn());

        assertThat(listed(worker, CaseFilter.ALL.withStatuses(Set.of(CaseStatus.DRAFT))))
                .containsExactly(draft);
        assertThat(listed(worker, filter(Set.of(Risk.HIGH), null, null, null)))
                .containsExactly(high);
        assertThat(listed(worker, filter(Set.of(), null, null, code))).containsExactly(open);
        assertThat(
                        listed(
                                worker,
                                filter(
                                        Set.of(),
                                        null,
                                        null,
                                        code.toLowerCase(java.util.Locale.ROOT)
                                                .replace("-", "")
                                                .substring(0, 5))))
                .containsExactly(open);
        assertThat(listed(worker, filter(Set.of(), today, today, null)))
                .containsExactlyInAnyOrder(open, high);
        assertThat(listed(worker, filter(Set.of(), today.plusDays(1), null, null))).isEmpty();
        assertThat(
                        listed(
                                supervisor,
                                new CaseFilter(
                                        Set.of(),
                                        Set.of(),
                                        worker.user().id(),
                                        false,
                                        null,
                                        null,
                                        false,
                                        null)))
                .containsExactlyInAnyOrder(draft, open, high);
        assertThat(
                        listed(
                                worker,
                                new CaseFilter(
                                        Set.of(), Set.of(), null, false, null, null, true, null)))
                .isEmpty();
    }

    @Test
    void each_order_is_kept_across_pages() {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            ids.add(fixture.draft(worker));
        }
        for (CaseSort.By by : CaseSort.By.values()) {
            for (boolean ascending : new boolean[] {true, false}) {
                CaseSort sort = new CaseSort(by, ascending);
                List<UUID> whole = page(sort, 0, 100);
                List<UUID> parts = new ArrayList<>(page(sort, 0, 3));
                parts.addAll(page(sort, 3, 3));
                parts.addAll(page(sort, 6, 3));
                assertThat(whole).containsExactlyInAnyOrderElementsOf(ids);
                assertThat(parts).as("%s", sort).isEqualTo(whole);
            }
        }
        assertThat(page(CaseSort.NEWEST, 0, 1)).containsExactly(ids.getLast());
    }

    @Test
    void a_page_costs_the_same_number_of_statements_for_10_and_for_200_cases() {
        for (int i = 0; i < 10; i++) {
            fixture.draft(worker);
        }
        int few = statements(() -> assertThat(page(CaseSort.NEWEST, 0, 250)).hasSize(10));
        for (int i = 0; i < 190; i++) {
            fixture.draft(worker);
        }
        int many = statements(() -> assertThat(page(CaseSort.NEWEST, 0, 250)).hasSize(200));

        assertThat(many).isEqualTo(few);
        // The rows, the owners' names, the record that a list was read.
        assertThat(few).isEqualTo(3);
    }

    @Test
    void the_list_equals_the_grants_and_the_check_finds_every_difference() {
        UUID id = fixture.open(worker);
        fixture.draft(worker);
        fixture.open(supervisor);
        assertThat(new HashSet<>(listed(supervisor))).isEqualTo(byGrants(supervisor));
        assertThat(new HashSet<>(listed(worker))).isEqualTo(byGrants(worker));
        assertThat(differences(id)).isEmpty();

        jdbc.sql("update case_visible set risk = 'HIGH' where case_id = ?").param(id).update();
        assertThat(differences(id)).isNotEmpty();
        jdbc.sql("delete from case_visible where case_id = ? and grantee_id = ?")
                .params(id, team)
                .update();
        assertThat(differences(id)).isNotEmpty();
        transaction.executeWithoutResult(status -> visibility.refresh(id));
        assertThat(differences(id)).isEmpty();
        jdbc.sql("update case_grant set ended_at = ? where case_id = ? and source = 'TEAM'")
                .params(LocalDateTime.now(ZoneOffset.UTC), id)
                .update();
        assertThat(differences(id)).isNotEmpty();
        transaction.executeWithoutResult(status -> visibility.refresh(id));
        assertThat(differences(id)).isEmpty();
    }

    @Test
    void reading_a_list_is_recorded_without_what_it_showed() {
        fixture.draft(worker);
        listed(worker, filter(Set.of(), null, null, "C-9"));

        String details =
                jdbc.sql(
                                "select details from audit_event where actor_id = ? and action ="
                                        + " 'CASE_LISTED'")
                        .param(worker.user().id())
                        .query(String.class)
                        .single();
        assertThat(details).contains("\"by\":\"code\"").doesNotContain("C-9");
    }

    /** Lines of the check that name this case; other tests may be at work in the same database. */
    private List<String> differences(UUID caseId) {
        String code =
                jdbc.sql("select code from case_file where id = ?")
                        .param(caseId)
                        .query(String.class)
                        .single();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int exit =
                verify.run(
                        List.of("visibility"),
                        new PrintStream(bytes, true, StandardCharsets.UTF_8));
        List<String> lines =
                bytes.toString(StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.contains(code))
                        .toList();
        if (!lines.isEmpty()) {
            assertThat(exit).isEqualTo(1);
        }
        return lines;
    }

    private Set<UUID> byGrants(UserPrincipal user) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                select distinct case_id from case_grant where grantee_id in (:keys)
                                    and level in ('READ', 'WORK') and ended_at is null
                                """)
                        .param("keys", user.user().caseKeys())
                        .query(UUID.class)
                        .list());
    }

    private void grant(UUID id, UserPrincipal user, GrantLevel level, Instant expiresAt) {
        transaction.executeWithoutResult(
                status -> {
                    grants.save(
                            new CaseGrant(
                                    Ids.next(),
                                    id,
                                    GranteeType.USER,
                                    user.user().id(),
                                    level,
                                    Set.of(Section.values()),
                                    GrantSource.BREAK_GLASS,
                                    null,
                                    user.user().id(),
                                    Instant.now(),
                                    expiresAt));
                    visibility.refresh(id);
                });
    }

    /** Statements that this thread's work costs, read from MariaDB's own counters. */
    private int statements(Runnable work) {
        StatementCounter.reset();
        work.run();
        return StatementCounter.count();
    }

    private static CaseFilter filter(Set<Risk> risks, LocalDate from, LocalDate to, String code) {
        return new CaseFilter(Set.of(), risks, null, false, from, to, false, code);
    }

    private List<UUID> page(CaseSort sort, int offset, int limit) {
        return world.as(
                worker,
                () ->
                        list.page(CaseFilter.ALL, sort, offset, limit).rows().stream()
                                .map(CaseListItem::id)
                                .toList());
    }

    private List<UUID> listed(UserPrincipal user) {
        return listed(user, CaseFilter.ALL);
    }

    private List<UUID> listed(UserPrincipal user, CaseFilter filter) {
        return world.as(
                user,
                () ->
                        list.page(filter, CaseSort.NEWEST, 0, 500).rows().stream()
                                .map(CaseListItem::id)
                                .toList());
    }
}
