package org.sokong.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sokong.kernel.Ids;

/**
 * Commands on their way from a terminal to the application that runs on the same home. A request is
 * a directory that appears at once: the words, the asking process; the application adds what it
 * prints and, last, the exit code. Who may write here may also read the database's password: the
 * home is its owner's alone.
 *
 * <p>A command that was begun is finished even if its terminal goes. What it printed is then kept
 * below {@code logs}, in a file of its own.
 */
final class CommandSpool {

    private static final Logger log = LoggerFactory.getLogger(CommandSpool.class);
    private static final long PAUSE_MILLIS = 200;
    private static final String UNFINISHED = ".new";
    private static final int KEPT = 20;

    private final Home home;
    private final Path directory;

    /** What this process waits for. */
    private volatile @Nullable Path waitingFor;

    CommandSpool(Home home) {
        this.home = home;
        this.directory = home.directory("commands");
    }

    /**
     * Hands a command over and shows its output until it ends.
     *
     * @return the exit code; nothing if the application stopped before it took the command, so that
     *     it can be run alone
     */
    OptionalInt submit(List<String> words, PrintStream out) throws InterruptedException {
        Path request = directory.resolve(Ids.next().toString());
        // Before the application can see it: whoever ends this process from here on is told.
        waitingFor = request;
        place(request, words);
        Path output = request.resolve("output");
        long shown = 0;
        try {
            while (true) {
                boolean alive = !free();
                boolean taken = Files.exists(request.resolve("started"));
                String exit = read(request.resolve("exit"));
                shown = show(output, shown, out);
                if (!exit.isEmpty()) {
                    return OptionalInt.of(Integer.parseInt(exit));
                }
                if (!alive && !taken) {
                    return OptionalInt.empty();
                }
                if (!alive) {
                    throw new LaunchRefused(
                            "Sokong stopped before the command ended. Start it and run the command"
                                    + " again.");
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            waitingFor = null;
            delete(request);
        }
    }

    /**
     * What a person should know who stops waiting now, by Ctrl-C or by closing the terminal; empty
     * if this process waits for nothing.
     */
    Optional<String> farewell() {
        Path request = waitingFor;
        if (request == null) {
            return Optional.empty();
        }
        return Optional.of(
                Files.exists(request.resolve("started"))
                        ? "Sokong goes on with the command. When it is done, all that it printed is"
                                + " in "
                                + kept(request)
                        : "Sokong had not begun the command, and drops it.");
    }

    /** Takes requests until interrupted; one at a time, in their order. */
    void serve(CommandRunner runner) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                for (Path request : waiting()) {
                    tryToServe(request, runner);
                }
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IOException | RuntimeException e) {
                log.error("Cannot take commands from {}", directory, e);
                return;
            }
        }
    }

    /** One request that cannot be read must not keep the others waiting. */
    private void tryToServe(Path request, CommandRunner runner) {
        try {
            serve(request, runner);
        } catch (IOException | RuntimeException e) {
            if (Files.exists(request)) {
                log.error("Cannot take the command in {}", request, e);
                delete(request);
            }
        }
    }

    private void serve(Path request, CommandRunner runner) throws IOException {
        boolean begun = Files.exists(request.resolve("started"));
        String asking = read(request.resolve("pid"));
        if (asking.isEmpty()) {
            delete(request); // who asked was about to
            return;
        }
        if (ProcessHandle.of(Long.parseLong(asking)).filter(ProcessHandle::isAlive).isEmpty()) {
            if (begun) {
                keep(request);
            }
            delete(request);
            return;
        }
        if (begun) {
            return;
        }
        Home.write(request.resolve("started"), "");
        int code;
        try (OutputStream file = Files.newOutputStream(request.resolve("output"));
                PrintStream out = new PrintStream(file, true, StandardCharsets.UTF_8)) {
            code = runner.run(words(request), out);
        }
        Home.write(request.resolve("exit"), String.valueOf(code));
    }

    private static List<String> words(Path request) throws IOException {
        return Arrays.asList(Files.readString(request.resolve("words")).split("\0"));
    }

    /** Keeps what nobody saw to its end, and a number of the earlier ones. */
    private void keep(Path request) throws IOException {
        String exit = read(request.resolve("exit"));
        Home.write(
                kept(request),
                "./sokong "
                        + String.join(" ", words(request))
                        + System.lineSeparator()
                        + read(request.resolve("output"))
                        + System.lineSeparator()
                        + (exit.isEmpty()
                                ? "Sokong stopped before the command ended. Run it again."
                                : "It ended with exit code " + exit + ".")
                        + System.lineSeparator());
        log.info("Nobody waits for the command any more; its output is in {}", kept(request));
        try (var files = Files.list(kept(request).getParent())) {
            List<Path> all =
                    files.filter(file -> file.getFileName().toString().matches("command-.*[.]txt"))
                            .sorted(Comparator.reverseOrder())
                            .toList();
            for (Path old : all.subList(Math.min(KEPT, all.size()), all.size())) {
                Files.deleteIfExists(old);
            }
        }
    }

    /** Its name tells the time: identifiers sort by it. */
    private Path kept(Path request) {
        return home.directory("logs").resolve("command-" + request.getFileName() + ".txt");
    }

    private List<Path> waiting() throws IOException {
        try (var requests = Files.list(directory)) {
            return requests.filter(path -> !path.toString().endsWith(UNFINISHED)).sorted().toList();
        }
    }

    private static void place(Path request, List<String> words) {
        Path unfinished =
                Home.privateDirectory(request.resolveSibling(request.getFileName() + UNFINISHED));
        Home.write(unfinished.resolve("pid"), String.valueOf(ProcessHandle.current().pid()));
        Home.write(unfinished.resolve("words"), String.join("\0", words));
        try {
            Files.move(unfinished, request, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether nobody runs on the home any more. */
    private boolean free() {
        if (home.tryLock()) {
            home.close();
            return true;
        }
        return false;
    }

    private static long show(Path output, long from, PrintStream out) throws IOException {
        try (var in = Files.newInputStream(output)) {
            in.skipNBytes(from);
            byte[] more = in.readAllBytes();
            out.write(more, 0, more.length);
            out.flush();
            return from + more.length;
        } catch (NoSuchFileException e) {
            return from;
        }
    }

    private static String read(Path file) throws IOException {
        try {
            return Files.readString(file).strip();
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    private static void delete(Path request) {
        try (var files = Files.walk(request)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            log.debug("Left behind: {}", request, e);
        }
    }
}
