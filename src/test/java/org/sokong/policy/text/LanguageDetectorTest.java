package org.sokong.policy.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sokong.uikit.Language;

class LanguageDetectorTest {

    @ParameterizedTest
    @CsvSource({
        "shelter, ENGLISH",
        "safe houses, ENGLISH",
        "psychosocial support for victims, ENGLISH",
        "She was told there would be work in a hotel, ENGLISH",
        "rumah perlindungan, MALAY",
        "kempen kesedaran awam, MALAY",
        "mangsa, MALAY",
        "integrasi semula mangsa ke dalam masyarakat, MALAY",
        "Beliau tidak dibayar gaji selama setahun, MALAY",
        "nạn nhân, VIETNAMESE",
        "hỗ trợ tâm lý cho nạn nhân, VIETNAMESE",
        "mua ban nguoi, VIETNAMESE",
        "ho tro nan nhan, VIETNAMESE",
        "đường dây nóng, VIETNAMESE",
        "الضحايا, ARABIC",
        "الدعم النفسي للضحايا, ARABIC",
        "مكافحة الاتجار بالأشخاص 2024 (IOM), ARABIC",
    })
    void a_few_words_are_enough(String text, Language language) {
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Korban dibawa ke kantor kepolisian karena tidak bisa pulang. | true
                    Pemerintah kabupaten menyediakan pelayanan kesehatan bagi korban. | true
                    Ia mengatakan bahwa pengadilan memutuskan perkara itu pada bulan Agustus. | true
                    Mangsa dibawa ke balai polis kerana tidak dapat pulang. | false
                    Kerajaan negeri menyediakan perkhidmatan kesihatan untuk mangsa. | false
                    Beliau berkata bahawa mahkamah membuat keputusan pada bulan Ogos. | false
                    Rumah itu selamat dan bersih. | false
                    """)
    void indonesian_is_told_from_malay_by_its_own_words_as_a_hint(String text, boolean indonesian) {
        assertThat(LanguageDetector.looksIndonesian(text)).isEqualTo(indonesian);
        assertThat(LanguageDetector.detect(text)).contains(Language.MALAY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Nobody is locked in. | ENGLISH
                    Consent may be withdrawn. | ENGLISH
                    The shelter answers within three days. | ENGLISH
                    Tiada siapa dikurung. | MALAY
                    Persetujuan boleh ditarik balik. | MALAY
                    Jawapan diberi dalam tiga hari. | MALAY
                    Không ai bị nhốt. | VIETNAMESE
                    Trả lời trong ba ngày. | VIETNAMESE
                    لا يُحبس أحد. | ARABIC
                    الرد خلال ثلاثة أيام. | ARABIC
                    """)
    void a_short_passage_shows_its_language(String text, Language language) {
        assertThat(LanguageDetector.detect(text)).contains(language);
    }
}
