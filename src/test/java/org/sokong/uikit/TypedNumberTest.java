package org.sokong.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number is read as it is meant in any of the four languages, or not at all. */
class TypedNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12|12",
                "2.5|2.5",
                "2,5|2.5",
                "120,50|120.50",
                "\u0662\u066B\u0665|2.5",
                "\u06F1\u06F2|12",
                "\uFF12\uFF0E\uFF15|2.5",
                "1 000|1000",
                "1\u00A0000,5|1000.5",
                "\u200F12|12",
                "-3|-3",
                "1.500|1.500",
                "0.125|0.125",
                ".5|0.5",
                "-,5|-0.5"
            })
    void a_number_is_what_was_meant(String typed, BigDecimal meant) {
        assertThat(TypedNumber.of(typed)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,000",
                "1,000.50",
                "1.000,50",
                "2-5",
                "1e5",
                "two",
                "2.",
                "2..5",
                ".",
                "-",
                "",
                " "
            })
    void what_is_none_or_could_be_two_is_not_read(String typed) {
        assertThat(TypedNumber.of(typed)).isEmpty();
    }
}
