package org.sokong.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Settings of the mail server that cannot work are refused before anything starts. */
class MailAccountTest {

    private static final Map<String, String> FIT =
            Map.of("SOKONG_MAIL_HOST", "mail.example.org", "SOKONG_MAIL_FROM", "s@example.org");

    private static Map<String, Object> read(Map<String, String> environment, boolean production) {
        return MailAccount.properties(Settings.read(environment, production));
    }

    private static Map<String, String> fitWith(String name, String value) {
        Map<String, String> environment = new HashMap<>(FIT);
        environment.put(name, value);
        return environment;
    }

    private static void assertRefused(
            Map<String, String> environment, boolean production, String why) {
        assertThatExceptionOfType(LaunchRefused.class)
                .isThrownBy(() -> read(environment, production))
                .withMessageContaining(why);
    }

    @Test
    void without_a_host_no_mail_is_sent_and_with_one_it_is_encrypted() {
        assertThat(read(Map.of(), true)).containsOnly(Map.entry("sokong.mail.host", ""));
        assertThat(read(FIT, true))
                .containsEntry("sokong.mail.host", "mail.example.org")
                .containsEntry("sokong.mail.port", 587)
                .containsEntry("sokong.mail.security", "STARTTLS")
                .containsEntry("sokong.mail.give-up", "5d");
    }

    @Test
    void what_cannot_work_is_refused_in_words_that_name_the_setting() {
        assertRefused(Map.of("SOKONG_MAIL_FROM", "s@example.org"), false, "SOKONG_MAIL_HOST");
        assertRefused(Map.of("SOKONG_MAIL_HOST", "localhost"), false, "SOKONG_MAIL_FROM");
        assertRefused(fitWith("SOKONG_MAIL_FROM", "nobody"), false, "SOKONG_MAIL_FROM");
        assertRefused(fitWith("SOKONG_MAIL_PORT", "0"), false, "SOKONG_MAIL_PORT");
        assertRefused(fitWith("SOKONG_MAIL_SECURITY", "SOME"), false, "SOKONG_MAIL_SECURITY");
        assertRefused(fitWith("SOKONG_MAIL_GIVE_UP_DAYS", "never"), false, "GIVE_UP_DAYS");
    }

    @Test
    void production_sends_in_the_clear_to_this_machine_only() {
        assertRefused(fitWith("SOKONG_MAIL_SECURITY", "NONE"), true, "not be encrypted");
        Map<String, String> here = fitWith("SOKONG_MAIL_SECURITY", "NONE");
        here.put("SOKONG_MAIL_HOST", "127.0.0.1");
        assertThat(read(here, true)).containsEntry("sokong.mail.security", "NONE");
    }
}
