package org.sokong.policy.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sokong.policy.PassageHit.Mark;
import org.sokong.uikit.Language;

class TextAnalyzersTest {

    @ParameterizedTest
    @CsvSource({
        "perlindungan, melindungi",
        "pemulihan, memulihkan",
        "bantuan, membantu",
        "kesedaran, sedar",
        "penyeludupan, menyeludup",
        "sokongan, menyokong",
        "bekerjasama, kerjasama",
        "pengukuhan, memperkukuh",
        "laporan, melaporkan",
        "antipemerdagangan, pemerdagangan",
        "mangsanya, mangsa",
    })
    void malay_forms_of_one_word_meet(String one, String other) {
        assertThat(terms(Language.MALAY, one)).isEqualTo(terms(Language.MALAY, other));
    }

    @ParameterizedTest
    @CsvSource({
        "pemulihan, pengukuhan",
        "pemerdagangan, perdagangan",
        "perempuan, empu",
        "semula, mula",
        "kerja, kerjasama",
        "agensi, agen",
        "polisi, polis",
    })
    void malay_words_that_only_look_alike_do_not_meet(String one, String other) {
        assertThat(terms(Language.MALAY, one)).isNotEqualTo(terms(Language.MALAY, other));
    }

    @Test
    void english_forms_meet_whatever_the_hyphen() {
        assertThat(terms(Language.ENGLISH, "re-integration"))
                .isEqualTo(terms(Language.ENGLISH, "reintegration"));
        assertThat(terms(Language.ENGLISH, "the victims’ services"))
                .isEqualTo(terms(Language.ENGLISH, "victim service"));
    }

    @Test
    void arabic_forms_meet_with_and_without_vowel_signs_and_article() {
        assertThat(terms(Language.ARABIC, "للضحايا"))
                .isEqualTo(terms(Language.ARABIC, "الضحايا"))
                .isEqualTo(terms(Language.ARABIC, "ضَحَايَا"));
        assertThat(terms(Language.ARABIC, "إعادة")).isEqualTo(terms(Language.ARABIC, "اعاده"));
        assertThat(terms(Language.ARABIC, "قــــانون"))
                .isEqualTo(terms(Language.ARABIC, "القانون"));
    }

    @Test
    void vietnamese_signs_count_unless_folded() {
        assertThat(terms(Language.VIETNAMESE, "bán"))
                .isNotEqualTo(terms(Language.VIETNAMESE, "bạn"));
        assertThat(terms(Language.VIETNAMESE, "hoà")).isEqualTo(terms(Language.VIETNAMESE, "hòa"));
        assertThat(TextAnalyzers.foldedTokens("đường dây nóng"))
                .extracting(Token::term)
                .containsExactly("duong", "day", "nong");
    }

    @Test
    void marks_lie_on_the_words_of_the_original() {
        String text = "تقديم الدعم للضَّحايا.";
        List<Mark> marks = Highlighter.words(Language.ARABIC, text, "ضحايا");

        assertThat(marks).hasSize(1);
        assertThat(text.substring(marks.getFirst().start(), marks.getFirst().end()))
                .isEqualTo("للضَّحايا");
    }

    @Test
    void neighbouring_marks_become_one() {
        String text = "integrasi semula mangsa";
        assertThat(
                        Highlighter.merged(
                                text, List.of(new Mark(10, 16), new Mark(0, 9), new Mark(5, 9))))
                .containsExactly(new Mark(0, 16));
    }

    @Test
    void a_single_vietnamese_syllable_is_not_marked_for_a_phrase() {
        assertThat(Highlighter.words(Language.VIETNAMESE, "bảo vệ kịp thời nạn nhân", "bảo hiểm"))
                .isEmpty();
    }

    private static List<String> terms(Language language, String text) {
        return TextAnalyzers.tokens(language, text).stream().map(Token::term).toList();
    }
}
