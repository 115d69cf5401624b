package org.sokong.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two applications, each a process of its own, on one database and one mail server. Jobs are made
 * due again and again; what they do is counted in the database and in the mails that arrive.
 */
class TwoNodesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(300);
    private static final Pattern LINK = Pattern.compile("/inbox/([0-9a-f-]{36})");
    private static final int REFERRALS = 5;

    @TempDir(factory = BelowTarget.class)
    private Path folder;

    @Test
    void on_two_nodes_each_reminder_each_expiry_and_each_mail_is_done_once() throws Exception {
        GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mail.start();
        try (Home home = Home.at(folder.resolve("database")).create()) {
            home.lock();
            try (EmbeddedDatabase database =
                            EmbeddedDatabase.start(
                                    new EmbeddedDatabase.Setup(
                                            home,
                                            Path.of("target/mariadb").toAbsolutePath(),
                                            "128M"));
                    ApplicationProcess first = start("first", "1000ms", database, mail);
                    ApplicationProcess second = start("second", "1300ms", database, mail);
                    Connection connection = connect(database)) {
                first.running();
                watchJobs(connection);
                awake(connection);
                List<String> due = makeReferralsDue(connection);
                second.running();
                await(() -> worked(connection, mail, due));

                assertThat(rows(connection, "select distinct node from test_pick order by node"))
                        .as("nodes that took jobs")
                        .containsExactly("first", "second");
                assertThat(
                                rows(
                                        connection,
                                        """
                                        select task, due, count(*) from test_pick
                                        group by task, due having count(*) > 1
                                        """))
                        .as("runs that were taken twice")
                        .isEmpty();
                for (String referral : due) {
                    assertThat(
                                    rows(
                                            connection,
                                            """
                                            select count(*) from referral_step
                                            where referral_id = '%s' and to_state = 'EXPIRED'
                                            """
                                                    .formatted(referral)))
                            .containsExactly("1");
                }
                assertThatEachMailCameOnce(connection, mail);
            }
        } finally {
            mail.stop();
        }
    }

    /**
     * The nodes look for work at intervals that differ, so that now one and now the other comes
     * first: with the same interval the one that is a little ahead may take everything for ever.
     */
    private ApplicationProcess start(
            String name, String interval, EmbeddedDatabase database, GreenMail mail)
            throws Exception {
        Path key = folder.resolve("key");
        if (!Files.exists(key)) {
            Keys.create(key);
        }
        Map<String, String> settings = new HashMap<>();
        settings.put("SOKONG_KEY_FILE", key.toString());
        settings.put("SOKONG_DB_URL", database.url());
        settings.put("SOKONG_DB_USER", database.user());
        settings.put("SOKONG_DB_PASSWORD", database.password());
        settings.put("SOKONG_MAIL_HOST", "127.0.0.1");
        settings.put("SOKONG_MAIL_PORT", String.valueOf(mail.getSmtp().getPort()));
        settings.put("SOKONG_MAIL_SECURITY", "NONE");
        settings.put("SOKONG_MAIL_FROM", "sokong@example.org");
        settings.put("DBSCHEDULER_POLLINGINTERVAL", interval);
        settings.put("DBSCHEDULER_SCHEDULERNAME", name);
        return ApplicationProcess.start(folder.resolve(name), settings, "run");
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    /** Which node takes which run of which job. */
    private static void watchJobs(Connection connection) throws SQLException {
        execute(
                connection,
                "create table test_pick (task varchar(100), due varchar(40), node varchar(50))");
        execute(
                connection,
                """
                create trigger test_picked after update on scheduled_tasks for each row
                    if new.picked and not old.picked then
                        insert into test_pick values
                            (new.task_name, old.execution_time, new.picked_by);
                    end if
                """);
    }

    /** Whatever the hour at which the tests run, and for every topic. */
    private static void awake(Connection connection) throws SQLException {
        execute(
                connection,
                """
                insert into mail_preference
                select id, false, '21:00', '07:00', true, '08:00', 1 from app_user
                """);
        for (String topic : List.of("CASES", "APPROVALS", "REFERRALS", "CLOCKS", "ESCALATIONS")) {
            execute(
                    connection,
                    "insert into mail_way select id, '%s', 'AT_ONCE' from app_user"
                            .formatted(topic));
        }
    }

    private static List<String> makeReferralsDue(Connection connection) throws SQLException {
        List<String> due =
                rows(
                        connection,
                        "select id from referral where state = 'SENT' order by id limit "
                                + REFERRALS);
        assertThat(due).hasSize(REFERRALS);
        for (String referral : due) {
            execute(
                    connection,
                    """
                    update referral_clock set half_at = utc_timestamp(6) - interval 2 minute,
                        due_at = utc_timestamp(6) - interval 1 minute,
                        expires_at = utc_timestamp(6) - interval 59 second,
                        reminded_half_at = null, reminded_end_at = null, escalated_at = null
                    where referral_id = '%s' and step = 'DECIDE'
                    """
                            .formatted(referral));
        }
        return due;
    }

    /**
     * Makes all jobs due, spread over a second and then left alone for longer than any node waits,
     * and says whether both nodes have worked and nothing waits any more.
     */
    private static boolean worked(Connection connection, GreenMail mail, List<String> due)
            throws SQLException, InterruptedException {
        execute(
                connection,
                """
                update scheduled_tasks set execution_time =
                    utc_timestamp(6) + interval crc32(task_name) % 1000000 microsecond
                where not picked
                """);
        // Noticed before everybody was awake: in the quiet hours of the night they wait for
        // morning.
        execute(
                connection,
                """
                update notice_mail set send_after = utc_timestamp(6)
                where state = 'WAITING' and send_after > utc_timestamp(6)
                """);
        Thread.sleep(2_500);
        String waiting =
                rows(
                                connection,
                                """
                                select (select count(*) from referral
                                        where state = 'SENT' and id in ('%s'))
                                    + (select count(*) from EVENT_PUBLICATION)
                                    + (select count(*) from notice_mail
                                        where state in ('WAITING', 'SENDING'))
                                    + (select 2 - count(distinct node) from test_pick)
                                    + (select least(count(*), 5) < 5 from notice_mail)
                                """
                                        .formatted(String.join("', '", due)))
                        .getFirst();
        return waiting.equals("0") && mail.getReceivedMessages().length > 0;
    }

    private static void assertThatEachMailCameOnce(Connection connection, GreenMail mail)
            throws Exception {
        List<String> mailed = new ArrayList<>();
        for (MimeMessage message : mail.getReceivedMessages()) {
            Matcher link = LINK.matcher((String) message.getContent());
            while (link.find()) {
                mailed.add(link.group(1));
            }
        }
        assertThat(mailed).as("links to notices in all mails").doesNotHaveDuplicates();
        assertThat(mailed)
                .containsExactlyInAnyOrderElementsOf(
                        rows(connection, "select notice_id from notice_mail where state = 'SENT'"));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    private interface Condition {

        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.holds()) {
            assertThat(Instant.now()).as("waited long enough").isBefore(end);
        }
    }
}
