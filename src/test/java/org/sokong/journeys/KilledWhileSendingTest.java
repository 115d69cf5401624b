package org.sokong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.sokong.launch.ApplicationProcess;
import org.sokong.launch.BelowTarget;

/**
 * The real application is killed while it sends a referral. A table that sending writes late is
 * locked from outside, so that the application stands still in the middle of its transaction; the
 * product knows nothing of it.
 */
class KilledWhileSendingTest {

    /** Of the demonstration; the start prints it. */
    private static final String PASSWORD = "mango rain tin roof";

    private static final Duration PATIENCE = Duration.ofSeconds(300);

    @TempDir(cleanup = CleanupMode.ALWAYS, factory = BelowTarget.class)
    private Path folder;

    @Test
    void a_kill_while_a_referral_is_sent_leaves_nothing_of_it_or_all_of_it() throws Exception {
        Path home = folder.resolve("home");
        Map<String, List<String>> before;
        Draft draft;
        try (ApplicationProcess first = start(home)) {
            draft = Draft.someone(first);
            before = sent(first, draft);
            assertThat(before.get("referral").getFirst()).startsWith("DRAFT,null,null");
            killBeforeTheLastWrite(first, draft);
            try (ApplicationProcess second = start(home)) {
                assertThat(sent(second, draft)).isEqualTo(before);
                assertThatVisibilityIsRight(home);
                killAfterTheCommit(second, draft);
            }
        }
        try (ApplicationProcess third = start(home)) {
            assertThatAllOfItIsThere(before, sent(third, draft));
            assertThatVisibilityIsRight(home);
            assertThatTheReceiverIsAsked(third, draft);
        }
    }

    private static ApplicationProcess start(Path home) throws Exception {
        return ApplicationProcess.start(home, Map.of(), "run").running();
    }

    /**
     * The audit event is written last. Saving the draft, which comes first and in a transaction of
     * its own, writes one too, so that its table is locked only when sending has begun: at a table
     * that neither saving writes nor the page reads when it asks what may still be shown.
     */
    private static void killBeforeTheLastWrite(ApplicationProcess application, Draft draft)
            throws Exception {
        try (Beside sender = new Beside(application);
                Connection middle = application.database();
                Connection last = application.database()) {
            open(sender, draft);
            execute(middle, "lock tables referral_step write");
            press(sender);
            awaitStandstill(application, "referral_step");
            execute(last, "lock tables audit_event write");
            execute(middle, "unlock tables");
            awaitStandstill(application, "audit_event");
            assertThat(uncommittedState(application, draft)).isEqualTo("SENT");
            application.kill();
        }
    }

    private static void killAfterTheCommit(ApplicationProcess application, Draft draft)
            throws Exception {
        try (Beside sender = new Beside(application);
                Connection database = application.database()) {
            open(sender, draft);
            press(sender);
            await(
                    () ->
                            rows(database, "select state from referral where id = '%s'", draft.id)
                                    .equals(List.of("SENT")));
            ProcessHandle server = application.databaseServer();
            application.kill();
            // As when the machine loses its power: nothing is left that could still be written.
            server.destroyForcibly();
            server.onExit().join();
        }
    }

    private static void open(Beside sender, Draft draft) {
        sender.signIn(draft.sender, PASSWORD).open("/referrals/" + draft.id);
        assertThat(sender.hands().button("referrals.action.send")).isEnabled();
    }

    private static void press(Beside sender) {
        sender.hands().press("referrals.action.send");
    }

    private static void awaitStandstill(ApplicationProcess application, String table)
            throws Exception {
        try (Connection database = application.database()) {
            await(
                    () ->
                            rows(
                                            database,
                                            """
                                            select info from information_schema.processlist
                                            where state = 'Waiting for table metadata lock'
                                            """)
                                    .stream()
                                    .anyMatch(statement -> statement.contains(" " + table + " ")));
        }
    }

    private static String uncommittedState(ApplicationProcess application, Draft draft)
            throws Exception {
        try (Connection database = application.database()) {
            String state = "select state from referral where id = '%s'";
            assertThat(rows(database, state, draft.id)).containsExactly("DRAFT");
            database.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
            return rows(database, state, draft.id).getFirst();
        }
    }

    /** Everything that sending a referral writes, without what saving its draft writes. */
    private static Map<String, List<String>> sent(ApplicationProcess application, Draft draft)
            throws Exception {
        Map<String, List<String>> all = new LinkedHashMap<>();
        try (Connection database = application.database()) {
            all.put(
                    "referral",
                    rows(
                            database,
                            """
                            select state, sent_at, next_due_at, due_at, age_band, languages, sender_id
                            from referral where id = '%s'
                            """,
                            draft.id));
            all.put(
                    "steps",
                    rows(database, "select * from referral_step where referral_id='%s'", draft.id));
            all.put(
                    "timeline",
                    rows(database, "select * from case_timeline where case_id='%s'", draft.caseId));
            all.put(
                    "grants",
                    rows(
                            database,
                            "select * from case_grant where case_id = '%s' order by id",
                            draft.caseId));
            all.put(
                    "visible",
                    rows(
                            database,
                            """
                            select grantee_id, code, status, next_due from case_visible
                            where case_id = '%s' order by grantee_id
                            """,
                            draft.caseId));
            all.put(
                    "audit",
                    rows(
                            database,
                            """
                            select action, details from audit_event
                            where subject_id = '%s' and action = 'REFERRAL_MOVED'
                            """,
                            draft.id));
        }
        return all;
    }

    private static void assertThatAllOfItIsThere(
            Map<String, List<String>> before, Map<String, List<String>> after) {
        assertThat(after.get("referral").getFirst()).startsWith("SENT,2").doesNotContain("null");
        assertThat(after.get("steps")).hasSize(before.get("steps").size() + 1);
        assertThat(after.get("timeline")).hasSize(before.get("timeline").size() + 1);
        assertThat(after.get("audit")).hasSize(before.get("audit").size() + 1);
        assertThat(after.get("grants")).as("given by accepting").isEqualTo(before.get("grants"));
        String due = after.get("referral").getFirst().split(",")[2];
        // A clock of the case may be due before the answer to the referral is.
        String earliest =
                before.get("visible").stream()
                        .map(row -> row.substring(row.lastIndexOf(',') + 1))
                        .filter(moment -> moment.compareTo(due) < 0)
                        .findFirst()
                        .orElse(due);
        assertThat(after.get("visible"))
                .hasSameSizeAs(before.get("visible"))
                .allMatch(row -> row.endsWith(earliest));
    }

    private void assertThatVisibilityIsRight(Path home) throws Exception {
        try (ApplicationProcess verify =
                ApplicationProcess.start(home, Map.of(), "verify", "visibility")) {
            assertThat(verify.ended()).as(verify.output()).isZero();
        }
    }

    private static void assertThatTheReceiverIsAsked(ApplicationProcess application, Draft draft)
            throws Exception {
        try (Beside receiver = new Beside(application)) {
            Hands hands = receiver.signIn(draft.receiver, PASSWORD);
            hands.open("/referrals/" + draft.id);
            assertThat(receiver.page().locator("main"))
                    .containsText(hands.words("referrals.held.receiver"));
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> rows(Connection connection, String sql, Object... arguments)
            throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql.formatted(arguments))) {
            ResultSetMetaData columns = result.getMetaData();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    row.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join(",", row));
            }
        }
        return rows;
    }

    private static void await(Condition condition) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.holds()) {
            assertThat(Instant.now()).as("waited long enough").isBefore(end);
            Thread.sleep(20);
        }
    }

    private interface Condition {

        boolean holds() throws Exception;
    }

    /** A draft of the demonstration that can be sent as it is. */
    private record Draft(String id, String caseId, String sender, String receiver) {

        static Draft someone(ApplicationProcess application) throws Exception {
            try (Connection database = application.database()) {
                String[] found =
                        rows(
                                        database,
                                        """
                                        select r.id, r.case_id, s.email, min(u.email)
                                        from referral r
                                        join app_user s on s.id = r.sender_id
                                        join consent c on c.id = r.consent_id
                                        join app_user u
                                            on u.organisation_id = r.receiver_organisation_id
                                        where r.state = 'DRAFT' and u.email like 'caseworker%%'
                                            and s.email like 'caseworker%%' and u.language = 'en'
                                            and s.language = 'en'
                                        group by r.id order by r.code
                                        """)
                                .getFirst()
                                .split(",");
                return new Draft(found[0], found[1], found[2], found[3]);
            }
        }
    }
}
