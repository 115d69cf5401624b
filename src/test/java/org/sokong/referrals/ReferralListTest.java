package org.sokong.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The boxes: who finds what where, in which order, at what cost. */
class ReferralListTest extends SokongTest {

    @Autowired World world;
    @Autowired CaseFixture caseFixture;
    @Autowired ReferralFixture fixture;
    @Autowired ReferralService service;
    @Autowired ReferralList list;
    @Autowired ReferralWork work;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;

    UUID sender;
    UUID receiver;
    UserPrincipal worker;
    UserPrincipal colleague;
    UserPrincipal supervisor;
    UserPrincipal nurse;
    UUID caseId;

    @BeforeEach
    void people() {
        sender = world.organisation("Harbour House");
        receiver = world.organisation("Lotus Clinic");
        UUID team = world.team(sender);
        worker = world.user(sender, team, Role.CASEWORKER);
        colleague = world.user(sender, team, Role.CASEWORKER);
        supervisor = world.user(sender, team, Role.SUPERVISOR);
        nurse = world.user(receiver, null, Role.CASEWORKER);
        caseId = caseFixture.open(worker);
    }

    @Test
    void each_side_finds_it_in_its_box_and_others_do_not() {
        UUID id = fixture.sent(worker, caseId, receiver);
        UUID draft = fixture.draft(worker, caseId, receiver);

        assertThat(ids(worker, ReferralBox.SENT, true)).containsExactlyInAnyOrder(id, draft);
        assertThat(ids(supervisor, ReferralBox.SENT, true))
                .as("the team's cases")
                .containsExactlyInAnyOrder(id, draft);
        assertThat(ids(colleague, ReferralBox.SENT, true)).isEmpty();
        assertThat(ids(nurse, ReferralBox.RECEIVED, true)).containsExactly(id);
        assertThat(ids(nurse, ReferralBox.SENT, true)).isEmpty();
        assertThat(ids(worker, ReferralBox.RECEIVED, true)).isEmpty();
        assertThat(world.as(worker, () -> list.ofCase(caseId)))
                .extracting(ReferralRow::id)
                .containsExactlyInAnyOrder(id, draft);
    }

    @Test
    void the_referrals_of_a_case_are_refused_to_others_and_the_attempt_is_logged() {
        fixture.accepted(worker, caseId, nurse);

        for (UserPrincipal other : List.of(colleague, nurse)) {
            assertThatThrownBy(() -> world.as(other, () -> list.ofCase(caseId)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(
                            jdbc.sql(
                                            """
                                            select count(*) from audit_event where actor_id = ?
                                            and action = 'ACCESS_DENIED' and case_id = ?
                                            """)
                                    .params(other.user().id(), caseId)
                                    .query(Integer.class)
                                    .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void a_received_line_carries_no_case_and_a_sent_one_does() {
        fixture.sent(worker, caseId, receiver);

        ReferralRow received =
                world.as(nurse, () -> list.page(ReferralBox.RECEIVED, true, 0, 10)).getFirst();
        ReferralRow sent =
                world.as(worker, () -> list.page(ReferralBox.SENT, true, 0, 10)).getFirst();

        assertThat(received.caseCode()).isNull();
        assertThat(received.organisation()).startsWith("Harbour House");
        assertThat(received.urgency()).isEqualTo(Urgency.EMERGENCY);
        assertThat(sent.caseCode()).startsWith("C-");
        assertThat(sent.organisation()).startsWith("Lotus Clinic");
    }

    @Test
    void late_answers_are_overdue_on_both_sides_and_reach_home() {
        UUID late = fixture.sent(worker, caseId, receiver);
        UUID inTime = fixture.sent(worker, caseId, receiver);
        jdbc.sql(
                        "update referral set next_due_at = utc_timestamp(6) - interval 1 hour where id = ?")
                .param(late)
                .update();

        assertThat(ids(nurse, ReferralBox.OVERDUE, true)).containsExactly(late);
        assertThat(ids(worker, ReferralBox.OVERDUE, true)).containsExactly(late);
        assertThat(ids(colleague, ReferralBox.OVERDUE, true)).isEmpty();
        assertThat(ids(nurse, ReferralBox.RECEIVED, true))
                .as("the most urgent first")
                .containsExactly(late, inTime);
        assertThat(world.as(nurse, list::waiting)).isEqualTo(2);
        assertThat(world.as(nurse, work::waiting))
                .extracting(item -> item.path())
                .containsExactly("referrals/" + late, "referrals/" + inTime);
        assertThat(world.as(worker, work::waiting))
                .extracting(item -> item.path())
                .containsExactly("referrals/" + late);

        world.as(nurse, () -> service.decline(late, DeclineReason.NO_CAPACITY, null));
        assertThat(ids(nurse, ReferralBox.OVERDUE, true)).isEmpty();
        assertThat(world.as(nurse, list::waiting)).isEqualTo(1);
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        List<UUID> sent = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            sent.add(fixture.sent(worker, caseId, receiver));
        }

        List<UUID> paged = new ArrayList<>();
        for (int offset = 0; offset < 6; offset += 2) {
            int from = offset;
            world.as(nurse, () -> list.page(ReferralBox.RECEIVED, false, from, 2))
                    .forEach(row -> paged.add(row.id()));
        }
        assertThat(paged).containsExactlyElementsOf(sent.reversed());
        assertThat(world.as(nurse, () -> list.count(ReferralBox.RECEIVED, false))).isEqualTo(5);
    }

    @Test
    void a_page_costs_the_same_statements_for_one_line_and_for_twelve() {
        fixture.sent(worker, caseId, receiver);
        List<Integer> one = costs();
        for (int i = 0; i < 11; i++) {
            UUID other = world.organisation("Clinic " + i);
            fixture.sent(worker, caseId, i % 2 == 0 ? receiver : other);
        }

        assertThat(costs()).isEqualTo(one);
        assertThat(one)
                .as("lines, names and the audit event")
                .allSatisfy(cost -> assertThat(cost).isEqualTo(3));
    }

    private List<Integer> costs() {
        return List.of(
                cost(nurse, ReferralBox.RECEIVED),
                cost(worker, ReferralBox.SENT),
                cost(supervisor, ReferralBox.SENT));
    }

    /** Statements of one page, counted by the server on the connection of the transaction. */
    private int cost(UserPrincipal who, ReferralBox box) {
        return new TransactionTemplate(transactions)
                .execute(
                        status -> {
                            int before = questions();
                            world.as(who, () -> list.page(box, true, 0, 50));
                            return questions() - before - 1;
                        });
    }

    private int questions() {
        return jdbc.sql(
                        "select variable_value from information_schema.session_status where"
                                + " variable_name = 'QUESTIONS'")
                .query(Integer.class)
                .single();
    }

    private List<UUID> ids(UserPrincipal who, ReferralBox box, boolean openOnly) {
        return world.as(who, () -> list.page(box, openOnly, 0, 50)).stream()
                .map(ReferralRow::id)
                .toList();
    }
}
