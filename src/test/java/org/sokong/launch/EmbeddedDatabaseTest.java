package org.sokong.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sokong.TestDatabase;

class EmbeddedDatabaseTest {

    @TempDir private Path folder;

    @Test
    void a_home_with_blanks_in_the_temporary_folder_keeps_its_data() throws Exception {
        Path programs = folder.resolve("pro grams");
        Files.createSymbolicLink(programs, TestDatabase.programs());
        EmbeddedDatabase.Setup setup =
                new EmbeddedDatabase.Setup(
                        Home.at(folder.resolve("a home")).create(), programs, "64M");
        long first;
        try (EmbeddedDatabase database = EmbeddedDatabase.start(setup)) {
            first = database.pid();
            execute(database, "create table kept (id int primary key)");
            execute(database, "insert into kept values (7)");
            assertThat(root(database, "")).isFalse();
        }
        assertThat(ProcessHandle.of(first)).isEmpty();

        try (EmbeddedDatabase database = EmbeddedDatabase.start(setup);
                Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select id from kept")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).isEqualTo(7);
        }
    }

    @Test
    void databases_set_up_in_the_same_moment_do_not_disturb_each_other() throws Exception {
        List<Callable<Void>> starts = new ArrayList<>();
        for (int number = 1; number <= 6; number++) {
            Home home = Home.at(folder.resolve("home" + number)).create();
            starts.add(
                    () -> {
                        EmbeddedDatabase.start(
                                        new EmbeddedDatabase.Setup(
                                                home, TestDatabase.programs(), "8M"))
                                .close();
                        return null;
                    });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(starts.size())) {
            for (Future<Void> start : threads.invokeAll(starts)) {
                assertThat(start).succeedsWithin(Duration.ZERO);
            }
        }
    }

    @Test
    void the_passwords_are_readable_by_the_owner_only() throws IOException {
        Path credentials = TestDatabase.home().path().resolve("database/credentials");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(credentials)))
                .isEqualTo("rw-------");
        assertThat(TestDatabase.home().path().resolve("database/accounts.sql")).doesNotExist();
    }

    @Test
    void damaged_data_is_named_at_once_and_left_as_it_is() throws IOException {
        Home home = Home.at(folder.resolve("home")).create();
        Path data = Files.createDirectories(home.path().resolve("database/data"));
        Files.writeString(data.resolve("ibdata1"), "not a table space");

        assertThatThrownBy(
                        () ->
                                EmbeddedDatabase.start(
                                        new EmbeddedDatabase.Setup(
                                                home, TestDatabase.programs(), "64M")))
                .isInstanceOf(LaunchRefused.class)
                .hasMessageContaining("did not start")
                .hasMessageContaining("database.log");
        assertThat(data.resolve("ibdata1")).hasContent("not a table space");
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static boolean root(EmbeddedDatabase database, String password) {
        try (Connection connection =
                DriverManager.getConnection(database.url(), "root", password)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }
}
