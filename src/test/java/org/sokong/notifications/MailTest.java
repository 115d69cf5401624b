package org.sokong.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Inbox;
import org.sokong.access.NewNotice;
import org.sokong.access.NoticeKind;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.CaseService;
import org.sokong.cases.StatementCounter;
import org.sokong.kernel.ApplicationClock;
import org.sokong.kernel.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Mail about notices, on a real mail server that can be stopped and started. */
class MailTest extends SokongTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired CaseService cases;
    @Autowired Inbox inbox;
    @Autowired NoticeService notices;
    @Autowired PreferenceService preferences;
    @Autowired SwitchedMail mail;
    @Autowired MailPlan plan;
    @Autowired Postman postman;
    @Autowired OwedEvents events;
    @Autowired MailHealth health;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;
    @Autowired PlatformTransactionManager transactions;

    UUID home;
    UUID team;
    UserPrincipal worker;
    UserPrincipal colleague;
    GreenMail server;
    MailServer smtp;

    @BeforeEach
    void start() {
        home = world.organisation("Harbour House");
        team = world.team(home);
        worker = world.user(home, team, Role.CASEWORKER);
        colleague = world.user(home, team, Role.CASEWORKER);
        awake(worker);
        awake(colleague);
        // What other tests left behind is not ours to send.
        jdbc.sql("update notice_mail set state = 'DROPPED' where state in ('WAITING', 'SENDING')")
                .update();
        ServerSetup setup = new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        server = new GreenMail(setup);
        smtp =
                new SmtpServer(
                        new MailSettings(
                                "127.0.0.1",
                                setup.getPort(),
                                MailSettings.Security.NONE,
                                "",
                                "",
                                "sokong@example.org",
                                Duration.ofDays(5)));
        server.start();
        mail.use(smtp);
    }

    @AfterEach
    void stop() {
        mail.off();
        server.stop();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whatever the hour at which the tests run. */
    private void awake(UserPrincipal who) {
        world.as(who, () -> preferences.choose(chosen(MailWay.AT_ONCE, false, true)));
    }

    private static MailPreferences chosen(MailWay way, boolean quiet, boolean urgent) {
        Map<MailTopic, MailWay> ways = new EnumMap<>(MailTopic.class);
        Arrays.stream(MailTopic.values()).forEach(topic -> ways.put(topic, way));
        return new MailPreferences(
                ways,
                quiet,
                LocalTime.of(21, 0),
                LocalTime.of(7, 0),
                urgent,
                LocalTime.of(8, 0),
                0);
    }

    private void choose(UserPrincipal who, MailPreferences chosen) {
        jdbc.sql("delete from mail_preference where person_id = ?").param(who.user().id()).update();
        world.as(who, () -> preferences.choose(chosen));
    }

    private NewNotice notice(String code) {
        return new NewNotice(NoticeKind.FLAG_DUE, code, null, "cases", "mail/" + Ids.next());
    }

    private UUID tell(UserPrincipal who, NewNotice notice) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> inbox.tell(Set.of(who.user().id()), notice));
        return jdbc.sql("select id from notice where person_id = ? and unique_key = ?")
                .params(who.user().id(), notice.key())
                .query(UUID.class)
                .single();
    }

    /** Told and, by the registry's thread, planned. */
    private UUID tellAndPlan(UserPrincipal who, NewNotice notice) {
        UUID id = tell(who, notice);
        await(() -> !state(id).isEmpty());
        return id;
    }

    /** Told and planned at a moment, without the registry. */
    private UUID tellAt(Instant moment, UserPrincipal who, NewNotice notice) {
        mail.off();
        UUID id =
                ApplicationClock.at(
                        moment,
                        () -> {
                            UUID told = tell(who, notice);
                            plan.plan(told);
                            return told;
                        });
        mail.use(smtp);
        return id;
    }

    private int runAt(Instant moment) {
        return ApplicationClock.at(moment, postman::run);
    }

    private String state(UUID notice) {
        return jdbc.sql("select state from notice_mail where notice_id = ?")
                .param(notice)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private int owed() {
        return jdbc.sql("select count(*) from EVENT_PUBLICATION").query(Integer.class).single();
    }

    private static void await(Callable<Boolean> condition) {
        Instant end = Instant.now().plus(PATIENCE);
        try {
            while (!condition.call()) {
                assertThat(Instant.now()).as("waited long enough").isBefore(end);
                Thread.sleep(20);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> texts() throws Exception {
        List<String> texts = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            texts.add((String) message.getContent());
        }
        return texts;
    }

    private static int count(List<String> texts, String part) {
        return texts.stream().mapToInt(text -> text.split(part, -1).length - 1).sum();
    }

    @Test
    void a_mail_holds_a_code_and_a_link_and_nothing_of_what_happened() throws Exception {
        UUID caseId = fixture.open(worker);
        String code = world.as(worker, () -> cases.detail(caseId).code());
        UUID id =
                tellAndPlan(
                        worker,
                        new NewNotice(
                                NoticeKind.APPROVAL_REQUESTED,
                                code,
                                caseId,
                                "cases/" + caseId + "?tab=legal",
                                "mail/" + Ids.next()));

        assertThat(postman.run()).isEqualTo(1);
        assertThat(postman.run()).isZero();
        MimeMessage message = server.getReceivedMessages()[0];
        assertThat(message.getSubject())
                .isEqualTo("Sokong: something waits for you (" + code + ")");
        assertThat(message.getAllRecipients()[0]).hasToString(world.email(worker));
        String text = ((String) message.getContent()).replace("\r", "");
        assertThat(text)
                .contains(code, "/inbox/" + id, "/account/notifications")
                .doesNotContain(
                        worker.user().displayName(),
                        caseId.toString(),
                        "legal",
                        "approv",
                        "Harbour");
        assertThat(message.getContentType()).contains("text/plain", "UTF-8");
        await(() -> owed() == 0);
    }

    @Test
    void a_mail_about_ten_notices_costs_as_many_statements_as_one_about_three() {
        assertThat(statements(10)).isEqualTo(statements(3));
    }

    private int statements(int number) {
        Instant now = clock.instant();
        for (int n = 0; n < number; n++) {
            String path =
                    switch (n % 3) {
                        case 0 -> "cases/" + fixture.open(worker);
                        case 1 -> "referrals/" + Ids.next();
                        default -> "transfers/" + Ids.next();
                    };
            tellAt(
                    now,
                    worker,
                    new NewNotice(
                            NoticeKind.FLAG_DUE, "C-MANY-" + n, null, path, "mail/" + Ids.next()));
        }
        Instant due = now.plus(Duration.ofMinutes(10));
        return ApplicationClock.at(
                due,
                () -> {
                    StatementCounter.reset();
                    assertThat(postman.run()).isEqualTo(1);
                    return StatementCounter.count();
                });
    }

    @Test
    void an_arabic_reader_gets_an_arabic_mail_in_which_the_code_reads_from_the_left()
            throws Exception {
        world.speak(worker, "ar");
        tellAndPlan(worker, notice("C-AR1234-5"));
        postman.run();

        MimeMessage message = server.getReceivedMessages()[0];
        assertThat(message.getSubject()).startsWith("هناك").contains("\u2068C-AR1234-5\u2069");
        assertThat((String) message.getContent())
                .startsWith("هناك ما ينتظرك في Sokong.")
                .contains("\u2068C-AR1234-5\u2069")
                .doesNotContain("waits");
    }

    @Test
    void nothing_is_lost_while_the_mail_server_is_down_and_nothing_is_sent_twice()
            throws Exception {
        server.stop();
        List<UUID> told = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            told.add(tellAndPlan(worker, notice("C-DOWN-" + n)));
        }
        told.add(tellAndPlan(colleague, notice("C-DOWN-3")));
        Instant now = clock.instant();
        assertThat(runAt(now)).isZero();
        assertThat(runAt(now.plus(Duration.ofMinutes(1)))).isZero();
        assertThat(told).allMatch(id -> state(id).equals("WAITING"));
        assertThat(health.look().held()).isPositive();

        server.start();
        for (int minutes = 20; minutes < 80; minutes += 10) {
            runAt(now.plus(Duration.ofMinutes(minutes)));
        }
        List<String> texts = texts();
        for (int n = 0; n < 4; n++) {
            assertThat(count(texts, "C-DOWN-" + n)).as("mails about " + n).isEqualTo(1);
        }
        // Three for one person that come together are one mail.
        assertThat(texts).hasSize(2);
    }

    @Test
    void two_nodes_that_send_at_the_same_time_send_once() throws Exception {
        for (int n = 0; n < 5; n++) {
            tellAndPlan(worker, notice("C-RACE-" + n));
            tellAndPlan(colleague, notice("C-RACE-" + n));
        }
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            Callable<Integer> node =
                    () -> {
                        together.await();
                        return postman.run();
                    };
            for (Future<Integer> each : nodes.invokeAll(List.of(node, node))) {
                each.get();
            }
        }
        List<String> texts = texts();
        for (int n = 0; n < 5; n++) {
            assertThat(count(texts, "C-RACE-" + n)).isEqualTo(2);
        }
    }

    @Test
    void telling_the_same_key_again_or_the_event_again_mails_nothing_again() throws Exception {
        NewNotice notice = notice("C-ONCE");
        UUID id = tellAndPlan(worker, notice);
        tell(worker, notice);
        plan.plan(id);
        postman.run();
        plan.plan(id);
        postman.run();
        assertThat(count(texts(), "C-ONCE")).isEqualTo(1);
    }

    @Test
    void a_node_that_died_with_an_event_leaves_it_to_another() {
        mail.off();
        UUID id = tell(worker, notice("C-DIED"));
        mail.use(smtp);
        Timestamp before = Timestamp.from(clock.instant().minus(Duration.ofMinutes(5)));
        jdbc.sql(
                        """
                        insert into EVENT_PUBLICATION (ID, LISTENER_ID, EVENT_TYPE,
                            SERIALIZED_EVENT, PUBLICATION_DATE, STATUS, COMPLETION_ATTEMPTS,
                            LAST_RESUBMISSION_DATE)
                        values (?, 'notice-mail', ?, ?, ?, 'RESUBMITTED', 2, ?)
                        """)
                .params(
                        Ids.next().toString(),
                        NoticeTold.class.getName(),
                        "{\"noticeId\":\"" + id + "\"}",
                        before,
                        before)
                .update();

        assertThat(events.run()).isEqualTo(1);
        await(() -> state(id).equals("WAITING"));
        await(() -> owed() == 0);
    }

    @Test
    void what_may_have_been_sent_is_not_sent_again_but_named_in_the_summary_while_unread()
            throws Exception {
        Instant noon = Instant.parse("2026-05-04T04:00:00Z");
        UUID unread = tellAt(noon, worker, notice("C-UNSURE"));
        UUID read = tellAt(noon, worker, notice("C-SEEN"));
        mail.use(
                new MailServer() {
                    @Override
                    public boolean configured() {
                        return true;
                    }

                    @Override
                    public Outcome send(Letter letter) {
                        throw new IllegalStateException("killed while sending");
                    }
                });
        try {
            runAt(noon);
        } catch (IllegalStateException killed) {
            assertThat(state(unread)).isEqualTo("SENDING");
        }
        mail.use(smtp);
        world.as(worker, () -> notices.read(read));

        assertThat(runAt(noon.plus(Duration.ofMinutes(5)))).isZero();
        assertThat(runAt(noon.plus(Duration.ofMinutes(15)))).isZero();
        assertThat(state(unread)).isEqualTo("WAITING");
        assertThat(runAt(Instant.parse("2026-05-05T00:00:00Z"))).isEqualTo(1);
        assertThat(texts()).hasSize(1);
        assertThat(texts().getFirst()).contains("C-UNSURE").doesNotContain("C-SEEN");
    }

    @Test
    void mail_waits_until_quiet_hours_end_but_an_emergency_goes_through() throws Exception {
        choose(worker, chosen(MailWay.AT_ONCE, true, true));
        Instant night = Instant.parse("2026-05-04T16:00:00Z"); // midnight in Kuala Lumpur
        tellAt(night, worker, notice("C-QUIET"));
        tellAt(night, worker, notice("C-DANGER").urgentIf(true));

        assertThat(runAt(night)).isEqualTo(1);
        assertThat(texts().getFirst()).contains("C-DANGER").doesNotContain("C-QUIET");
        assertThat(runAt(Instant.parse("2026-05-04T22:59:00Z"))).isZero();
        assertThat(runAt(Instant.parse("2026-05-04T23:00:00Z"))).isEqualTo(1);
        assertThat(count(texts(), "C-QUIET")).isEqualTo(1);
    }

    @Test
    void what_the_mail_server_held_up_into_the_night_waits_for_the_morning() throws Exception {
        choose(worker, chosen(MailWay.AT_ONCE, true, true));
        server.stop();
        Instant evening = Instant.parse("2026-05-04T12:55:00Z"); // 20:55 there
        tellAt(evening, worker, notice("C-LATE"));
        assertThat(runAt(evening)).isZero();
        server.start();
        assertThat(runAt(evening.plus(Duration.ofMinutes(30)))).isZero();
        assertThat(runAt(Instant.parse("2026-05-04T23:00:00Z"))).isEqualTo(1);
    }

    @Test
    void the_summary_names_the_day_together_and_leaves_out_what_was_read() throws Exception {
        choose(worker, chosen(MailWay.DIGEST, false, false));
        Instant morning = Instant.parse("2026-05-04T02:00:00Z");
        tellAt(morning, worker, notice("C-SUM-1"));
        tellAt(morning.plusSeconds(60), worker, notice("C-SUM-2"));
        UUID read = tellAt(morning.plusSeconds(90), worker, notice("C-SUM-3"));
        world.as(worker, () -> notices.read(read));

        assertThat(runAt(morning.plus(Duration.ofHours(8)))).isZero();
        assertThat(runAt(Instant.parse("2026-05-05T00:00:00Z"))).isEqualTo(1);
        assertThat(server.getReceivedMessages()[0].getSubject())
                .isEqualTo("Sokong: 2 things wait for you");
        assertThat(texts().getFirst()).contains("C-SUM-1", "C-SUM-2").doesNotContain("C-SUM-3");
    }

    @Test
    void who_chose_no_mail_or_was_disabled_gets_none() {
        choose(worker, chosen(MailWay.NEVER, false, false));
        Instant now = clock.instant();
        UUID unwanted = tellAt(now, worker, notice("C-NEVER"));
        UUID before = tellAt(now, colleague, notice("C-GONE"));
        jdbc.sql("update app_user set state = 'DISABLED' where id = ?")
                .param(colleague.user().id())
                .update();
        UUID after = tellAt(now, colleague, notice("C-GONE-2"));

        assertThat(runAt(now)).isZero();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(state(unwanted)).isEmpty();
        assertThat(state(before)).isEqualTo("DROPPED");
        assertThat(state(after)).isEmpty();
    }

    @Test
    void who_lost_the_case_meanwhile_gets_no_mail_about_it() {
        UUID caseId = fixture.open(worker);
        Instant now = clock.instant();
        UUID id =
                tellAt(
                        now,
                        worker,
                        new NewNotice(
                                NoticeKind.FLAG_DUE,
                                "C-LOST",
                                caseId,
                                "cases/" + caseId,
                                "mail/" + Ids.next()));
        jdbc.sql("update case_grant set ended_at = ? where case_id = ?")
                .params(Timestamp.from(now.minusSeconds(1)), caseId)
                .update();
        runAt(now);
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(state(id)).isEqualTo("DROPPED");
    }

    @Test
    void after_some_days_of_trying_the_administrators_are_told() {
        server.stop();
        Instant now = Instant.parse("2026-05-04T04:00:00Z");
        UUID id = tellAt(now, worker, notice("C-STUCK"));
        for (int hour = 0; hour <= 121; hour++) {
            runAt(now.plus(Duration.ofHours(hour)));
        }
        assertThat(state(id)).isEqualTo("GIVEN_UP");
        MailHealth.State state =
                ApplicationClock.at(now.plus(Duration.ofDays(6)), () -> health.look());
        assertThat(state.configured()).isTrue();
        assertThat(state.givenUp()).isPositive();
        assertThat(state.people()).contains(worker.user().displayName());
    }

    @Test
    void the_link_in_a_mail_opens_ones_own_notice_alone_and_marks_it_as_read() {
        UUID id = tellAt(clock.instant(), worker, notice("C-LINK"));
        assertThat(world.as(colleague, () -> notices.open(id))).isEmpty();
        assertThat(world.as(worker, notices::unread)).isEqualTo(1);
        assertThat(world.as(worker, () -> notices.open(id))).contains("cases");
        assertThat(world.as(worker, notices::unread)).isZero();
    }

    @Test
    void a_choice_is_ones_own_and_is_not_overwritten_by_an_older_page() {
        choose(worker, chosen(MailWay.NEVER, false, false));
        assertThat(world.as(colleague, preferences::mine).ways())
                .containsValue(MailWay.AT_ONCE)
                .doesNotContainValue(MailWay.NEVER);
        MailPreferences seen = world.as(worker, preferences::mine);
        world.as(worker, () -> preferences.choose(seen));
        assertThatExceptionOfType(ObjectOptimisticLockingFailureException.class)
                .isThrownBy(() -> world.as(worker, () -> preferences.choose(seen)));
    }

    @Test
    void without_a_mail_server_nothing_is_owed() {
        mail.off();
        UUID id = tell(worker, notice("C-NONE"));
        assertThat(state(id)).isEmpty();
        assertThat(owed()).isZero();
        assertThat(postman.run()).isZero();
    }
}
