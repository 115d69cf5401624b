package org.sokong.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.NoticeKind;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.access.UserSummary;
import org.sokong.access.WorkLeft;
import org.sokong.cases.HandoverPlan.Caseload;
import org.sokong.cases.HandoverPlan.Line;
import org.sokong.cases.HandoverPlan.Staying;
import org.sokong.kernel.DomainException;
import org.sokong.notifications.Notice;
import org.sokong.notifications.NoticeService;
import org.sokong.planning.ActionForm;
import org.sokong.planning.ActionParty;
import org.sokong.planning.GoalArea;
import org.sokong.planning.GoalForm;
import org.sokong.planning.PlanService;
import org.sokong.uikit.WorkItem;
import org.sokong.uikit.WorkSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Many cases change hands in one step, all or none, and nothing else moves. */
class HandoverTest extends SokongTest {

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired CaseService cases;
    @Autowired HandoverService handover;
    @Autowired NoticeService notices;
    @Autowired PlanService plans;
    @Autowired WorkLeft workLeft;
    @Autowired List<WorkSource> sources;
    @Autowired JdbcClient jdbc;

    UUID home;
    UUID team;
    UserPrincipal leaving;
    UserPrincipal taker;
    UserPrincipal other;
    UserPrincipal supervisor;

    @BeforeEach
    void people() {
        home = world.organisation("Harbour House");
        team = world.team(home);
        leaving = world.user(home, team, Role.CASEWORKER);
        taker = world.user(home, team, Role.CASEWORKER);
        other = world.user(home, team, Role.CASEWORKER);
        supervisor = world.user(home, team, Role.SUPERVISOR);
    }

    private HandoverPlan planOf(UserPrincipal who) {
        return world.as(supervisor, () -> handover.planOf(who.user().id()));
    }

    private UUID give(HandoverPlan plan, UserPrincipal to) {
        return world.as(
                supervisor,
                () ->
                        handover.handOver(
                                new HandOver(
                                        leaving.user().id(),
                                        plan.cases().stream()
                                                .map(
                                                        line ->
                                                                new HandOver.Item(
                                                                        line.id(),
                                                                        line.version(),
                                                                        to.user().id()))
                                                .toList(),
                                        "Leaves at the end of the month")));
    }

    private UUID ownerOf(UUID caseId) {
        return jdbc.sql("select owner_id from case_file where id = ?")
                .param(caseId)
                .query(UUID.class)
                .single();
    }

    private boolean opens(UserPrincipal who, UUID caseId) {
        try {
            world.as(who, () -> cases.detail(caseId));
            return true;
        } catch (AccessDeniedException refused) {
            return false;
        }
    }

    private void close(UUID caseId) {
        jdbc.sql("update case_file set status = 'CLOSED' where id = ?").param(caseId).update();
        jdbc.sql("update case_visible set status = 'CLOSED' where case_id = ?")
                .param(caseId)
                .update();
    }

    @Test
    void a_hand_over_moves_all_current_cases_of_the_leaving_worker_and_only_those() {
        UUID one = fixture.open(leaving);
        UUID draft = fixture.draft(leaving);
        UUID ended = fixture.open(leaving);
        close(ended);
        UUID theirs = fixture.open(other);

        HandoverPlan plan = planOf(leaving);
        assertThat(plan.cases()).extracting(Line::id).containsExactlyInAnyOrder(one, draft);
        UUID step = give(plan, taker);

        assertThat(ownerOf(one)).isEqualTo(taker.user().id());
        assertThat(ownerOf(draft)).isEqualTo(taker.user().id());
        assertThat(ownerOf(ended)).isEqualTo(leaving.user().id());
        assertThat(ownerOf(theirs)).isEqualTo(other.user().id());
        assertThat(opens(leaving, one)).isFalse();
        assertThat(opens(taker, one)).isTrue();

        HandoverResult result = world.as(supervisor, () -> handover.result(step));
        assertThat(result.lines()).hasSize(2);
        assertThat(result.reason()).isEqualTo("Leaves at the end of the month");
        List<Notice> told = world.as(taker, () -> notices.page(null, 10));
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().kind()).isEqualTo(NoticeKind.CASES_ASSIGNED);
        assertThat(told.getFirst().number()).isEqualTo(2);
        assertThat(told.getFirst().code()).isEmpty();
        assertThat(traces(one)).isEqualTo(1);
        assertThat(traces(draft)).isEqualTo(1);
    }

    private long traces(UUID caseId) {
        long audited =
                jdbc.sql(
                                """
                                select count(*) from audit_event
                                where case_id = ? and action = 'CASE_ASSIGNED'
                                """)
                        .param(caseId)
                        .query(Long.class)
                        .single();
        long told =
                jdbc.sql(
                                """
                                select count(*) from case_timeline
                                where case_id = ? and kind = 'cases.timeline.assigned'
                                """)
                        .param(caseId)
                        .query(Long.class)
                        .single();
        assertThat(audited).isEqualTo(told);
        return told;
    }

    @Test
    void open_actions_of_the_former_owner_become_the_new_owners_and_others_stay() {
        UUID id = fixture.open(leaving);
        UUID goal =
                world.as(
                        leaving,
                        () -> plans.addGoal(id, GoalForm.of(GoalArea.SAFE_HOME, "a room")));
        UUID own = action(goal, leaving);
        UUID others = action(goal, other);

        HandoverPlan plan = planOf(leaving);
        assertThat(plan.cases().getFirst().open())
                .containsEntry("planning.handover.actions", 1)
                .containsEntry("planning.handover.goals", 1)
                .containsEntry("referrals.handover.open", 0);
        give(plan, taker);

        assertThat(partyOf(own)).isEqualTo(taker.user().id());
        assertThat(partyOf(others)).isEqualTo(other.user().id());
        assertThat(
                        jdbc.sql("select count(*) from plan_action_history where id = ?")
                                .param(own)
                                .query(Long.class)
                                .single())
                .isEqualTo(2);
    }

    private UUID action(UUID goal, UserPrincipal responsible) {
        return world.as(
                leaving,
                () ->
                        plans.addAction(
                                goal,
                                ActionForm.of(
                                                "call",
                                                ActionParty.CLIENT,
                                                java.time.LocalDate.of(2027, 1, 15))
                                        .by(
                                                ActionParty.CASEWORKER,
                                                responsible.user().id(),
                                                null)));
    }

    private UUID partyOf(UUID action) {
        return jdbc.sql("select party_id from plan_action where id = ?")
                .param(action)
                .query(UUID.class)
                .single();
    }

    @Test
    void one_case_that_changed_meanwhile_keeps_all_where_they_are_and_is_named() {
        UUID one = fixture.open(leaving);
        UUID two = fixture.open(leaving);
        HandoverPlan plan = planOf(leaving);
        world.as(leaving, () -> cases.setRisk(two, cases.detail(two).version(), Risk.HIGH));
        String code = world.as(supervisor, () -> cases.detail(two)).code();

        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> give(plan, taker))
                .satisfies(
                        refused -> {
                            assertThat(refused.key()).isEqualTo("cases.handover.error.changed");
                            assertThat(refused.arguments()).contains(1, code);
                        });
        assertThat(ownerOf(one)).isEqualTo(leaving.user().id());
        assertThat(ownerOf(two)).isEqualTo(leaving.user().id());
        assertThat(world.as(taker, notices::unread)).isZero();
        assertThat(
                        jdbc.sql("select count(*) from case_assignment where case_id = ?")
                                .param(one)
                                .query(Long.class)
                                .single())
                .isZero();

        give(planOf(leaving), taker);
        assertThat(ownerOf(two)).isEqualTo(taker.user().id());
    }

    @Test
    void a_selection_names_what_cannot_move_and_tells_no_code_of_what_is_not_seen() {
        UUID own = fixture.open(leaving);
        UUID ended = fixture.open(leaving);
        close(ended);
        UUID elsewhere = world.organisation("Elsewhere");
        UUID strange = fixture.open(world.user(elsewhere, null, Role.CASEWORKER));

        HandoverPlan plan = world.as(supervisor, () -> handover.plan(Set.of(own, ended, strange)));
        assertThat(plan.cases()).extracting(Line::id).containsExactly(own);
        assertThat(plan.staying())
                .extracting(Staying::reason)
                .containsExactlyInAnyOrder(Unmovable.ENDED, Unmovable.UNSEEN);
        assertThat(plan.staying())
                .filteredOn(stays -> stays.reason() == Unmovable.UNSEEN)
                .allMatch(stays -> stays.code() == null);
        assertThat(refusals(supervisor)).isEqualTo(1);
    }

    @Test
    void a_stranger_gives_nothing_away_and_the_attempt_is_logged() {
        UUID id = fixture.open(leaving);
        UUID elsewhere = world.organisation("Elsewhere");
        UUID theirTeam = world.team(elsewhere);
        UserPrincipal stranger = world.user(elsewhere, theirTeam, Role.SUPERVISOR);
        UserPrincipal theirWorker = world.user(elsewhere, theirTeam, Role.CASEWORKER);
        long version = world.as(supervisor, () -> cases.detail(id)).version();

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(
                        () ->
                                world.as(
                                        stranger,
                                        () ->
                                                handover.handOver(
                                                        new HandOver(
                                                                null,
                                                                List.of(
                                                                        new HandOver.Item(
                                                                                id,
                                                                                version,
                                                                                theirWorker
                                                                                        .user()
                                                                                        .id())),
                                                                "Mine"))));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> world.as(stranger, () -> handover.nameOf(leaving.user().id())));
        assertThat(refusals(stranger)).isEqualTo(2);
        assertThat(ownerOf(id)).isEqualTo(leaving.user().id());
    }

    private long refusals(UserPrincipal who) {
        return jdbc.sql(
                        """
                        select count(*) from audit_event
                        where actor_id = ? and action = 'ACCESS_DENIED'
                        """)
                .param(who.user().id())
                .query(Long.class)
                .single();
    }

    @Test
    void nobody_of_another_organisation_and_nobody_without_a_reason_gets_a_case() {
        UUID id = fixture.open(leaving);
        UUID elsewhere = world.organisation("Elsewhere");
        UserPrincipal outside = world.user(elsewhere, null, Role.CASEWORKER);
        HandoverPlan plan = planOf(leaving);
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> give(plan, outside))
                .satisfies(
                        refused ->
                                assertThat(refused.key())
                                        .isEqualTo("cases.error.choose_colleague"));
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(
                        () ->
                                world.as(
                                        supervisor,
                                        () ->
                                                handover.handOver(
                                                        new HandOver(
                                                                null,
                                                                List.of(
                                                                        new HandOver.Item(
                                                                                id,
                                                                                plan.cases()
                                                                                        .getFirst()
                                                                                        .version(),
                                                                                taker.user().id())),
                                                                "  "))))
                .satisfies(
                        refused ->
                                assertThat(refused.key()).isEqualTo("cases.handover.error.reason"));
    }

    @Test
    void the_caseload_is_what_the_database_counts() {
        UUID high = fixture.open(taker);
        world.as(taker, () -> cases.setRisk(high, cases.detail(high).version(), Risk.HIGH));
        fixture.open(taker);
        fixture.draft(taker);
        close(fixture.open(taker));
        UUID late = fixture.open(taker);
        jdbc.sql("update case_visible set next_due = '2001-01-01' where case_id = ?")
                .param(late)
                .update();
        fixture.open(leaving);

        Caseload load =
                planOf(leaving).colleagues().stream()
                        .filter(each -> each.user().id().equals(taker.user().id()))
                        .findFirst()
                        .orElseThrow();
        long open =
                jdbc.sql(
                                """
                                select count(*) from case_file where owner_id = ? and status in
                                ('OPEN', 'ASSESSED', 'PLANNED', 'IN_SERVICE', 'FOLLOW_UP')
                                """)
                        .param(taker.user().id())
                        .query(Long.class)
                        .single();
        assertThat(load.open()).isEqualTo((int) open).isEqualTo(3);
        assertThat(load.highRisk()).isEqualTo(1);
        assertThat(load.overdue()).isEqualTo(1);
    }

    @Test
    void cases_are_split_so_that_the_lightest_gets_the_next() {
        Caseload busy = new Caseload(person("Busy"), 9, 2, 0);
        Caseload free = new Caseload(person("Free"), 2, 0, 0);
        List<Line> lines = Stream.of("A", "B", "C", "D").map(HandoverTest::line).toList();
        Map<UUID, UUID> proposal = HandoverSplit.byCaseload(lines, List.of(busy, free));
        assertThat(proposal.values()).hasSize(4).containsOnly(free.user().id());

        Caseload alike = new Caseload(person("Alike"), 2, 0, 0);
        assertThat(HandoverSplit.byCaseload(lines, List.of(free, alike)).values())
                .containsExactlyInAnyOrder(
                        free.user().id(), free.user().id(), alike.user().id(), alike.user().id());
        assertThat(HandoverSplit.byCaseload(lines, List.of())).isEmpty();
    }

    private static UserSummary person(String name) {
        return new UserSummary(UUID.randomUUID(), name, Set.of());
    }

    private static Line line(String code) {
        return new Line(
                UUID.randomUUID(),
                code,
                CaseStatus.OPEN,
                null,
                null,
                false,
                null,
                null,
                0,
                Map.of());
    }

    @Test
    void
            cases_of_somebody_who_cannot_sign_in_wait_on_the_supervisors_home_and_are_a_number_before() {
        fixture.open(leaving);
        fixture.open(leaving);
        assertThat(workLeft.cases(leaving.user().id())).isEqualTo(2);
        assertThat(waiting(supervisor)).isEmpty();
        jdbc.sql("update app_user set state = 'DISABLED' where id = ?")
                .param(leaving.user().id())
                .update();

        assertThat(waiting(supervisor))
                .extracting(WorkItem::path)
                .containsExactly("cases/hand-over/" + leaving.user().id());
        assertThat(waiting(taker)).isEmpty();
        assertThat(waiting(world.user(home, world.team(home), Role.SUPERVISOR))).isEmpty();
        give(planOf(leaving), taker);
        assertThat(waiting(supervisor)).isEmpty();
        assertThat(workLeft.cases(leaving.user().id())).isZero();
    }

    private List<WorkItem> waiting(UserPrincipal who) {
        return world.as(
                who,
                () ->
                        sources.stream()
                                .flatMap(source -> source.waiting().stream())
                                .filter(item -> item.groupKey().equals("cases.work.group.handover"))
                                .toList());
    }
}
