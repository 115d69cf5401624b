package org.sokong.launch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The settings of the mail server, checked before anything is started. */
final class MailAccount {

    private static final String PREFIX = "SOKONG_MAIL_";
    private static final List<String> OTHERS =
            List.of("PORT", "SECURITY", "FROM", "USER", "PASSWORD", "PASSWORD_FILE");
    private static final Set<String> SECURITY = Set.of("NONE", "STARTTLS", "TLS");

    private MailAccount() {}

    /**
     * Properties of the application; a host that is empty means that no mail is sent.
     *
     * @throws LaunchRefused if the settings contradict each other or are unfit for production
     */
    static Map<String, Object> properties(Settings settings) {
        Optional<String> host = settings.get(PREFIX + "HOST");
        if (host.isEmpty()) {
            OTHERS.stream()
                    .filter(name -> settings.get(PREFIX + name).isPresent())
                    .findFirst()
                    .ifPresent(
                            name -> {
                                throw new LaunchRefused(
                                        PREFIX
                                                + name
                                                + " is set, but SOKONG_MAIL_HOST is not. Name the"
                                                + " mail server, or leave all of them out.",
                                        2);
                            });
            return Map.of("sokong.mail.host", "");
        }
        String security = settings.get(PREFIX + "SECURITY").orElse("STARTTLS");
        if (!SECURITY.contains(security)) {
            throw new LaunchRefused(
                    "SOKONG_MAIL_SECURITY is \""
                            + security
                            + "\"; it is one of STARTTLS, TLS and NONE.",
                    2);
        }
        if (security.equals("NONE") && settings.production() && !onThisMachine(host.get())) {
            throw new LaunchRefused(
                    "The connection to the mail server would not be encrypted. Set"
                            + " SOKONG_MAIL_SECURITY to STARTTLS or TLS.");
        }
        Map<String, Object> properties = new HashMap<>();
        properties.put("sokong.mail.host", host.get());
        properties.put("sokong.mail.security", security);
        properties.put("sokong.mail.port", number(settings, "PORT", 587, 65_535));
        properties.put("sokong.mail.from", from(settings));
        properties.put("sokong.mail.user", settings.get(PREFIX + "USER").orElse(""));
        properties.put("sokong.mail.password", settings.secret(PREFIX + "PASSWORD").orElse(""));
        properties.put("sokong.mail.give-up", number(settings, "GIVE_UP_DAYS", 5, 60) + "d");
        return properties;
    }

    private static String from(Settings settings) {
        return settings.get(PREFIX + "FROM")
                .filter(address -> address.matches("[^@\\s<>]+@[^@\\s<>]+"))
                .orElseThrow(
                        () ->
                                new LaunchRefused(
                                        "SOKONG_MAIL_FROM is missing or no address; give the"
                                                + " sender's, such as sokong@example.org.",
                                        2));
    }

    private static int number(Settings settings, String name, int usual, int most) {
        String text = settings.get(PREFIX + name).orElse(String.valueOf(usual));
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused below with the same sentence.
        }
        throw new LaunchRefused(
                "%s%s is \"%s\", which is not a number from 1 to %,d."
                        .formatted(PREFIX, name, text, most),
                2);
    }

    private static boolean onThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
