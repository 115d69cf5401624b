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
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sokong.kernel.Ids;

/**
 * Commands on their way from a terminal to the application that runs on the same home. A request is
 * a directory that appears at once: the words, the asking process; the application adds what it
 * prints and, last, the exit code. Who may write here may also read the database's password: the
 * home is its owner's alone.
 */
final class CommandSpool {

    private static final Logger log = LoggerFactory.getLogger(CommandSpool.class);
    private static final long PAUSE_MILLIS = 200;
    private static final String UNFINISHED = ".new";

    private final Home home;
    private final Path directory;

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
        Path request = place(words);
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
            delete(request);
        }
    }

    /** Takes requests until interrupted; one at a time, in their order. */
    void serve(CommandRunner runner) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                for (Path request : waiting()) {
                    serve(request, runner);
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

    private void serve(Path request, CommandRunner runner) throws IOException {
        long asking = Long.parseLong(read(request.resolve("pid")));
        if (ProcessHandle.of(asking).filter(ProcessHandle::isAlive).isEmpty()) {
            delete(request); // nobody waits for it any more
            return;
        }
        if (Files.exists(request.resolve("started"))) {
            return;
        }
        Home.write(request.resolve("started"), "");
        List<String> words = Arrays.asList(Files.readString(request.resolve("words")).split("\0"));
        int code;
        try (OutputStream file = Files.newOutputStream(request.resolve("output"));
                PrintStream out = new PrintStream(file, true, StandardCharsets.UTF_8)) {
            code = runner.run(words, out);
        }
        Home.write(request.resolve("exit"), String.valueOf(code));
    }

    private List<Path> waiting() throws IOException {
        try (var requests = Files.list(directory)) {
            return requests.filter(path -> !path.toString().endsWith(UNFINISHED)).sorted().toList();
        }
    }

    private Path place(List<String> words) {
        String name = Ids.next().toString();
        Path unfinished = Home.privateDirectory(directory.resolve(name + UNFINISHED));
        Home.write(unfinished.resolve("pid"), String.valueOf(ProcessHandle.current().pid()));
        Home.write(unfinished.resolve("words"), String.join("\0", words));
        try {
            return Files.move(unfinished, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
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
        } catch (IOException e) {
            log.debug("Left behind: {}", request, e);
        }
    }
}
