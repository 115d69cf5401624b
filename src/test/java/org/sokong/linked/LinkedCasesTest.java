package org.sokong.linked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseContents;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.CaseService;
import org.sokong.cases.SourceOfContact;
import org.sokong.cases.StatementCounter;
import org.sokong.codesets.CodeSets;
import org.sokong.codesets.CodedValue;
import org.sokong.kernel.DomainException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Links between cases: who makes them, and what each side learns of the other. */
class LinkedCasesTest extends SokongTest {

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired CaseService cases;
    @Autowired CaseContents contents;
    @Autowired LinkedCaseService links;
    @Autowired GroupIntakeService groups;
    @Autowired LinkErasure erasure;
    @Autowired CodeSets codes;
    @Autowired JdbcClient jdbc;

    private UserPrincipal worker;
    private UserPrincipal teammate;
    private UserPrincipal supervisor;
    private UUID one;
    private UUID other;

    @BeforeEach
    void twoCases() {
        UUID home = world.organisation("Home");
        UUID team = world.team(home);
        worker = world.user(home, team, Role.CASEWORKER);
        teammate = world.user(home, team, Role.CASEWORKER);
        supervisor = world.user(home, team, Role.SUPERVISOR);
        one = fixture.open(worker);
        other = fixture.open(teammate);
    }

    private String code(UUID caseId) {
        return jdbc.sql("select code from case_file where id = ?")
                .param(caseId)
                .query(String.class)
                .single();
    }

    private CodedValue relation(String code) {
        return codes.coded(LinkedCaseService.SCHEME, LinkedCaseService.RELATIONS, code)
                .orElseThrow();
    }

    private NewLink to(UUID caseId) {
        return new NewLink(
                code(caseId), relation("SIBLINGS"), LocalDate.of(2026, 11, 2), "seen as brothers");
    }

    private UUID linked() {
        return world.as(supervisor, () -> links.link(one, to(other)));
    }

    private static String keyOf(Throwable refused) {
        return ((DomainException) refused).key();
    }

    @Test
    void a_link_is_seen_from_both_sides_by_who_may_open_both() {
        linked();

        LinkedCase here = world.as(supervisor, () -> links.ofCase(one)).getFirst();
        LinkedCase there = world.as(supervisor, () -> links.ofCase(other)).getFirst();
        assertThat(here.otherCode()).isEqualTo(code(other));
        assertThat(there.otherCode()).isEqualTo(code(one));
        assertThat(there.note()).isEqualTo("seen as brothers");
        for (UUID caseId : List.of(one, other)) {
            assertThat(
                            jdbc.sql("select kind from case_timeline where case_id = ?")
                                    .param(caseId)
                                    .query(String.class)
                                    .list())
                    .contains("linked.timeline.linked");
        }
    }

    @Test
    void who_has_no_grant_on_the_other_case_learns_only_that_there_is_one() {
        linked();

        LinkedCase seen = world.as(worker, () -> links.ofCase(one)).getFirst();

        assertThat(seen.otherId()).isNull();
        assertThat(seen.otherCode()).isNull();
        assertThat(seen.note()).isNull();
        assertThat(seen.since()).isNull();
        assertThat(seen.relation().code()).isEqualTo("SIBLINGS");
        assertThat(seen.toString()).doesNotContain(code(other), other.toString());
    }

    @Test
    void who_lacks_the_section_or_the_case_reads_no_links() {
        linked();
        assertThatThrownBy(() -> world.as(teammate, () -> links.ofCase(one)))
                .isInstanceOf(AccessDeniedException.class);

        jdbc.sql(
                        """
                        update case_grant set sections = 'OVERVIEW'
                        where case_id = ? and grantee_id = ?
                        """)
                .params(one, worker.user().id())
                .update();
        assertThatThrownBy(() -> world.as(worker, () -> links.ofCase(one)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_code_of_somebody_elses_case_is_answered_like_one_that_does_not_exist() {
        for (String typed : List.of(code(other), "C-222222-2", "nonsense", "")) {
            assertThatThrownBy(
                            () ->
                                    world.as(
                                            worker,
                                            () ->
                                                    links.link(
                                                            one,
                                                            new NewLink(
                                                                    typed,
                                                                    relation("SIBLINGS"),
                                                                    null,
                                                                    null))))
                    .satisfies(e -> assertThat(keyOf(e)).isEqualTo("linked.error.unknown_code"));
        }
    }

    @Test
    void a_case_is_linked_once_and_never_with_itself() {
        linked();

        assertThatThrownBy(() -> world.as(supervisor, () -> links.link(other, to(one))))
                .satisfies(e -> assertThat(keyOf(e)).isEqualTo("linked.error.linked"));
        assertThatThrownBy(() -> world.as(supervisor, () -> links.link(one, to(one))))
                .satisfies(e -> assertThat(keyOf(e)).isEqualTo("linked.error.itself"));
        assertThatThrownBy(
                        () ->
                                world.as(
                                        supervisor,
                                        () ->
                                                links.link(
                                                        one,
                                                        new NewLink(
                                                                code(other),
                                                                new CodedValue(
                                                                        "SOKONG", "1", "ENEMIES"),
                                                                null,
                                                                null))))
                .satisfies(e -> assertThat(keyOf(e)).isEqualTo("linked.error.relation"));
    }

    @Test
    void a_removed_link_stays_readable_with_its_reason_and_may_be_made_again() {
        UUID id = linked();
        assertThatThrownBy(() -> world.as(worker, () -> links.remove(one, id, " ")))
                .satisfies(e -> assertThat(keyOf(e)).isEqualTo("linked.error.reason"));
        UUID third = fixture.open(worker);
        assertThatThrownBy(() -> world.as(worker, () -> links.remove(third, id, "not mine")))
                .isInstanceOf(AccessDeniedException.class);

        world.as(worker, () -> links.remove(one, id, "no brothers"));

        LinkedCase seen = world.as(supervisor, () -> links.ofCase(other)).getFirst();
        assertThat(seen.removedAt()).isNotNull();
        assertThat(seen.removalReason()).isEqualTo("no brothers");
        assertThat(seen.mayRemove()).isFalse();
        assertThat(
                        jdbc.sql(
                                        """
                                        select removal_reason is not null from case_link_history
                                        where id = ? order by revision
                                        """)
                                .param(id)
                                .query(Boolean.class)
                                .list())
                .containsExactly(false, true);
        linked();
        assertThat(world.as(supervisor, () -> links.ofCase(one))).hasSize(2);
    }

    @Test
    void people_found_together_get_a_case_each_linked_with_every_other() {
        Map<UUID, String> started =
                world.as(
                        worker,
                        () ->
                                groups.start(
                                        new FoundTogether(
                                                3,
                                                LocalDate.of(2026, 11, 3),
                                                " Pier 4 ",
                                                SourceOfContact.POLICE_SECURITY)));

        assertThat(started).hasSize(3);
        assertThat(started.values()).doesNotHaveDuplicates();
        for (UUID id : started.keySet()) {
            world.as(
                    worker,
                    () -> {
                        assertThat(links.ofCase(id))
                                .hasSize(2)
                                .allMatch(link -> started.containsKey(link.otherId()))
                                .allMatch(link -> link.relation().code().equals("FOUND_TOGETHER"));
                        assertThat(contents.intake(id).form().place()).isEqualTo("Pier 4");
                        assertThat(cases.detail(id).ownerId()).isEqualTo(worker.user().id());
                    });
        }
    }

    @Test
    void a_group_that_does_not_fit_starts_nothing() {
        int before = mine();
        LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(2);
        List<FoundTogether> wrong =
                List.of(
                        new FoundTogether(1, null, null, null),
                        new FoundTogether(GroupIntakeService.MOST + 1, null, null, null),
                        new FoundTogether(2, tomorrow, null, null),
                        new FoundTogether(2, null, "x".repeat(201), null));
        for (FoundTogether group : wrong) {
            assertThatThrownBy(() -> world.as(worker, () -> groups.start(group)))
                    .isInstanceOf(DomainException.class);
        }

        assertThat(mine()).isEqualTo(before);
    }

    private int mine() {
        return jdbc.sql("select count(*) from case_file where owner_id = ?")
                .param(worker.user().id())
                .query(Integer.class)
                .single();
    }

    @Test
    void the_tab_costs_the_same_number_of_statements_however_many_links() {
        UUID few = group(2);
        UUID many = group(9);

        assertThat(statements(many)).isEqualTo(statements(few));
    }

    private UUID group(int number) {
        return world.as(worker, () -> groups.start(new FoundTogether(number, null, null, null)))
                .keySet()
                .iterator()
                .next();
    }

    private int statements(UUID caseId) {
        return world.as(
                worker,
                () -> {
                    StatementCounter.reset();
                    links.ofCase(caseId);
                    return StatementCounter.count();
                });
    }

    @Test
    void erasing_a_draft_leaves_no_link_and_no_history_of_one() {
        UUID id = linked();

        erasure.erase(one);

        for (String table : List.of("case_link", "case_link_history")) {
            assertThat(
                            jdbc.sql("select count(*) from " + table + " where id = ?")
                                    .param(id)
                                    .query(Integer.class)
                                    .single())
                    .isZero();
        }
    }
}
