package org.sokong.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sokong.access.CommonPasswords;
import org.sokong.launch.LaunchRefused;

class DemoCommandTest {

    @Test
    void the_number_is_read_in_both_spellings() {
        assertThat(DemoCommand.cases(List.of("--cases", "1000"))).isEqualTo(1_000);
        assertThat(DemoCommand.cases(List.of("--cases=1000000"))).isEqualTo(1_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1000001", "many", "", "1.5", "99999999999"})
    void a_number_that_makes_no_sense_is_refused_with_what_would(String text) {
        assertThatThrownBy(() -> DemoCommand.cases(List.of("--cases", text)))
                .isInstanceOf(LaunchRefused.class)
                .hasMessageContaining("from 1 to 1,000,000")
                .extracting(e -> ((LaunchRefused) e).exitCode())
                .isEqualTo(2);
    }

    @Test
    void other_words_are_refused_with_the_usage() {
        for (List<String> args :
                List.of(List.<String>of(), List.of("--cases"), List.of("100"), List.of("a", "1"))) {
            assertThatThrownBy(() -> DemoCommand.cases(args))
                    .isInstanceOf(LaunchRefused.class)
                    .hasMessageContaining("Usage: ./sokong demo --cases N");
        }
    }

    @Test
    void the_accounts_are_listed_with_a_password_that_is_long_and_uncommon() {
        String text = DemoConfiguration.text(DemoWorld.carrying(300, ""));
        assertThat(text)
                .contains(
                        "caseworker1@harbour-house.example",
                        "caseworker1@lotus-clinic.example",
                        "supervisor@harbour-house.example",
                        "administrator@harbour-house.example",
                        "system@meridian-office.example",
                        "curator@meridian-office.example",
                        "auditor@meridian-office.example",
                        DemoPassword.TEXT);
        assertThat(DemoPassword.TEXT.length()).isGreaterThanOrEqualTo(15);
        assertThat(new CommonPasswords().isCommon(DemoPassword.TEXT, List.of("Harbour House")))
                .isFalse();
    }
}
