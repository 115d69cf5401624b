package org.sokong.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The application as a process of its own, so that a test can kill it. */
public final class ApplicationProcess implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("running at (http://\\S+)");
    private static final Duration PATIENCE = Duration.ofSeconds(600);

    private final Process process;
    private final Path home;
    private final Path output;

    private ApplicationProcess(Process process, Path home, Path output) {
        this.process = process;
        this.home = home;
        this.output = output;
    }

    /**
     * Starts {@code ./sokong} with these words from the compiled classes.
     *
     * @param settings environment variables beside SOKONG_HOME; port 0 unless given
     */
    public static ApplicationProcess start(Path home, Map<String, String> settings, String... words)
            throws IOException {
        Path target = Path.of("target").toAbsolutePath();
        Path output = Files.createTempFile(target, "application-", ".out");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx600m", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", classPath()));
        command.add("org.sokong.SokongApplication");
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("SOKONG_"));
        builder.environment().put("SOKONG_HOME", home.toString());
        builder.environment().put("SOKONG_PORT", "0");
        builder.environment().put("SOKONG_DB_PROGRAMS", target.resolve("mariadb").toString());
        builder.environment().putAll(settings);
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
        return new ApplicationProcess(builder.start(), home, output);
    }

    /** Waits until it runs; fails with its output if it does not. */
    public ApplicationProcess running() throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!output().contains("Stop it with Ctrl-C")) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new AssertionError("The application does not run:\n" + output());
            }
            Thread.sleep(100);
        }
        return this;
    }

    /** Waits until it has ended by itself and gives the exit code. */
    public int ended() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("The application goes on:\n" + output());
        }
        return process.exitValue();
    }

    /** Everything it printed so far. */
    public String output() throws IOException {
        return Files.readString(output);
    }

    /** Where it answers. */
    public String address() throws IOException {
        Matcher matcher = ADDRESS.matcher(output());
        if (!matcher.find()) {
            throw new AssertionError("no address in:\n" + output());
        }
        return matcher.group(1);
    }

    /** Its database server. */
    public ProcessHandle databaseServer() throws IOException {
        long pid = Long.parseLong(Files.readString(home.resolve("database/server.pid")).strip());
        return ProcessHandle.of(pid).orElseThrow();
    }

    /** A connection to its database as the application's own account. */
    public Connection database() throws IOException, SQLException {
        String port =
                Arrays.stream(databaseServer().info().arguments().orElseThrow())
                        .filter(argument -> argument.startsWith("--port="))
                        .map(argument -> argument.substring("--port=".length()))
                        .findFirst()
                        .orElseThrow();
        Properties credentials = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("database/credentials"))) {
            credentials.load(reader);
        }
        return DriverManager.getConnection(
                "jdbc:mariadb://127.0.0.1:" + port + "/sokong",
                "sokong",
                credentials.getProperty("application"));
    }

    /** As {@code kill -9}: no hook runs, the database server stays behind. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As Ctrl-C: asks it to stop and waits. */
    public void stop() throws InterruptedException {
        process.destroy();
        process.waitFor(60, TimeUnit.SECONDS);
    }

    /** Ends what is left, the database server of a killed application included. */
    @Override
    public void close() throws IOException, InterruptedException {
        stop();
        if (process.isAlive()) {
            kill();
        }
        try (Home left = Home.at(home)) {
            if (Files.isDirectory(home) && left.tryLock()) {
                EmbeddedDatabase.stopOrphan(left);
            }
        }
        Files.deleteIfExists(output);
    }

    /** Without the tests' own classes, whose components are not part of the application. */
    private static String classPath() {
        String all =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .filter(entry -> !entry.endsWith("test-classes/"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
