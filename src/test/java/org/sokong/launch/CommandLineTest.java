package org.sokong.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "start",
                "run --prod",
                "run --production --production",
                "run --production now",
                "policy",
                "policy export x",
                "policy import",
                "policy import --force",
                "demo",
                "demo --cases",
                "demo --cases many",
                "demo --cases 0",
                "demo --cases -1",
                "demo --cases 1000001",
                "demo --cases 99999999999",
                "demo --cases 1 2",
                "verify",
                "verify everything",
                "health now",
                "run --production=yes",
                "key",
                "key old x"
            })
    void words_that_make_no_sense_are_refused_with_exit_code_2(String line) {
        List<String> words = line.isEmpty() ? List.of() : List.of(line.split(" "));

        assertThatThrownBy(() -> CommandLine.parse(words))
                .isInstanceOfSatisfying(
                        LaunchRefused.class, e -> assertThat(e.exitCode()).isEqualTo(2));
    }

    @Test
    void paths_become_absolute_since_the_command_may_run_in_another_process(@TempDir Path folder)
            throws IOException {
        Path file = Files.writeString(folder.resolve("a document.txt"), "");
        Path relative = Path.of("").toAbsolutePath().relativize(file);

        assertThat(CommandLine.parse(List.of("policy", "import", relative.toString())))
                .isEqualTo(new CommandLine.Work("policy", List.of("import", file.toString())));
    }

    @Test
    void a_missing_file_is_named() {
        assertThatThrownBy(() -> CommandLine.parse(List.of("policy", "import", "no-such-file")))
                .hasMessageContaining("no-such-file");
    }

    @Test
    void a_folder_is_refused_before_anything_starts_with_what_to_do(@TempDir Path folder) {
        assertThatThrownBy(() -> CommandLine.parse(List.of("policy", "import", folder.toString())))
                .hasMessageContaining(folder + " is a folder")
                .hasMessageContaining("SOKONG_POLICY_SOURCES");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "-1", "65536", "80 80"})
    void a_port_that_is_none_is_refused(String port) {
        assertThatThrownBy(() -> Settings.read(Map.of("SOKONG_PORT", port), false))
                .hasMessageContaining(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.6.16-MariaDB", "5.5.5-10.10.2-MariaDB", "8.4.0", "9.1.0-log"})
    void a_server_older_than_mariadb_10_11_or_of_another_make_is_refused(String version) {
        assertThatThrownBy(() -> ExternalDatabase.checkVersion(version))
                .hasMessageContaining("10.11 or newer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.11.6-MariaDB-log",
                "5.5.5-10.11.2-MariaDB",
                "11.4.5-MariaDB",
                "12.0.1-MariaDB"
            })
    void mariadb_10_11_and_newer_is_taken(String version) {
        ExternalDatabase.checkVersion(version);
    }

    @Test
    void production_refuses_a_known_password_and_a_plain_connection() {
        assertThatThrownBy(() -> external("jdbc:mariadb://db/sokong?sslMode=trust", "changeme"))
                .hasMessageContaining("SOKONG_DB_PASSWORD");
        assertThatThrownBy(() -> external("jdbc:mariadb://192.0.2.1/sokong", "a long own secret"))
                .hasMessageContaining("sslMode=verify-full");
        assertThat(external("jdbc:mariadb://db/s?sslMode=verify-full", "a long own secret"))
                .isEqualTo("sokong at jdbc:mariadb://db/s?sslMode=verify-full");
    }

    @Test
    void cookies_are_secure_unless_only_this_machine_can_listen() {
        assertThat(Settings.read(Map.of(), false).secureCookies()).isFalse();
        assertThat(Settings.read(Map.of("SOKONG_ADDRESS", "0.0.0.0"), false).secureCookies())
                .isTrue();
        assertThat(
                        Settings.read(
                                        Map.of("SOKONG_PUBLIC_URL", "https://sokong.example.org/"),
                                        false)
                                .secureCookies())
                .isTrue();
    }

    private static String external(String url, String password) {
        return ExternalDatabase.named(
                        Settings.read(
                                Map.of("SOKONG_DB_URL", url, "SOKONG_DB_PASSWORD", password), true))
                .orElseThrow()
                .toString();
    }
}
