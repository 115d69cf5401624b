package org.sokong.policy.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FactFindersTest {

    static Stream<Arguments> dates() {
        return Stream.of(
                Arguments.of("Dhaka Published At: 20 Mar 2024, 18:08 p.m.", "2024-03-20"),
                Arguments.of("on Tuesday, March 19, 2024. Photo", "2024-03-19"),
                Arguments.of("adopted on the 3rd of May 2031", "2031-05-03"),
                Arguments.of("Bertarikh 14 Februari 2031 di Kuching", "2031-02-14"),
                Arguments.of("pada 9 Ogos 2030.", "2030-08-09"),
                Arguments.of("Hà Nội, ngày 2 tháng 11 năm 2029", "2029-11-02"),
                Arguments.of("ban hành ngày 30/9/2033", "2033-09-30"),
                Arguments.of("صدر في ١٤ فبراير ٢٠٣١ في", "2031-02-14"),
                Arguments.of("في 18 يوليو/تموز 2024", "2024-07-18"),
                Arguments.of("بتاريخ ٥ كانون الثاني ٢٠٣٠", "2030-01-05"),
                Arguments.of("بتاريخ ٣٠/٩/٢٠٣٣", "2033-09-30"),
                Arguments.of("as of 2031-12-24", "2031-12-24"));
    }

    @ParameterizedTest
    @MethodSource("dates")
    void a_date_is_found_in_each_language(String text, String date) {
        assertThat(DateFinder.in(text))
                .extracting(DateFinder.Found::date)
                .containsExactly(LocalDate.parse(date));
    }

    @Test
    void what_only_looks_like_a_date_is_none() {
        assertThat(DateFinder.in("Section 31/12 of Act 2019")).isEmpty();
        assertThat(DateFinder.in("Từ ngày 16-18/7, tại Hà Nội")).isEmpty();
        assertThat(DateFinder.in("on 31 February 2031")).isEmpty();
        assertThat(DateFinder.in("call 03-8000-8000 or 12.5.7.2020")).isEmpty();
    }

    static Stream<Arguments> issuers() {
        return Stream.of(
                Arguments.of(
                        "The Ministry of Foreign Affairs said on Monday",
                        "Ministry of Foreign Affairs"),
                Arguments.of("Kementerian Dalam Negeri telah", "Kementerian Dalam Negeri"),
                Arguments.of("tại Hà Nội, Bộ Ngoại giao phối hợp", "Bộ Ngoại giao"),
                Arguments.of("أعلنت وزارة العدل أن", "وزارة العدل"));
    }

    @ParameterizedTest
    @MethodSource("issuers")
    void a_public_body_is_found_in_each_language(String text, String name) {
        assertThat(IssuerFinder.in(text)).contains(name);
    }
}
