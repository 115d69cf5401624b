package org.sokong.launch.crash;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The application as a process of its own, on a database that is reached through the gate. */
final class Node implements AutoCloseable {

    private static final int LINES_KEPT = 40;
    private static final String LOADER =
            "org.springframework.boot.loader.launch.PropertiesLauncher";

    private final Process process;
    private final Deque<String> said = new ArrayDeque<>();
    private final Thread listening;

    private Node(Process process) {
        this.process = process;
        this.listening = Thread.ofPlatform().daemon().name("node").start(this::listen);
    }

    /** Starts the same program as this one with other words. */
    static Node start(Path home, Map<String, String> settings, List<String> words)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx600m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dfile.encoding=UTF-8"));
        Optional.ofNullable(System.getProperty("loader.path"))
                .ifPresent(path -> command.add("-Dloader.path=" + path));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program()));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("SOKONG_"));
        builder.environment().put("SOKONG_HOME", home.toString());
        builder.environment().put("SOKONG_PORT", "0");
        builder.environment().putAll(settings);
        return new Node(builder.redirectErrorStream(true).start());
    }

    /** The class that this process began with; of one jar alone, the loader that the jar names. */
    private static String program() {
        String classes = System.getProperty("java.class.path");
        return classes.endsWith(".jar") && !classes.contains(File.pathSeparator)
                ? LOADER
                : System.getProperty("sun.java.command").split(" ")[0];
    }

    private void listen() {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = reader.readLine();
            while (line != null) {
                synchronized (said) {
                    said.addLast(line);
                    if (said.size() > LINES_KEPT) {
                        said.removeFirst();
                    }
                }
                line = reader.readLine();
            }
        } catch (IOException e) {
            // It was killed.
        }
    }

    /** The rest of a line that begins so; nothing if it has not been said. */
    Optional<String> line(String beginning) {
        synchronized (said) {
            return said.stream()
                    .filter(line -> line.startsWith(beginning))
                    .map(line -> line.substring(beginning.length()))
                    .findFirst();
        }
    }

    /** The last that it said. */
    String words() {
        synchronized (said) {
            return String.join(System.lineSeparator(), said);
        }
    }

    /** As {@code kill -9}: no hook runs. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Whether it ended in time; {@link #exitCode} says how. */
    boolean ended(Duration patience) throws InterruptedException {
        boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (ended) {
            listening.join(Duration.ofSeconds(5));
        }
        return ended;
    }

    int exitCode() {
        return process.exitValue();
    }

    @Override
    public void close() {
        kill();
    }
}
