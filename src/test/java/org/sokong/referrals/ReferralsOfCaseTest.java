package org.sokong.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseContents;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.CaseService;
import org.sokong.cases.CaseStatus;
import org.sokong.cases.GrantSource;
import org.sokong.cases.Missing;
import org.sokong.cases.Move;
import org.sokong.cases.MoveReason;
import org.sokong.cases.MoveRefused;
import org.sokong.cases.StatementCounter;
import org.sokong.kernel.DomainException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What referrals and the life of their case say to each other. */
class ReferralsOfCaseTest extends SokongTest {

    @Autowired World world;
    @Autowired CaseFixture cases;
    @Autowired ReferralFixture fixture;
    @Autowired CaseService caseService;
    @Autowired ReferralService service;
    @Autowired ReferralReader reader;
    @Autowired TransactionTemplate transaction;
    @Autowired CaseContents contents;
    @Autowired JdbcClient jdbc;

    UserPrincipal worker;
    UserPrincipal supervisor;
    UserPrincipal receiver;
    UUID caseId;

    @BeforeEach
    void people() {
        UUID organisation = world.organisation("Harbour House");
        UUID team = world.team(organisation);
        worker = world.user(organisation, team, Role.CASEWORKER);
        supervisor = world.user(organisation, team, Role.SUPERVISOR);
        UUID clinic = world.organisation("Lotus Clinic");
        receiver = world.user(clinic, world.team(clinic), Role.CASEWORKER);
        caseId = cases.open(worker);
    }

    @Test
    void who_sees_the_case_costs_as_many_statements_with_six_receivers_as_with_one() {
        fixture.accepted(worker, caseId, receiver);
        int one = grantStatements(1);
        for (int i = 0; i < 5; i++) {
            UUID clinic = world.organisation("Clinic");
            fixture.accepted(
                    worker, caseId, world.user(clinic, world.team(clinic), Role.CASEWORKER));
        }

        assertThat(grantStatements(6)).isEqualTo(one);
    }

    private int grantStatements(int receivers) {
        return world.as(
                worker,
                () -> {
                    StatementCounter.reset();
                    assertThat(contents.grants(caseId))
                            .filteredOn(grant -> grant.source() == GrantSource.REFERRAL)
                            .hasSize(receivers)
                            .allSatisfy(
                                    grant -> {
                                        assertThat(grant.sections()).isNotEmpty();
                                        assertThat(grant.origin()).isNotNull();
                                    });
                    return StatementCounter.count();
                });
    }

    @Test
    void an_accepted_referral_counts_as_started_service_and_a_sent_one_does_not() {
        cases.bring(caseId, worker, supervisor, CaseStatus.PLANNED);
        UUID referral = fixture.sent(worker, caseId, receiver.user().organisationId());

        assertThat(missing(CaseStatus.IN_SERVICE))
                .extracting(Missing::key)
                .containsExactly("cases.missing.SERVICE_STARTED");

        world.as(
                receiver,
                () -> {
                    service.acknowledge(referral);
                    service.accept(referral);
                });
        move(CaseStatus.IN_SERVICE);
        assertThat(cases.status(worker, caseId)).isEqualTo(CaseStatus.IN_SERVICE);
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseStatus.class,
            names = {"CLOSED", "TRANSFERRED", "DUPLICATE"})
    void a_case_does_not_end_in_any_way_over_an_open_referral(CaseStatus end) {
        assertThat(missing(end)).extracting(Missing::key).doesNotContain("referrals.guard.open");
        fixture.sent(worker, caseId, receiver.user().organisationId());

        assertThat(missing(end)).extracting(Missing::key).contains("referrals.guard.open");
    }

    @Test
    void a_move_that_waits_for_a_referral_being_sent_sees_it_and_is_refused() throws Exception {
        cases.bring(caseId, worker, supervisor, CaseStatus.IN_SERVICE);
        cases.prepare(caseId, worker, supervisor, CaseStatus.FOLLOW_UP);
        UUID referral = fixture.draft(worker, caseId, receiver.user().organisationId());
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            CyclicBarrier sent = new CyclicBarrier(2);
            Future<String> sending =
                    threads.submit(
                            () ->
                                    world.as(
                                            worker,
                                            () ->
                                                    transaction.execute(
                                                            status -> {
                                                                String answer = send(referral);
                                                                meet(sent);
                                                                waitForAnotherOn("case_file");
                                                                return answer;
                                                            })));
            Future<String> moving =
                    threads.submit(
                            () -> {
                                meet(sent);
                                return tryTo(Move.to(CaseStatus.FOLLOW_UP));
                            });
            assertThat(sending.get()).isEqualTo("done");
            assertThat(moving.get()).isEqualTo("refused");
        }
        assertThat(cases.status(worker, caseId)).isEqualTo(CaseStatus.IN_SERVICE);
    }

    @RepeatedTest(3)
    void of_sending_and_closing_at_the_same_moment_one_is_refused() throws Exception {
        cases.bring(caseId, worker, supervisor, CaseStatus.FOLLOW_UP);
        cases.prepare(caseId, worker, supervisor, CaseStatus.CLOSED);
        UUID referral = fixture.draft(worker, caseId, receiver.user().organisationId());
        CyclicBarrier start = new CyclicBarrier(2);
        List<Callable<String>> both =
                List.of(
                        () -> {
                            meet(start);
                            return world.as(worker, () -> send(referral));
                        },
                        () -> {
                            meet(start);
                            return tryTo(Move.to(CaseStatus.CLOSED, MoveReason.GOALS_MET));
                        });
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<String> answers =
                    threads.invokeAll(both).stream().map(ReferralsOfCaseTest::answer).toList();
            boolean closed = cases.status(worker, caseId) == CaseStatus.CLOSED;
            assertThat(answers)
                    .containsExactly(closed ? "refused" : "done", closed ? "done" : "refused");
        }
    }

    private String send(UUID referral) {
        try {
            service.send(referral, ((ReferralDetail.Sender) reader.detail(referral)).version());
            return "done";
        } catch (DomainException refused) {
            return "refused";
        }
    }

    private String tryTo(Move move) {
        return world.as(
                worker,
                () -> {
                    try {
                        caseService.move(caseId, caseService.detail(caseId).version(), move);
                        return "done";
                    } catch (MoveRefused refused) {
                        return "refused";
                    }
                });
    }

    private void move(CaseStatus to) {
        world.as(
                worker,
                () -> caseService.move(caseId, caseService.detail(caseId).version(), Move.to(to)));
    }

    private List<Missing> missing(CaseStatus to) {
        try {
            move(to);
            return List.of();
        } catch (MoveRefused refused) {
            return refused.missing();
        }
    }

    /** Until another connection waits for a row of the table, as the database itself says. */
    private void waitForAnotherOn(String table) {
        int waiting = 0;
        for (int i = 0; i < 200 && waiting == 0; i++) {
            waiting =
                    jdbc.sql(
                                    "select count(*) from information_schema.processlist where id"
                                            + " <> connection_id() and info like ?")
                            .param("select%" + table + "%for update%")
                            .query(Integer.class)
                            .single();
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
        assertThat(waiting).as("the move waits for the case").isPositive();
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String answer(Future<String> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
