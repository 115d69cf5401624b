package org.sokong.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTest {

    private static final CommonPasswords PASSWORDS = new CommonPasswords();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789012345",
                "passwordpassword",
                "P@ssw0rdP@ssw0rd",
                "qwertyuiopasdfghjkl",
                "1qaz2wsx3edc4rfv",
                "aaaaaaaaaaaaaaaa",
                "iloveyouforever2024",
                "Welcome2sokong2026!",
                "correct horse battery staple",
                "katalaluanrahsia",
                "rahsiarahsia2026",
                "MalaysiaBoleh2026!",
                "matkhaucuatoi123",
                "mật khẩu của tôi",
                "anhyeuem anhyeuem",
                "كلمة المرور ١٢٣٤٥٦",
                "كَلِمَة السِّرّ 123456",
                "بسم الله الرحمن الرحيم",
                "ضصثقفغعهخحجدضصثق"
            })
    void a_long_password_made_of_common_parts_is_refused(String password) {
        assertThat(PASSWORDS.isCommon(password, List.of())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "purple otter drinks cold tea",
                "Ketam biru menari 7 kali",
                "thuyền trôi qua cầu xanh",
                "قمر أزرق يطير فوق النخيل",
                "k7#Qz!vP0x2mLwe"
            })
    void an_unusual_phrase_is_accepted_in_every_language(String password) {
        assertThat(PASSWORDS.isCommon(password, List.of())).isFalse();
    }

    @Test
    void what_is_known_about_the_user_counts_for_nothing() {
        String password = "Zulkefli.Hartono77";
        assertThat(PASSWORDS.isCommon(password, List.of())).isFalse();
        assertThat(
                        PASSWORDS.isCommon(
                                password, List.of("Zulkefli Hartono", "z.hartono@example.org")))
                .isTrue();
    }

    @Test
    void the_longest_password_is_judged_quickly() {
        Instant start = Instant.now();
        assertThat(PASSWORDS.isCommon("q".repeat(4096), List.of())).isTrue();
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }
}
