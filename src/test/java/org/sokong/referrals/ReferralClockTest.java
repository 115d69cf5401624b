package org.sokong.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.kernel.ApplicationClock;
import org.sokong.kernel.DomainException;
import org.sokong.referrals.ReferralDetail.Sender;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clocks and races: two who answer at once, jobs that run twice. */
class ReferralClockTest extends SokongTest {

    @Autowired World world;
    @Autowired CaseFixture caseFixture;
    @Autowired ReferralFixture fixture;
    @Autowired ReferralService service;
    @Autowired ReferralReader reader;
    @Autowired ReferralExpiry expiry;
    @Autowired List<Task<?>> tasks;
    @Autowired JdbcClient jdbc;

    UUID receiver;
    UserPrincipal worker;
    UserPrincipal nurse;
    UserPrincipal doctor;
    UUID caseId;

    @BeforeEach
    void people() {
        UUID sender = world.organisation("Harbour House");
        receiver = world.organisation("Lotus Clinic");
        worker = world.user(sender, world.team(sender), Role.CASEWORKER);
        nurse = world.user(receiver, null, Role.CASEWORKER);
        doctor = world.user(receiver, null, Role.SUPERVISOR);
        caseId = caseFixture.open(worker);
    }

    @Test
    void of_two_people_answering_at_once_one_wins_and_the_other_is_told() throws Exception {
        UUID id = fixture.sent(worker, caseId, receiver);
        world.as(nurse, () -> service.acknowledge(id));

        List<@Nullable String> answers =
                atOnce(
                        () -> answer(nurse, () -> service.accept(id)),
                        () ->
                                answer(
                                        doctor,
                                        () ->
                                                service.decline(
                                                        id, DeclineReason.NO_CAPACITY, null)));

        Sender after = (Sender) world.as(worker, () -> reader.detail(id));
        assertThat(answers).containsOnlyOnce((String) null);
        assertThat(answers)
                .contains("referrals.error.cannot_move." + after.state().name())
                .hasSize(2);
        assertThat(after.steps()).hasSize(3);
        assertThat(shared()).isEqualTo(after.state() == ReferralState.ACCEPTED ? 1 : 0);
    }

    @Test
    void two_who_accept_at_once_give_one_grant() throws Exception {
        UUID id = fixture.sent(worker, caseId, receiver);
        world.as(nurse, () -> service.acknowledge(id));

        List<@Nullable String> answers =
                atOnce(
                        () -> answer(nurse, () -> service.accept(id)),
                        () -> answer(doctor, () -> service.accept(id)));

        assertThat(answers).containsExactlyInAnyOrder(null, "referrals.error.cannot_move.ACCEPTED");
        assertThat(shared()).isEqualTo(1);
    }

    @Test
    void no_answer_within_twice_the_time_ends_it_once_however_often_the_job_runs()
            throws Exception {
        UUID id = fixture.sent(worker, caseId, receiver);
        Instant sent = ((Sender) world.as(worker, () -> reader.detail(id))).sentAt();
        Instant before = sent.plus(Duration.ofHours(48)).minusSeconds(1);
        Instant after = sent.plus(Duration.ofHours(48));

        ApplicationClock.at(sent.plus(Duration.ofHours(24)), fixture::remindAll);
        ApplicationClock.at(before, () -> expiry.run());
        assertThat(state(id)).isEqualTo(ReferralState.SENT);

        atOnce(
                () -> "" + ApplicationClock.at(after, () -> expiry.run()),
                () -> "" + ApplicationClock.at(after, () -> expiry.run()));
        ApplicationClock.at(after, () -> expiry.run());

        Sender ended = (Sender) world.as(worker, () -> reader.detail(id));
        assertThat(ended.state()).isEqualTo(ReferralState.EXPIRED);
        assertThat(ended.steps())
                .extracting(ReferralDetail.Step::to)
                .containsExactly(ReferralState.SENT, ReferralState.EXPIRED);
        assertThat(ended.steps().getLast().by()).as("a job, not a person").isNull();
        assertThat(
                        jdbc.sql(
                                        "select job from audit_event where subject_id = ? and"
                                                + " action = 'REFERRAL_MOVED' order by id desc"
                                                + " limit 1")
                                .param(id)
                                .query(String.class)
                                .single())
                .isEqualTo("referral-expiry");
    }

    @Test
    void both_jobs_are_given_to_the_scheduler() {
        assertThat(tasks)
                .extracting(Task::getName)
                .contains("consent-expiry", "referral-expiry", "referral-reminders");
    }

    @Test
    void an_answered_referral_does_not_expire() {
        UUID id = fixture.accepted(worker, caseId, nurse);

        ApplicationClock.at(Instant.now().plus(Duration.ofDays(30)), () -> expiry.run());

        assertThat(state(id)).isEqualTo(ReferralState.ACCEPTED);
    }

    private ReferralState state(UUID id) {
        return world.as(worker, () -> reader.detail(id)).state();
    }

    private @Nullable String answer(UserPrincipal who, Runnable deed) {
        try {
            world.as(who, deed::run);
            return null;
        } catch (DomainException refusal) {
            return refusal.key();
        }
    }

    private int shared() {
        return jdbc.sql("select count(*) from case_grant where case_id = ? and level = 'SHARED'")
                .param(caseId)
                .query(Integer.class)
                .single();
    }

    private static List<@Nullable String> atOnce(
            Callable<@Nullable String> first, Callable<@Nullable String> second) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<@Nullable String>> running = new ArrayList<>();
            for (Callable<@Nullable String> work : List.of(first, second)) {
                running.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    return work.call();
                                }));
            }
            List<@Nullable String> answers = new ArrayList<>();
            for (Future<@Nullable String> answer : running) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
