package org.sokong.policy.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sokong.uikit.Language;

/**
 * Tells English, Malay, Vietnamese and Arabic apart, also in a few words, by script, by the letters
 * only one of them has, by its commonest words and by how its words begin and end. A text in
 * another language, or one that shows nothing, has no answer. See
 * docs/decisions/0010-language-detection.md.
 */
public final class LanguageDetector {

    /** Letters that Persian, Urdu and others add to the Arabic script. */
    private static final String NOT_ARABIC = "پچژگٹڈڑںےڤۆێ";

    /** Letters that no other Latin-script language of the region uses. */
    private static final Pattern VIETNAMESE_LETTER = Pattern.compile("[ăđơưĂĐƠƯ\u1EA0-\u1EF9]");

    /** Letters that none of the three Latin-script languages use. */
    private static final Pattern FOREIGN_LETTER = Pattern.compile("[äöüßñçåæøœłčšžşğıõÿëïî]");

    private static final Map<String, Map<Language, Double>> WORDS = new HashMap<>();

    static {
        words(
                Language.ENGLISH,
                2,
                "the of and to in is was were are be been has have had that this these those with"
                        + " for from by which who whom whose what when where how their they them"
                        + " there it its he she his her him we our you your not but or as at on an"
                        + " if than then will would should could can may must also into between"
                        + " about after before against during under such other more most all any"
                        + " both each some no do does did been being between through");
        words(
                Language.ENGLISH,
                1,
                "people person child children woman women man men victim victims survivor survivors"
                        + " trafficking human support service services government national"
                        + " international police court law protection shelter legal assistance"
                        + " migration migrant migrants worker workers labour labor exploitation"
                        + " smuggling training awareness public policy minister ministry"
                        + " cooperation safe work health care referral case report reintegration");
        words(
                Language.MALAY,
                2,
                "yang dan di ke dari daripada untuk dengan pada dalam ini itu adalah ialah akan"
                        + " telah tidak bukan oleh sebagai kepada atau juga boleh bagi antara"
                        + " mereka kami kita anda beliau ia serta seperti lebih semua setiap"
                        + " supaya agar kerana jika apabila ketika semasa selepas sebelum tentang"
                        + " mengenai terhadap melalui hingga sehingga masih sudah belum dapat"
                        + " perlu harus secara satu dua para pihak namun tetapi manakala");
        words(
                Language.MALAY,
                1,
                "mangsa orang kanak wanita lelaki pemerdagangan penyeludupan migran negara kerajaan"
                        + " kementerian polis mahkamah undang perlindungan bantuan sokongan"
                        + " perkhidmatan pekerja buruh kerja kerjasama latihan kesedaran awam"
                        + " masyarakat agensi jabatan majlis dasar rumah tempat selamat kes laporan"
                        + " pemulihan rujukan kesihatan menteri semula anak hak");
        words(
                Language.VIETNAMESE,
                2,
                "và của là các những cho với trong được không có một người này đó khi để từ về"
                        + " theo tại đã đang sẽ cũng như nhưng vì do bởi nếu thì mà hay hoặc đến"
                        + " trên dưới sau trước giữa việc sự cùng phải cần nhiều nước");
        // The same words typed without their signs, as on a keyboard that has none.
        words(
                Language.VIETNAMESE,
                1.2,
                "va cua cac nhung voi duoc khong nguoi nay khi tu ve theo tai dang cung nhu"
                        + " nhung neu thi hoac den tren duoi truoc giua viec phai can nhieu nuoc"
                        + " nan nhan mua buon phong chong tro giup bao phap luat cong tac tre em phu"
                        + " nu lao dong hop gia dinh xa hoi chinh phu ho tro hoa nhap cong dong");
    }

    private static final Pattern MALAY_SHAPE =
            Pattern.compile(
                    "(me(ng|ny|n|m)|pe(ng|ny|n|m|r)|ber|ter|di|ke|se)[a-z]{3,}(an|kan|i|nya)?"
                            + "|[a-z]{3,}(kan|nya|lah|kah|annya)");

    private static final Pattern ENGLISH_SHAPE =
            Pattern.compile(
                    "[a-z]{2,}(tion|sion|ing|ed|ly|ness|ment|ity|ous|ive|ful|less|ship|able|ible"
                            + "|ance|ence|ght|ck|ry|ch|th)s?");

    private static final Pattern SYLLABLE =
            Pattern.compile(
                    "(ngh?|nh|th|tr|ch|kh|gh|gi|ph|qu|[bcdhklmnrstvx])?(uyen|uye|uoi|uou|ieu|yeu|oai|uya|uay|uo|uu|ie|ye|oa|oe|ua|ia"
                            + "|ai|ao|au|ay|eo|eu|oi|ui|uy|[aeiouy])(ng|nh|ch|[cmnpt])?");

    private static final Set<String> INDONESIAN_ONLY =
            Set.of(
                    ("bahwa karena bisa korban kepolisian kabupaten provinsi kantor uang pelayanan"
                                    + " agustus maret kementrian walikota gubernur bupati sedangkan"
                                    + " rupiah pria kesehatan universitas departemen pengacara"
                                    + " kejaksaan pengadilan tersangka presiden listrik mobil sepeda"
                                    + " kamis jumat senin berbagai polri puskesmas organisasi")
                            .split(" "));

    private static final Set<String> MALAY_ONLY =
            Set.of(
                    ("bahawa kerana mangsa pemerdagangan wanita perkhidmatan maklumat pertubuhan"
                                    + " wang pejabat ialah beliau ogos mac khamis jumaat isnin ahad"
                                    + " mahkamah akta peguam pendakwaan kesihatan ringgit baharu"
                                    + " pelbagai bandar penyeludupan universiti mesyuarat tarikh"
                                    + " bilangan pendatang manakala")
                            .split(" "));

    private LanguageDetector() {}

    /** The language of a text, empty when it is none of the four or cannot be told. */
    public static Optional<Language> detect(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        long letters = plain.codePoints().filter(Character::isLetter).count();
        if (letters == 0) {
            return Optional.empty();
        }
        long arabic = countScript(plain, Character.UnicodeScript.ARABIC);
        long latin = countScript(plain, Character.UnicodeScript.LATIN);
        if (arabic * 2 > letters) {
            long foreign = plain.chars().filter(c -> NOT_ARABIC.indexOf(c) >= 0).count();
            return foreign * 100 > arabic ? Optional.empty() : Optional.of(Language.ARABIC);
        }
        if (latin * 2 <= letters) {
            return Optional.empty();
        }
        return latin(plain, latin);
    }

    /**
     * Whether a text looks Indonesian rather than Malay. The two share most of their words; these
     * are spelt or chosen differently. A hint for a person, not a fact.
     */
    public static boolean looksIndonesian(String text) {
        int indonesian = 0;
        int malay = 0;
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            indonesian += INDONESIAN_ONLY.contains(word) ? 1 : 0;
            malay += MALAY_ONLY.contains(word) ? 1 : 0;
        }
        return indonesian > malay;
    }

    private static Optional<Language> latin(String plain, long letters) {
        String[] words = plain.split("[^\\p{L}\\p{M}'’]+");
        long tokens = Arrays.stream(words).filter(word -> !word.isEmpty()).count();
        if (tokens == 0) {
            return Optional.empty();
        }
        long vietnamese =
                Arrays.stream(words).filter(word -> VIETNAMESE_LETTER.matcher(word).find()).count();
        // One accented name in a foreign text is not enough, one word alone is.
        if (vietnamese > 0 && (double) vietnamese / tokens >= 0.15) {
            return Optional.of(Language.VIETNAMESE);
        }
        long foreign = FOREIGN_LETTER.matcher(plain).results().count();
        if (foreign * 60 > letters) {
            return Optional.empty();
        }
        Map<Language, Double> scores = new EnumMap<>(Language.class);
        long syllables = 0;
        for (String word : words) {
            if (word.isEmpty()) {
                continue;
            }
            WORDS.getOrDefault(word, Map.of())
                    .forEach((language, weight) -> scores.merge(language, weight, Double::sum));
            if (MALAY_SHAPE.matcher(word).matches()) {
                scores.merge(Language.MALAY, 0.5, Double::sum);
            }
            if (ENGLISH_SHAPE.matcher(word).matches()) {
                scores.merge(Language.ENGLISH, 0.6, Double::sum);
            }
            if (SYLLABLE.matcher(word).matches()) {
                syllables++;
            }
        }
        // Without its signs Vietnamese is told by its syllables: nearly every word is one.
        if (syllables * 10 < tokens * 9) {
            scores.remove(Language.VIETNAMESE);
        }
        return best(scores, tokens);
    }

    private static Optional<Language> best(Map<Language, Double> scores, long tokens) {
        Language first = null;
        double top = 0;
        double second = 0;
        for (Map.Entry<Language, Double> entry : scores.entrySet()) {
            if (entry.getValue() > top) {
                second = top;
                top = entry.getValue();
                first = entry.getKey();
            } else {
                second = Math.max(second, entry.getValue());
            }
        }
        // Running text in one of the languages has a common word in every three or four; a long
        // text with few of them is something else.
        double needed = tokens <= 4 ? 0.5 : 0.28 * tokens;
        if (first == null || top < needed || top < second * 1.25) {
            return Optional.empty();
        }
        return Optional.of(first);
    }

    private static long countScript(String text, Character.UnicodeScript script) {
        return text.codePoints()
                .filter(c -> Character.isLetter(c) && Character.UnicodeScript.of(c) == script)
                .count();
    }

    private static void words(Language language, double weight, String list) {
        for (String word : list.split(" ")) {
            WORDS.computeIfAbsent(word, key -> new EnumMap<>(Language.class))
                    .merge(language, weight, Math::max);
        }
    }
}
