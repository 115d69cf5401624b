package org.sokong.policy.search;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes affixes off Malay words: light rules, since no dictionary is at hand. Two words with the
 * same stem are treated as one; better two forms that do not meet than two words that do.
 */
final class MalayStemmer {

    private static final int SHORTEST = 4;

    /** Words that look as if they had an affix. */
    private static final Set<String> WHOLE =
            Set.of(
                    "semula",
                    "sempadan",
                    "senarai",
                    "sekolah",
                    "sebab",
                    "seks",
                    "sektor",
                    "selatan",
                    "dialog",
                    "dinding",
                    "diri",
                    "kempen",
                    "kerja",
                    "kerajaan",
                    "keluarga",
                    "ketua",
                    "kes",
                    "kesan",
                    "perempuan",
                    "perkara",
                    "perlu",
                    "pertama",
                    "peranan",
                    "perang",
                    "teruk",
                    "terang",
                    "teman",
                    "tempatan",
                    "agensi",
                    "polisi",
                    "organisasi",
                    "tuan",
                    "makan",
                    "ikan",
                    "bukan",
                    "dengan",
                    "lawan",
                    "awan",
                    "kawan",
                    "rakan",
                    "jalan",
                    "bulan",
                    "hujan",
                    "tangan",
                    "badan",
                    "dasar",
                    "benar",
                    "berat",
                    "besar",
                    "beri",
                    "media",
                    "medan",
                    "mental",
                    "menteri",
                    "mesyuarat",
                    "merdeka",
                    "meja",
                    "mesti",
                    "mereka",
                    "pelan",
                    "penting",
                    "pejabat",
                    "peti",
                    "pesakit",
                    "pelbagai",
                    "peluang",
                    "pelarian",
                    "penduduk",
                    "wanita",
                    "kasino",
                    "islam",
                    "depan",
                    "pasukan",
                    "cadangan",
                    "tindakan",
                    "bulanan");

    /** Words whose stem would meet another word, or not meet its own. */
    private static final Map<String, String> KNOWN =
            Map.ofEntries(
                    Map.entry("bekerja", "kerja"),
                    Map.entry("pekerja", "kerja"),
                    Map.entry("pekerjaan", "kerja"),
                    Map.entry("bekerjasama", "kerjasama"),
                    Map.entry("belajar", "ajar"),
                    Map.entry("pelajar", "ajar"),
                    Map.entry("pelajaran", "ajar"),
                    Map.entry("pengukuhan", "kukuh"),
                    Map.entry("mengukuhkan", "kukuh"),
                    Map.entry("memperkukuh", "kukuh"),
                    Map.entry("memperkukuhkan", "kukuh"),
                    Map.entry("pengenalpastian", "kenalpasti"),
                    Map.entry("pertubuhan", "pertubuhan"),
                    Map.entry("perniagaan", "niaga"));

    private static final List<String> PARTICLES = List.of("nya", "lah", "kah", "pun");

    private MalayStemmer() {}

    static String stem(String word) {
        if (WHOLE.contains(word)) {
            return word;
        }
        String known = KNOWN.get(word);
        if (known != null) {
            return known;
        }
        // Trafficking (pemerdagangan) must not become trade (perdagangan).
        if (word.contains("pemerdagang")) {
            return "pemerdagang";
        }
        String stem = word;
        for (String particle : PARTICLES) {
            if (stem.endsWith(particle) && stem.length() - particle.length() >= SHORTEST) {
                stem = stem.substring(0, stem.length() - particle.length());
                break;
            }
        }
        if (WHOLE.contains(stem)) {
            return stem;
        }
        String bare = withoutPrefix(stem);
        boolean verb = !bare.equals(stem) && (stem.startsWith("me") || stem.startsWith("di"));
        stem = withoutSuffix(bare, verb);
        if (stem.startsWith("per") && stem.length() - 3 >= SHORTEST && !bare.equals(word)) {
            stem = stem.substring(3);
        }
        return stem;
    }

    private static String withoutSuffix(String word, boolean verb) {
        if (WHOLE.contains(word)) {
            return word;
        }
        if (word.endsWith("kan") && word.length() - 3 >= SHORTEST && verb) {
            return word.substring(0, word.length() - 3);
        }
        if (word.endsWith("an") && word.length() - 2 >= SHORTEST) {
            return word.substring(0, word.length() - 2);
        }
        if (verb && word.endsWith("i") && word.length() - 1 >= SHORTEST + 1) {
            return word.substring(0, word.length() - 1);
        }
        return word;
    }

    private static String withoutPrefix(String word) {
        String rest = nasal(word, "me");
        if (rest == null) {
            rest = nasal(word, "pe");
        }
        if (rest != null) {
            return rest;
        }
        for (String prefix : List.of("ber", "ter", "per", "anti")) {
            if (word.startsWith(prefix) && word.length() - prefix.length() >= SHORTEST) {
                return word.substring(prefix.length());
            }
        }
        for (String prefix : List.of("di", "ke", "se")) {
            boolean enough = word.length() - prefix.length() >= SHORTEST + 1;
            // ke- stands with -an in nouns; alone it is mostly part of the word.
            boolean fits = !prefix.equals("ke") || word.endsWith("an");
            if (word.startsWith(prefix) && enough && fits) {
                return word.substring(prefix.length());
            }
        }
        return word;
    }

    /** meng-, meny-, mem-, men-, me- and the same with pe-: the sound that fell away comes back. */
    private static @org.jspecify.annotations.Nullable String nasal(String word, String prefix) {
        if (!word.startsWith(prefix) || word.length() < prefix.length() + SHORTEST) {
            return null;
        }
        String rest = word.substring(prefix.length());
        if (rest.startsWith("ny") && vowel(rest, 2)) {
            return enough("s" + rest.substring(2));
        }
        if (rest.startsWith("ng")) {
            return enough(rest.substring(2));
        }
        if (rest.startsWith("m")) {
            return enough(vowel(rest, 1) ? "p" + rest.substring(1) : rest.substring(1));
        }
        if (rest.startsWith("n")) {
            return enough(vowel(rest, 1) ? "t" + rest.substring(1) : rest.substring(1));
        }
        char first = rest.charAt(0);
        return "lrwy".indexOf(first) >= 0 && !word.startsWith("per") ? enough(rest) : null;
    }

    private static @org.jspecify.annotations.Nullable String enough(String stem) {
        return stem.length() >= SHORTEST ? stem : null;
    }

    private static boolean vowel(String word, int index) {
        return index < word.length() && "aeiou".indexOf(word.charAt(index)) >= 0;
    }
}
