package org.sokong.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.sokong.TestDatabase;

/** Real processes: what a person at the terminal meets when something stands in the way. */
class LauncherTest {

    @TempDir(cleanup = CleanupMode.ALWAYS, factory = BelowTarget.class)
    private Path folder;

    @Test
    void a_kill_loses_nothing_and_the_next_start_clears_up()
            throws IOException, InterruptedException, SQLException {
        Path home = folder.resolve("home");
        Map<String, String> key = Map.of("SOKONG_KEY_FILE", newKey().toString());

        long orphan;
        try (ApplicationProcess first =
                ApplicationProcess.start(home, key, "run", "--production").running()) {
            assertSecondCopyIsRefused(home, key, first.address());
            try (Connection connection = first.database();
                    Statement statement = connection.createStatement()) {
                statement.execute("create table survivor (id int primary key)");
                statement.execute("insert into survivor values (1)");
                statement.execute("update DATABASECHANGELOGLOCK set LOCKED = 1");
                connection.setAutoCommit(false);
                statement.execute("insert into survivor values (2)");
                orphan = first.databaseServer().pid();
                first.kill();
            }
            assertThat(ProcessHandle.of(orphan)).isPresent();

            try (ApplicationProcess second =
                    ApplicationProcess.start(home, key, "run", "--production").running()) {
                assertThat(ProcessHandle.of(orphan)).isEmpty();
                assertThat(survivors(second)).isEqualTo(1);

                second.databaseServer().destroyForcibly();

                assertThat(second.ended()).isEqualTo(5);
                assertThat(second.output()).contains("database stopped unexpectedly");
            }
        }
        assertThatTheDatabaseComesBack(home);
    }

    @Test
    void a_taken_port_is_named() throws IOException, InterruptedException {
        try (ServerSocket taken =
                new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            String port = String.valueOf(taken.getLocalPort());
            assertRefused(4, "Port " + port, Map.of("SOKONG_PORT", port), "run");
        }
    }

    @Test
    void a_home_that_cannot_be_written_is_named() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertRefused(
                1, "SOKONG_HOME", Map.of("SOKONG_HOME", file.resolve("home").toString()), "run");
    }

    @Test
    void production_without_a_key_is_refused() throws IOException, InterruptedException {
        assertRefused(1, "SOKONG_KEY_FILE", Map.of(), "run", "--production");
    }

    @Test
    void an_external_database_that_does_not_answer_is_named()
            throws IOException, InterruptedException {
        assertRefused(
                1,
                "Cannot reach the database",
                Map.of("SOKONG_DB_URL", "jdbc:mariadb://127.0.0.1:1/sokong"),
                "run");
        assertThat(folder.resolve("other/mode")).as("nothing is decided yet").doesNotExist();
    }

    @Test
    void a_wrong_password_for_an_external_database_is_named()
            throws IOException, InterruptedException {
        assertRefused(
                1,
                "does not let \"sokong\" in",
                Map.of(
                        "SOKONG_DB_URL", TestDatabase.url(),
                        "SOKONG_DB_USER", TestDatabase.user(),
                        "SOKONG_DB_PASSWORD", "wrong"),
                "run");
    }

    private void assertRefused(
            int code, String sentence, Map<String, String> settings, String... words)
            throws IOException, InterruptedException {
        try (ApplicationProcess process =
                ApplicationProcess.start(folder.resolve("other"), settings, words)) {
            assertThat(process.ended()).isEqualTo(code);
            assertThat(process.output()).contains(sentence).doesNotContain("\tat ");
        }
    }

    private static void assertSecondCopyIsRefused(
            Path home, Map<String, String> key, String address)
            throws IOException, InterruptedException {
        try (ApplicationProcess copy = ApplicationProcess.start(home, key, "run", "--production")) {
            assertThat(copy.ended()).isEqualTo(3);
            assertThat(copy.output()).contains("already running").contains(address);
        }
    }

    private static void assertThatTheDatabaseComesBack(Path home) throws SQLException {
        Home again = Home.at(home).create();
        again.lock();
        try (EmbeddedDatabase database =
                EmbeddedDatabase.start(
                        new EmbeddedDatabase.Setup(
                                again, Path.of("target/mariadb").toAbsolutePath(), "64M"))) {
            try (Connection connection =
                    DriverManager.getConnection(
                            database.url(), database.user(), database.password())) {
                assertThat(count(connection)).isEqualTo(1);
            }
        } finally {
            again.close();
        }
    }

    private static int survivors(ApplicationProcess process) throws IOException, SQLException {
        try (Connection connection = process.database()) {
            return count(connection);
        }
    }

    private static int count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from survivor")) {
            row.next();
            return row.getInt(1);
        }
    }

    private Path newKey() {
        Path key = folder.resolve("key");
        Keys.create(key);
        return key;
    }
}
