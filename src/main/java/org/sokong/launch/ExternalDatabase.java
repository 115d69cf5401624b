package org.sokong.launch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A MariaDB server of the operator's, checked before the application starts on it. */
record ExternalDatabase(String url, String user, String password) implements Database {

    private static final Set<String> KNOWN_PASSWORDS =
            Set.of(
                    "sokong",
                    "password",
                    "passw0rd",
                    "changeme",
                    "change-me",
                    "secret",
                    "root",
                    "admin",
                    "mariadb",
                    "mysql",
                    "test",
                    "example",
                    "123456");
    private static final int SHORTEST_PASSWORD = 12;
    private static final Pattern VERSION = Pattern.compile("^(?:5\\.5\\.5-)?(\\d+)\\.(\\d+)\\.");

    @Override
    public void close() {
        // Not ours to stop.
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return user + " at " + url;
    }

    /**
     * The server named by {@code SOKONG_DB_URL}, or nothing if the embedded one is wanted.
     *
     * @throws LaunchRefused if the settings contradict each other or are unfit for production
     */
    static Optional<ExternalDatabase> named(Settings settings) {
        Optional<String> url = settings.get("SOKONG_DB_URL");
        if (url.isEmpty()) {
            if (settings.get("SOKONG_DB_USER").isPresent()
                    || settings.get("SOKONG_DB_PASSWORD").isPresent()
                    || settings.get("SOKONG_DB_PASSWORD_FILE").isPresent()) {
                throw new LaunchRefused(
                        "SOKONG_DB_USER or SOKONG_DB_PASSWORD is set, but SOKONG_DB_URL is not."
                                + " Set all three, or none for the embedded database.",
                        2);
            }
            return Optional.empty();
        }
        if (!url.get().startsWith("jdbc:mariadb:")) {
            throw new LaunchRefused(
                    "SOKONG_DB_URL must look like jdbc:mariadb://host:3306/sokong.", 2);
        }
        ExternalDatabase database =
                new ExternalDatabase(
                        url.get().strip(),
                        settings.get("SOKONG_DB_USER").orElse("sokong"),
                        settings.secret("SOKONG_DB_PASSWORD").orElse(""));
        if (settings.production()) {
            database.refuseDefaultPassword();
            database.refusePlainConnection();
        }
        return Optional.of(database);
    }

    /**
     * Proves that the server answers, is MariaDB 10.11 or newer and can hold every language.
     *
     * @throws LaunchRefused if not
     */
    ExternalDatabase check() {
        DriverManager.setLoginTimeout(10);
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select version(), database(), @@character_set_database")) {
            row.next();
            checkVersion(row.getString(1));
            if (row.getString(2) == null) {
                throw new LaunchRefused("SOKONG_DB_URL names no database; add one: .../sokong", 2);
            }
            if (!row.getString(3).equals("utf8mb4")) {
                throw new LaunchRefused(
                        "The database "
                                + row.getString(2)
                                + " has the character set "
                                + row.getString(3)
                                + ". Run: ALTER DATABASE "
                                + row.getString(2)
                                + " CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci");
            }
            return this;
        } catch (SQLException e) {
            LaunchRefused refused = new LaunchRefused(sentence(e));
            refused.initCause(e);
            throw refused;
        }
    }

    static void checkVersion(String version) {
        Matcher numbers = VERSION.matcher(version);
        boolean mariadb = version.toLowerCase(Locale.ROOT).contains("mariadb");
        if (mariadb && numbers.find()) {
            int major = Integer.parseInt(numbers.group(1));
            int minor = Integer.parseInt(numbers.group(2));
            if (major > 10 || (major == 10 && minor >= 11)) {
                return;
            }
        }
        throw new LaunchRefused(
                "The database server is "
                        + (mariadb ? "MariaDB " : "")
                        + version
                        + "; Sokong needs MariaDB 10.11 or newer.");
    }

    private void refuseDefaultPassword() {
        if (password.length() < SHORTEST_PASSWORD
                || password.equalsIgnoreCase(user)
                || KNOWN_PASSWORDS.contains(password.toLowerCase(Locale.ROOT))) {
            throw new LaunchRefused(
                    "SOKONG_DB_PASSWORD is missing, a known default, or shorter than "
                            + SHORTEST_PASSWORD
                            + " characters. Production needs one of its own.");
        }
    }

    private void refusePlainConnection() {
        boolean encrypted = url.matches("(?i).*[?&]sslMode=(trust|verify-ca|verify-full).*");
        if (!encrypted && !onThisMachine()) {
            throw new LaunchRefused(
                    "The connection to the database would not be encrypted. Add"
                            + " ?sslMode=verify-full to SOKONG_DB_URL.");
        }
    }

    private boolean onThisMachine() {
        try {
            String host = URI.create(url.substring("jdbc:".length())).getHost();
            return host != null && InetAddress.getByName(host).isLoopbackAddress();
        } catch (IllegalArgumentException | UnknownHostException e) {
            return false;
        }
    }

    private String sentence(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (state.startsWith("28")) {
            return "The database at "
                    + address()
                    + " does not let \""
                    + user
                    + "\" in. Check SOKONG_DB_USER and SOKONG_DB_PASSWORD.";
        }
        if (e.getErrorCode() == 1049 || e.getErrorCode() == 1044) {
            return "The database named in SOKONG_DB_URL does not exist, or \""
                    + user
                    + "\" may not use it.";
        }
        return "Cannot reach the database at "
                + address()
                + " (SOKONG_DB_URL): "
                + String.valueOf(e.getMessage()).strip();
    }

    /** Without its parameters, which may hold secrets. */
    private String address() {
        return url.replaceFirst("\\?.*$", "");
    }
}
