package org.sokong.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The environment's settings, checked.
 *
 * @param environment where they come from
 * @param home the home directory
 * @param address the address to listen on
 * @param port the port, 0 for any free one
 * @param production no demonstration, no default secret
 */
record Settings(
        Map<String, String> environment,
        Home home,
        InetAddress address,
        int port,
        boolean production) {

    /**
     * Reads the settings.
     *
     * @throws LaunchRefused if one makes no sense
     */
    static Settings read(Map<String, String> environment, boolean production) {
        return new Settings(
                environment,
                Home.resolve(environment),
                address(environment),
                port(environment),
                production);
    }

    /** A setting that is present and not blank. */
    Optional<String> get(String name) {
        return get(environment, name);
    }

    /** A secret from {@code NAME} or from the file {@code NAME_FILE}. */
    Optional<String> secret(String name) {
        Optional<String> file = get(name + "_FILE");
        if (file.isEmpty()) {
            return get(name);
        }
        try {
            return Optional.of(Files.readString(Path.of(file.get())).strip())
                    .filter(Predicate.not(String::isEmpty));
        } catch (IOException e) {
            throw new LaunchRefused("Cannot read " + file.get() + " (" + name + "_FILE).");
        }
    }

    /** Where people reach the application. */
    String publicUrl(int actualPort) {
        return get("SOKONG_PUBLIC_URL")
                .map(Settings::checkedUrl)
                .orElseGet(
                        () ->
                                "http://"
                                        + (address.isLoopbackAddress()
                                                        || address.isAnyLocalAddress()
                                                ? "localhost"
                                                : address.getHostAddress())
                                        + ":"
                                        + actualPort);
    }

    /** Whether a proxy in front speaks HTTPS. */
    boolean behindHttps() {
        return publicUrl(port).startsWith("https:");
    }

    /** Cookies go over HTTPS only, except where nobody else can listen. */
    boolean secureCookies() {
        return behindHttps() || !address.isLoopbackAddress();
    }

    private static Optional<String> get(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(Predicate.not(String::isBlank));
    }

    private static InetAddress address(Map<String, String> environment) {
        String name = get(environment, "SOKONG_ADDRESS").orElse("127.0.0.1");
        try {
            return InetAddress.getByName(name);
        } catch (UnknownHostException e) {
            throw new LaunchRefused(
                    "SOKONG_ADDRESS is \"" + name + "\", which is not an address.", 2);
        }
    }

    private static int port(Map<String, String> environment) {
        String text = get(environment, "SOKONG_PORT").orElse("8080");
        try {
            int port = Integer.parseInt(text.strip());
            if (port >= 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Refused below with the same sentence.
        }
        throw new LaunchRefused(
                "SOKONG_PORT is \"" + text + "\", which is not a port number (1 to 65535).", 2);
    }

    private static String checkedUrl(String text) {
        try {
            URI uri = new URI(text.strip());
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getQuery() == null) {
                String url = uri.toString();
                return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
            }
        } catch (URISyntaxException e) {
            // Refused below with the same sentence.
        }
        throw new LaunchRefused(
                "SOKONG_PUBLIC_URL is \""
                        + text
                        + "\", which is not an address such as https://sokong.example.org.",
                2);
    }
}
