package org.sokong.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

class Argon2idEncoderTest extends SokongTest {

    @Autowired private World world;
    @Autowired private Users users;
    @Autowired private PasswordEncoder encoder;

    @Test
    void a_hash_names_its_cost_and_verifies_only_its_password() {
        String hash = encoder.encode("a long enough passphrase");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(encoder.matches("a long enough passphrase", hash)).isTrue();
        assertThat(encoder.matches("a long enough passphrasE", hash)).isFalse();
    }

    @Test
    void a_hash_of_another_cost_still_verifies() {
        UserPrincipal user = world.user(world.organisation("NGO"), null, Role.CASEWORKER);

        String hash = users.findById(user.user().id()).orElseThrow().toPrincipal().getPassword();

        assertThat(hash).contains("m=64,t=1");
        assertThat(encoder.matches(World.PASSWORD, hash)).isTrue();
        assertThat(encoder.matches(World.PASSWORD + "x", hash)).isFalse();
    }
}
