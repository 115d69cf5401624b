package org.sokong.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.deadlines.AnswerLevels;
import org.sokong.deadlines.AnswerStep;
import org.sokong.deadlines.AnswerUrgency;
import org.sokong.deadlines.Length;
import org.sokong.deadlines.LevelUnit;
import org.sokong.kernel.ApplicationClock;
import org.sokong.kernel.DomainException;
import org.sokong.referrals.ReferralDetail.Offered;
import org.sokong.referrals.ReferralDetail.Sender;
import org.sokong.referrals.ReferralTimes.Running;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** No referral is forgotten: clocks that both sides see, reminders once each, rests that end. */
class ReferralRemindersTest extends SokongTest {

    @Autowired World world;
    @Autowired CaseFixture caseFixture;
    @Autowired ReferralFixture fixture;
    @Autowired ReferralService service;
    @Autowired ReferralReader reader;
    @Autowired ReferralList list;
    @Autowired ReferralPauses pauses;
    @Autowired ReferralExpiry expiry;
    @Autowired AnswerLevels levels;
    @Autowired JdbcClient jdbc;

    UUID receiver;
    UserPrincipal worker;
    UserPrincipal supervisor;
    UserPrincipal nurse;
    UserPrincipal matron;
    UUID caseId;

    @BeforeEach
    void people() {
        UUID sender = world.organisation("Harbour House");
        UUID team = world.team(sender);
        receiver = world.organisation("Lotus Clinic");
        worker = world.user(sender, team, Role.CASEWORKER);
        supervisor = world.user(sender, team, Role.SUPERVISOR);
        nurse = world.user(receiver, null, Role.CASEWORKER);
        matron = world.user(receiver, null, Role.SUPERVISOR);
        caseId = caseFixture.open(worker);
    }

    @Test
    void both_sides_see_the_same_clocks_and_a_promise_of_the_receiver_makes_them_shorter() {
        UserPrincipal administrator = world.user(receiver, null, Role.ORGANISATION_ADMINISTRATOR);
        world.as(
                administrator,
                () ->
                        levels.setOwn(
                                AnswerStep.DECIDE,
                                AnswerUrgency.EMERGENCY,
                                new Length(6, LevelUnit.HOURS)));
        UUID id = fixture.sent(worker, caseId, receiver);

        Sender sent = sender(id);
        assertThat(sent.times().running())
                .extracting(Running::step, due -> Duration.between(sent.sentAt(), due.dueAt()))
                .containsExactly(
                        tuple(AnswerStep.ACKNOWLEDGE, Duration.ofHours(4)),
                        tuple(AnswerStep.DECIDE, Duration.ofHours(6)));
        assertThat(((Offered) world.as(nurse, () -> reader.detail(id))).times())
                .isEqualTo(sent.times());
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(
                        () ->
                                world.as(
                                        administrator,
                                        () ->
                                                levels.setOwn(
                                                        AnswerStep.DECIDE,
                                                        AnswerUrgency.EMERGENCY,
                                                        new Length(2, LevelUnit.DAYS))))
                .withMessage("deadlines.error.length.longer");
    }

    @Test
    void half_way_the_receiver_is_reminded_at_the_end_both_and_the_supervisors_of_both() {
        UUID id = fixture.sent(worker, caseId, receiver);
        world.as(nurse, () -> service.acknowledge(id));
        Instant sent = sender(id).sentAt();

        at(sent, 11);
        assertThat(told(nurse)).doesNotContain("REFERRAL_DUE_SOON");
        at(sent, 13);
        assertThat(told(nurse)).containsExactly("REFERRAL_DUE_SOON");
        assertThat(told(worker)).isEmpty();
        at(sent, 25);
        at(sent, 26);

        assertThat(told(nurse)).containsExactly("REFERRAL_DUE_SOON", "REFERRAL_OVERDUE");
        assertThat(told(worker)).containsExactly("REFERRAL_OVERDUE");
        assertThat(told(supervisor)).containsExactly("REFERRAL_ESCALATED");
        assertThat(told(matron)).containsExactly("REFERRAL_DUE_SOON", "REFERRAL_ESCALATED");
    }

    @Test
    void two_nodes_send_each_reminder_once() throws Exception {
        UUID id = fixture.sent(worker, caseId, receiver);
        world.as(nurse, () -> service.acknowledge(id));
        Instant sent = sender(id).sentAt();
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> runs =
                    List.of(
                            nodes.submit(() -> after(start, sent)),
                            nodes.submit(() -> after(start, sent)));
            start.countDown();
            for (Future<Integer> run : runs) {
                run.get();
            }
        }

        assertThat(told(worker)).containsExactly("REFERRAL_OVERDUE");
        assertThat(told(supervisor)).containsExactly("REFERRAL_ESCALATED");
    }

    @Test
    void a_referral_that_cannot_be_read_keeps_no_other_from_its_reminders_and_its_end() {
        UUID broken = fixture.sent(worker, caseId, receiver);
        UUID other = fixture.sent(worker, caseFixture.open(worker), receiver);
        Instant sent = sender(other).sentAt();
        String urgency = urgency(broken, "NO_SUCH_URGENCY");
        try {
            at(sent, 25);
            expireAt(sent, 60);
            assertThat(told(worker)).contains("REFERRAL_OVERDUE", "REFERRAL_EXPIRED");
            assertThat(sender(other).state()).isEqualTo(ReferralState.EXPIRED);
        } finally {
            urgency(broken, urgency);
        }

        assertThat(sender(broken).state()).isEqualTo(ReferralState.SENT);
        at(sent, 61);
        expireAt(sent, 86);
        assertThat(sender(broken).state()).as("at the next run").isEqualTo(ReferralState.EXPIRED);
    }

    @Test
    void a_referral_that_cannot_be_read_keeps_no_other_from_running_on_after_its_rest() {
        UUID broken = fixture.sent(worker, caseId, receiver);
        UUID other = fixture.sent(worker, caseFixture.open(worker), receiver);
        Instant now = Instant.now();
        pause(broken, now, 1);
        pause(other, now, 1);
        String urgency = urgency(broken, "NO_SUCH_URGENCY");
        try {
            ApplicationClock.at(now.plus(Duration.ofDays(3)), () -> expiry.run());
            assertThat(sender(other).times().pause()).isNull();
        } finally {
            urgency(broken, urgency);
        }

        assertThat(sender(broken).times().pause()).isNotNull();
        ApplicationClock.at(now.plus(Duration.ofDays(3)), () -> expiry.run());
        assertThat(sender(broken).times().pause()).as("at the next run").isNull();
    }

    private String urgency(UUID referral, String urgency) {
        String before =
                jdbc.sql("select urgency from referral where id = ?")
                        .param(referral)
                        .query(String.class)
                        .single();
        jdbc.sql("update referral set urgency = ? where id = ?").params(urgency, referral).update();
        return before;
    }

    @Test
    void nothing_expires_before_the_supervisors_have_known_for_as_long_as_there_was_to_decide() {
        UUID id = fixture.sent(worker, caseId, receiver);
        Instant sent = sender(id).sentAt();

        expireAt(sent, 48);
        assertThat(sender(id).state()).as("nobody was told").isEqualTo(ReferralState.SENT);
        at(sent, 40);
        expireAt(sent, 63);
        assertThat(sender(id).state()).as("told 23 hours ago").isEqualTo(ReferralState.SENT);
        expireAt(sent, 64);
        assertThat(sender(id).state()).isEqualTo(ReferralState.EXPIRED);
        assertThat(sender(id).times()).isEqualTo(ReferralTimes.NONE);
    }

    @Test
    void after_acceptance_the_first_contact_and_the_outcome_become_late_for_both_sides() {
        UUID id = fixture.accepted(worker, caseId, nurse);
        Sender accepted = sender(id);
        assertThat(accepted.times().running())
                .extracting(Running::step)
                .containsExactly(AnswerStep.FIRST_CONTACT, AnswerStep.OUTCOME);
        Instant late = accepted.times().running().getFirst().dueAt().plusSeconds(1);

        assertThat(overdue(nurse, late)).containsExactly(id);
        assertThat(overdue(worker, late)).containsExactly(id);

        world.as(nurse, () -> service.start(id));
        assertThat(overdue(nurse, late)).isEmpty();
        assertThat(sender(id).times().running())
                .extracting(Running::step)
                .containsExactly(AnswerStep.OUTCOME);
    }

    @Test
    void a_rest_is_seen_by_both_reminds_nobody_and_moves_what_is_ahead() {
        UUID id = fixture.sent(worker, caseId, receiver);
        world.as(nurse, () -> service.acknowledge(id));
        Sender before = sender(id);
        Instant sent = before.sentAt();
        Instant began = sent.plus(Duration.ofHours(2));
        ApplicationClock.at(began, () -> pause(id, began, 3));

        assertThat(((Offered) world.as(nurse, () -> reader.detail(id))).times().pause())
                .isEqualTo(sender(id).times().pause())
                .extracting(rest -> rest.reason())
                .isEqualTo(PauseReason.PAPERS_AWAITED);
        at(sent, 30);
        assertThat(told(nurse)).containsExactly("REFERRAL_PAUSED");
        assertThat(overdue(nurse, sent.plus(Duration.ofHours(30)))).isEmpty();

        ApplicationClock.at(
                began.plus(Duration.ofHours(30)),
                () -> {
                    world.as(worker, () -> pauses.resume(id));
                    return true;
                });
        Sender after = sender(id);
        assertThat(after.times().pause()).isNull();
        assertThat(Duration.between(before.dueAt(), after.dueAt())).isEqualTo(Duration.ofHours(30));
        assertThat(after.times().running())
                .containsExactly(new Running(AnswerStep.DECIDE, after.dueAt()));
        assertThat(told(nurse)).containsExactly("REFERRAL_PAUSED", "REFERRAL_RESUMED");
    }

    @Test
    void a_rest_ends_by_itself_and_with_the_next_step() {
        UUID first = fixture.sent(worker, caseId, receiver);
        Instant now = Instant.now();
        pause(first, now, 1);
        ApplicationClock.at(now.plus(Duration.ofDays(3)), () -> expiry.run());
        assertThat(sender(first).times().pause()).isNull();

        UUID second = fixture.sent(worker, caseFixture.open(worker), receiver);
        pause(second, now, 1);
        world.as(nurse, () -> service.acknowledge(second));
        assertThat(sender(second).times().pause()).isNull();
        assertThat(sender(second).times().running()).hasSize(1);
    }

    @Test
    void only_the_side_that_waits_rests_a_clock_and_not_for_ever() {
        UUID id = fixture.sent(worker, caseId, receiver);
        LocalDate day = LocalDate.now(ZoneId.of("Asia/Kuala_Lumpur")).plusDays(2);

        for (UserPrincipal other : List.of(nurse, matron)) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(
                            () ->
                                    world.as(
                                            other,
                                            () -> pauses.pause(id, PauseReason.OTHER, day, null)));
        }
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(
                        () ->
                                world.as(
                                        worker,
                                        () ->
                                                pauses.pause(
                                                        id,
                                                        PauseReason.OTHER,
                                                        day.plusDays(40),
                                                        null)))
                .withMessage("referrals.error.pause.until");
        assertThat(sender(id).times().pause()).isNull();
    }

    private boolean pause(UUID id, Instant now, int days) {
        LocalDate until = LocalDate.ofInstant(now, ZoneId.of("Asia/Kuala_Lumpur")).plusDays(days);
        world.as(
                worker, () -> pauses.pause(id, PauseReason.PAPERS_AWAITED, until, "a birth paper"));
        return true;
    }

    private int after(CountDownLatch start, Instant sent) throws InterruptedException {
        start.await();
        return at(sent, 25);
    }

    private int at(Instant sent, int hours) {
        return ApplicationClock.at(sent.plus(Duration.ofHours(hours)), fixture::remindAll);
    }

    private void expireAt(Instant sent, int hours) {
        ApplicationClock.at(sent.plus(Duration.ofHours(hours)), () -> expiry.run());
    }

    private List<UUID> overdue(UserPrincipal who, Instant at) {
        return ApplicationClock.at(
                at,
                () ->
                        world.as(who, () -> list.page(ReferralBox.OVERDUE, true, 0, 50)).stream()
                                .map(ReferralRow::id)
                                .toList());
    }

    private Sender sender(UUID id) {
        return (Sender) world.as(worker, () -> reader.detail(id));
    }

    private List<String> told(UserPrincipal who) {
        return jdbc
                .sql("select kind from notice where person_id = ? order by created_at, id")
                .param(who.user().id())
                .query(String.class)
                .list()
                .stream()
                .filter(kind -> !kind.equals("REFERRAL_RECEIVED"))
                .toList();
    }
}
