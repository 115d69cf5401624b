package org.sokong;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.sokong.launch.EmbeddedDatabase;
import org.sokong.launch.Home;
import org.springframework.boot.SpringApplication;

/**
 * The one real MariaDB of the tests in a JVM, empty at its start. The programs are unpacked once
 * below {@code target/mariadb}; the home is new for every JVM.
 */
public final class TestDatabase {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path HOMES = TARGET.resolve("test-home");
    private static final Home HOME;
    private static final EmbeddedDatabase DATABASE;

    static {
        deleteAbandoned();
        HOME = Home.at(HOMES.resolve(String.valueOf(ProcessHandle.current().pid()))).create();
        HOME.lock();
        DATABASE = EmbeddedDatabase.start(new EmbeddedDatabase.Setup(HOME, programs(), "128M"));
        // Spring runs these after it has closed every context.
        SpringApplication.getShutdownHandlers()
                .add(
                        () -> {
                            DATABASE.close();
                            HOME.close();
                            delete(HOME.path());
                        });
    }

    private TestDatabase() {}

    /** Where MariaDB's programs are unpacked, for tests that start servers of their own. */
    public static Path programs() {
        return TARGET.resolve("mariadb");
    }

    /** The home of this run. */
    public static Home home() {
        return HOME;
    }

    /** The JDBC address. */
    public static String url() {
        return DATABASE.url();
    }

    /** The account the application uses. */
    public static String user() {
        return DATABASE.user();
    }

    /** Its password. */
    public static String password() {
        return DATABASE.password();
    }

    /** Homes of runs that were killed; a run still going holds its lock. */
    private static void deleteAbandoned() {
        if (!Files.isDirectory(HOMES)) {
            return;
        }
        try (var homes = Files.list(HOMES)) {
            for (Path path : homes.toList()) {
                Home home = Home.at(path);
                if (!isRunning(path) && home.tryLock()) {
                    home.close();
                    delete(path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that begins has its home before it has the lock. */
    private static boolean isRunning(Path home) {
        return ProcessHandle.of(Long.parseLong(home.getFileName().toString())).isPresent();
    }

    private static void delete(Path directory) {
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            System.err.println("Left behind: " + directory);
        }
    }
}
