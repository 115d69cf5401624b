package org.sokong.launch;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.InstallationKey;

/**
 * Where the installation's key comes from: {@code SOKONG_KEY} (the keyset itself) or {@code
 * SOKONG_KEY_FILE}. The demonstration makes one of its own in its home; production never does.
 */
public final class Keys {

    private static final Set<PosixFilePermission> OTHERS =
            Set.of(
                    PosixFilePermission.GROUP_READ,
                    PosixFilePermission.GROUP_WRITE,
                    PosixFilePermission.OTHERS_READ,
                    PosixFilePermission.OTHERS_WRITE);

    private Keys() {}

    /**
     * The key of this installation.
     *
     * @param setting looks a setting up by its name; null if it is not set
     * @throws LaunchRefused if there is none that may be used
     */
    public static InstallationKey resolve(
            UnaryOperator<@Nullable String> setting, Path home, boolean production) {
        String given = setting.apply("SOKONG_KEY");
        if (given != null && !given.isBlank()) {
            return parse(given, "SOKONG_KEY");
        }
        String file = setting.apply("SOKONG_KEY_FILE");
        if (file != null && !file.isBlank()) {
            Path path = Path.of(file).toAbsolutePath().normalize();
            if (production) {
                check(path, home);
            }
            return read(path);
        }
        if (production) {
            throw new LaunchRefused(
                    "Production needs an encryption key from outside the home. Make one with"
                            + " ./sokong key new FILE, keep a copy in a safe place, and name it in"
                            + " SOKONG_KEY_FILE.");
        }
        Path own = home.resolve("keys").resolve("demo.key");
        if (!Files.exists(own)) {
            Home.privateDirectory(own.getParent());
            Home.write(own, InstallationKey.generate());
        }
        return read(own);
    }

    /**
     * Writes a new key to a file that only its owner can read.
     *
     * @throws LaunchRefused if the file exists; a key in use must never be overwritten
     */
    public static void create(Path file) {
        Path path = file.toAbsolutePath().normalize();
        if (Files.exists(path)) {
            throw new LaunchRefused(path + " exists; a key is never overwritten.");
        }
        try {
            Files.createDirectories(path.getParent());
        } catch (FileAlreadyExistsException e) {
            throw new LaunchRefused(path.getParent() + " is a file, not a directory.");
        } catch (IOException e) {
            throw new LaunchRefused("Cannot write to " + path.getParent() + ".");
        }
        Home.write(path, InstallationKey.generate());
    }

    private static void check(Path file, Path home) {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try {
            if (file.toRealPath().startsWith(Files.exists(home) ? home.toRealPath() : home)) {
                throw new LaunchRefused(
                        "The key "
                                + file
                                + " lies inside the home "
                                + home
                                + ", next to what it protects. Move it elsewhere.");
            }
            if (Files.getFileStore(file).supportsFileAttributeView("posix")
                    && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
                throw new LaunchRefused(
                        "The key " + file + " can be read by others. Run: chmod 600 " + file);
            }
        } catch (IOException e) {
            throw unreadable(file);
        }
    }

    private static InstallationKey read(Path file) {
        try {
            return parse(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw unreadable(file);
        }
    }

    private static InstallationKey parse(String keyset, String source) {
        try {
            return InstallationKey.parse(keyset);
        } catch (GeneralSecurityException | RuntimeException e) {
            // The cause may quote the key: it is left out.
            throw new LaunchRefused(source + " holds no key. Make one with ./sokong key new FILE.");
        }
    }

    private static LaunchRefused unreadable(Path file) {
        return new LaunchRefused("Cannot read the key " + file + " (SOKONG_KEY_FILE).");
    }
}
