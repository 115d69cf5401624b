package org.sokong.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The directory that holds everything an installation keeps: the embedded database, documents,
 * indexes, keys of the demonstration. Readable by its owner only. One running application at a time
 * holds its lock.
 */
public final class Home implements AutoCloseable {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path path;
    private @Nullable FileChannel channel;
    private @Nullable FileLock lock;

    private Home(Path path) {
        this.path = path;
    }

    /** The home named by {@code SOKONG_HOME}, or {@code ./data}. Nothing is created yet. */
    public static Home resolve(Map<String, String> environment) {
        String named = environment.get("SOKONG_HOME");
        return at(Path.of(named == null || named.isBlank() ? "data" : named));
    }

    /** The home at this place. Nothing is created yet. */
    public static Home at(Path path) {
        return new Home(path.toAbsolutePath().normalize());
    }

    /** The absolute path of the home. */
    public Path path() {
        return path;
    }

    /** A directory below the home, created for its owner alone if missing. */
    public Path directory(String name) {
        return privateDirectory(path.resolve(name));
    }

    /**
     * Creates the home if it is missing and proves that it can be written.
     *
     * @throws LaunchRefused if it cannot
     */
    public Home create() {
        privateDirectory(path);
        try {
            Files.delete(Files.createTempFile(path, "writable", ""));
        } catch (IOException e) {
            throw notWritable(path, e);
        }
        return this;
    }

    /**
     * Takes the lock of the home, once for this process.
     *
     * @return false if another process holds it
     */
    public synchronized boolean tryLock() {
        if (lock != null) {
            return true;
        }
        Path file = path.resolve("lock");
        try {
            FileChannel opened =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                lock = opened.tryLock();
            } catch (OverlappingFileLockException e) {
                lock = null;
            }
            if (lock == null) {
                opened.close();
                return false;
            }
            channel = opened;
            return true;
        } catch (IOException e) {
            throw notWritable(file, e);
        }
    }

    /** Whether this process holds the lock. */
    public synchronized boolean held() {
        return lock != null;
    }

    /**
     * Takes the lock or refuses with a sentence that names the copy which holds it.
     *
     * @throws LaunchRefused if another process uses this home
     */
    public void lock() {
        if (!tryLock()) {
            throw new LaunchRefused(
                    "Sokong is already running on "
                            + path
                            + running().map(r -> " (" + r + ")").orElse("")
                            + ". Stop that copy first, or give this one another home with"
                            + " SOKONG_HOME.",
                    3);
        }
    }

    /** Notes who runs here, for the sentence that a second copy prints. */
    public void announce(String text) {
        write(path.resolve("running"), text);
    }

    /** What the copy that runs here said about itself. */
    public Optional<String> running() {
        try {
            return Optional.of(Files.readString(path.resolve("running")).strip())
                    .filter(text -> !text.isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Gives the lock back. */
    @Override
    public synchronized void close() {
        try {
            if (lock != null) {
                Files.deleteIfExists(path.resolve("running"));
                lock.release();
            }
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // The process is ending; the system releases the lock with it.
        } finally {
            lock = null;
            channel = null;
        }
    }

    /**
     * Writes a file readable by its owner only, all of it or none of it.
     *
     * @throws LaunchRefused if it cannot be written
     */
    static void write(Path file, String text) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(unfinished);
            if (POSIX) {
                Files.createFile(
                        unfinished,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(unfinished, text);
            Files.move(
                    unfinished,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw notWritable(file, e);
        }
    }

    /** Creates a directory, and those above it, for its owner only. */
    static Path privateDirectory(Path directory) {
        try {
            if (POSIX) {
                Files.createDirectories(
                        directory,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectories(directory);
            }
            return directory;
        } catch (FileAlreadyExistsException e) {
            throw new LaunchRefused(directory + " is a file, not a directory.");
        } catch (IOException e) {
            throw notWritable(directory, e);
        }
    }

    private static LaunchRefused notWritable(Path place, IOException cause) {
        LaunchRefused refused =
                new LaunchRefused(
                        "Cannot write to "
                                + place
                                + ". Make it writable for this user, or choose another home with"
                                + " SOKONG_HOME.");
        refused.initCause(cause);
        return refused;
    }
}
