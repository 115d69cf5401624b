package org.sokong.policy.extract;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sokong.policy.text.Block;
import org.sokong.policy.text.SourceFormat;
import org.sokong.policy.text.SourceReader;
import org.sokong.policy.text.SourceText;
import org.sokong.policy.text.UnreadableSource;
import org.sokong.policy.text.UnreadableSource.Reason;

/**
 * Has a file read by another process, one file at a time. Each file gets a process of its own, so
 * that nothing a hostile file does outlives it. What comes back is checked as if the other process
 * were hostile too.
 */
public final class Extractor {

    private static final Logger LOG = LoggerFactory.getLogger(Extractor.class);

    /** The exit status of a Java process that ran out of memory. */
    private static final int OUT_OF_MEMORY = 3;

    private static final Duration GLANCE = Duration.ofMillis(100);

    private final ExtractLimits limits;
    private final ReentrantLock one = new ReentrantLock(true);

    public Extractor(ExtractLimits limits) {
        this.limits = limits;
    }

    /** Is told how far the reading is. */
    @FunctionalInterface
    public interface Progress {

        /** Tells nobody. */
        Progress NONE = (done, all) -> {};

        /**
         * Called now and then.
         *
         * @param all 0 as long as it is not known
         */
        void at(int donePages, int all);
    }

    /**
     * Reads a file that is no plain text.
     *
     * @param cancelled asked several times a second
     * @throws UnreadableSource with the reason if the file is refused, too costly, or given up
     */
    public SourceText read(byte[] content, Progress progress, BooleanSupplier cancelled) {
        while (!waited()) {
            if (cancelled.getAsBoolean()) {
                throw new UnreadableSource(Reason.CANCELLED);
            }
        }
        Path folder = null;
        try {
            folder = Files.createTempDirectory("sokong-reading");
            return run(content, folder, progress, cancelled);
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        } finally {
            one.unlock();
            remove(folder);
        }
    }

    private boolean waited() {
        try {
            return one.tryLock(GLANCE.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UnreadableSource(Reason.CANCELLED);
        }
    }

    private SourceText run(
            byte[] content, Path folder, Progress progress, BooleanSupplier cancelled)
            throws IOException {
        Process process = start(folder);
        AtomicReference<@Nullable Reason> killed = new AtomicReference<>();
        Thread guard =
                Thread.ofVirtual()
                        .name("policy-reading-guard")
                        .start(() -> guard(process, cancelled, killed));
        try (DataOutputStream to = new DataOutputStream(process.getOutputStream());
                DataInputStream from =
                        new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            to.writeInt(content.length);
            to.write(content);
            to.flush();
            return receive(from, content, progress);
        } catch (IOException broken) {
            throw why(process, killed.get());
        } finally {
            process.destroyForcibly();
            guard.interrupt();
        }
    }

    private SourceText receive(DataInputStream from, byte[] content, Progress progress)
            throws IOException {
        List<Block> blocks = new ArrayList<>();
        long characters = 0;
        Block.Role[] roles = Block.Role.values();
        while (true) {
            int frame = from.readUnsignedByte();
            switch (frame) {
                case Wire.PROGRESS -> progress.at(from.readInt(), from.readInt());
                case Wire.BLOCK -> {
                    int role = from.readUnsignedByte();
                    int page = from.readInt();
                    // Four bytes for a letter at most.
                    String text = Wire.text(from, limits.characters() * 4);
                    characters += text.length();
                    if (characters > limits.characters() || blocks.size() >= limits.blocks()) {
                        throw new UnreadableSource(Reason.TOO_MUCH_TEXT);
                    }
                    if (role >= roles.length) {
                        throw new IOException("role");
                    }
                    blocks.add(new Block(roles[role], text, page > 0 ? page : null));
                }
                case Wire.REFUSED -> throw new UnreadableSource(reason(Wire.text(from, 100)));
                case Wire.END -> {
                    SourceFormat format = format(Wire.text(from, 100));
                    return SourceReader.of(content, format, blocks);
                }
                default -> throw new IOException("frame");
            }
        }
    }

    private static Reason reason(String name) throws IOException {
        try {
            return Reason.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new IOException("reason", unknown);
        }
    }

    private static SourceFormat format(String name) throws IOException {
        try {
            return SourceFormat.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new IOException("format", unknown);
        }
    }

    /** Why a process stopped answering. */
    private static UnreadableSource why(Process process, @Nullable Reason killed) {
        if (killed != null) {
            return new UnreadableSource(killed);
        }
        try {
            int status =
                    process.waitFor(5, java.util.concurrent.TimeUnit.SECONDS)
                            ? process.exitValue()
                            : -1;
            LOG.warn("The process that reads documents ended early with status {}", status);
            return new UnreadableSource(
                    status == OUT_OF_MEMORY ? Reason.OUT_OF_MEMORY : Reason.PROCESS_ENDED);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new UnreadableSource(Reason.CANCELLED);
        }
    }

    private void guard(
            Process process, BooleanSupplier cancelled, AtomicReference<@Nullable Reason> killed) {
        long begun = System.nanoTime();
        try {
            while (process.isAlive()) {
                Reason reason = null;
                if (asked(cancelled)) {
                    reason = Reason.CANCELLED;
                } else if (System.nanoTime() - begun > limits.wall().toNanos()
                        || cpuOf(process).compareTo(limits.cpu()) > 0) {
                    reason = Reason.TIMED_OUT;
                }
                if (reason != null) {
                    killed.set(reason);
                    process.destroyForcibly();
                    return;
                }
                Thread.sleep(GLANCE);
            }
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }

    /** That the question cannot be answered now must not end the watch over the limits. */
    private static boolean asked(BooleanSupplier cancelled) {
        try {
            return cancelled.getAsBoolean();
        } catch (RuntimeException unanswered) {
            LOG.debug("Cannot ask whether a reading was cancelled", unanswered);
            return false;
        }
    }

    private static Duration cpuOf(Process process) {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private Process start(Path folder) throws IOException {
        List<String> command = new ArrayList<>();
        nice().ifPresent(nice -> command.addAll(List.of(nice.toString(), "-n", "19")));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx" + limits.heapMegabytes() + "m",
                        "-Xss1m",
                        "-XX:MaxMetaspaceSize=96m",
                        "-XX:ReservedCodeCacheSize=48m",
                        "-XX:MaxDirectMemorySize=16m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:ActiveProcessorCount=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:-UsePerfData",
                        "-XX:-CreateCoredumpOnCrash",
                        "-XX:ErrorFile=" + folder.resolve("crash"),
                        "-Xshare:auto",
                        "-Djava.awt.headless=true",
                        "-Dfile.encoding=UTF-8",
                        "-Djava.io.tmpdir=" + folder,
                        "-Duser.home=" + folder,
                        // Every way out leads to a port where nobody listens.
                        "-DsocksProxyHost=127.0.0.1",
                        "-DsocksProxyPort=1",
                        "-Djavax.xml.accessExternalDTD=",
                        "-Djavax.xml.accessExternalSchema=",
                        "-Djavax.xml.accessExternalStylesheet=",
                        "-cp",
                        classPath()));
        Optional<String> launcher = launcher();
        if (launcher.isPresent()) {
            command.add(command.size() - 2, "-Dloader.main=" + ExtractMain.class.getName());
            command.add(launcher.get());
        } else {
            command.add(ExtractMain.class.getName());
        }
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(folder.toFile());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        // Keys and passwords of the application stay with it.
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(List.of("PATH", "SystemRoot", "LANG", "LC_ALL"));
        return builder.start();
    }

    /** The other process works in another folder: what is relative would be lost there. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part -> !part.isEmpty())
                .map(part -> Path.of(part).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The packed application starts through a launcher that finds the libraries inside it. */
    private static Optional<String> launcher() throws IOException {
        String path = System.getProperty("java.class.path");
        if (path.contains(File.pathSeparator) || !path.endsWith(".jar")) {
            return Optional.empty();
        }
        try (JarFile jar = new JarFile(path)) {
            return Optional.ofNullable(jar.getManifest())
                    .map(
                            manifest ->
                                    manifest.getMainAttributes()
                                            .getValue(Attributes.Name.MAIN_CLASS))
                    .filter(name -> name.startsWith("org.springframework.boot.loader"));
        }
    }

    /** The system's way to start a process that lets others go first. */
    private static Optional<Path> nice() {
        return Stream.of("/usr/bin/nice", "/bin/nice")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void remove(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            inside.sorted(java.util.Comparator.reverseOrder())
                    .forEach(
                            path -> {
                                try {
                                    Files.deleteIfExists(path);
                                } catch (IOException left) {
                                    LOG.warn(
                                            "Cannot remove a temporary file of the reading process");
                                }
                            });
        } catch (IOException gone) {
            LOG.warn("Cannot look into the folder of the reading process");
        }
    }
}
