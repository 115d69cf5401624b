package org.sokong.policy.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sokong.policy.PassageLanguage;

class LanguageDetectorTest {

    @ParameterizedTest
    @CsvSource({
        "shelter, EN",
        "safe houses, EN",
        "psychosocial support for victims, EN",
        "She was told there would be work in a hotel, EN",
        "rumah perlindungan, MS",
        "kempen kesedaran awam, MS",
        "mangsa, MS",
        "integrasi semula mangsa ke dalam masyarakat, MS",
        "Beliau tidak dibayar gaji selama setahun, MS",
        "nạn nhân, VI",
        "hỗ trợ tâm lý cho nạn nhân, VI",
        "mua ban nguoi, VI",
        "ho tro nan nhan, VI",
        "đường dây nóng, VI",
        "الضحايا, AR",
        "الدعم النفسي للضحايا, AR",
        "مكافحة الاتجار بالأشخاص 2024 (IOM), AR",
    })
    void a_few_words_are_enough(String text, PassageLanguage language) {
        assertThat(LanguageDetector.detect(text)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024 ... 30/7",
                "Rohingya",
                "Les victimes de la traite ont besoin de soutien",
                "Die Opfer brauchen Schutz und eine Wohnung",
                "La trata de personas es un delito grave que afecta a todos",
                "قربانیان قاچاق انسان چگونه شناسایی می‌شوند",
                "Жертвы торговли людьми",
                "人口販運被害人保護",
            })
    void what_is_in_no_language_of_the_library_has_no_answer(String text) {
        assertThat(LanguageDetector.detect(text)).isEmpty();
    }
}
