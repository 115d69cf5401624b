package org.sokong.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sokong.kernel.InstallationKey;

class KeysTest {

    private static final byte[] OWNER = "person 1".getBytes(UTF_8);
    private static final byte[] SECRET = "data key".getBytes(UTF_8);

    @TempDir private Path folder;

    @Test
    void production_refuses_to_start_without_a_key() {
        assertThatThrownBy(() -> Keys.resolve(name -> null, folder, true))
                .isInstanceOf(LaunchRefused.class)
                .hasMessageContaining("SOKONG_KEY_FILE");
    }

    @Test
    void production_refuses_a_key_inside_the_home() {
        Path key = folder.resolve("keys/own.key");
        Keys.create(key);

        assertThatThrownBy(() -> resolve(key, folder, true))
                .hasMessageContaining("inside the home");
    }

    @Test
    void production_refuses_a_key_inside_the_home_behind_a_link() throws IOException {
        Path home = Files.createDirectory(folder.resolve("home"));
        Keys.create(home.resolve("own.key"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), home.resolve("own.key"));

        assertThatThrownBy(() -> resolve(link, home, true)).hasMessageContaining("inside the home");
    }

    @Test
    void production_refuses_a_key_that_others_can_read() throws IOException {
        Path key = folder.resolve("own.key");
        Keys.create(key);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> resolve(key, folder.resolve("home"), true))
                .hasMessageContaining("read by others");
    }

    @Test
    void a_new_key_is_readable_by_its_owner_only_and_never_overwritten() throws IOException {
        Path key = folder.resolve("a/b/own.key");
        Keys.create(key);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> Keys.create(key)).hasMessageContaining("never overwritten");
    }

    @Test
    void what_a_key_wrapped_is_unwrapped_after_a_restart_and_for_its_owner_only() {
        Path key = folder.resolve("own.key");
        Keys.create(key);
        byte[] wrapped = resolve(key, folder.resolve("home"), true).wrap(SECRET, OWNER);

        InstallationKey later = resolve(key, folder.resolve("home"), true);

        assertThat(later.unwrap(wrapped, OWNER)).isEqualTo(SECRET);
        assertThatThrownBy(() -> later.unwrap(wrapped, "person 2".getBytes(UTF_8)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_demonstration_makes_its_own_key_once() {
        byte[] wrapped = Keys.resolve(name -> null, folder, false).wrap(SECRET, OWNER);

        assertThat(Keys.resolve(name -> null, folder, false).unwrap(wrapped, OWNER))
                .isEqualTo(SECRET);
    }

    @Test
    void a_damaged_key_is_refused_without_being_quoted() throws IOException {
        Path key = folder.resolve("own.key");
        Files.writeString(key, "{\"secret\": \"abc\"}");

        assertThatThrownBy(() -> resolve(key, folder.resolve("home"), false))
                .isInstanceOf(LaunchRefused.class)
                .hasMessageNotContaining("abc");
    }

    private static InstallationKey resolve(Path key, Path home, boolean production) {
        return Keys.resolve(Map.of("SOKONG_KEY_FILE", key.toString())::get, home, production);
    }
}
