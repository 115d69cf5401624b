package org.sokong.policy.align;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * The consonants of a name, as near as Latin and Arabic letters can be brought: "Beresford" and
 * "بيريسفورد" are both "brsfrd". Vowels and half-vowels are written too differently to count.
 */
final class Skeleton {

    private static final Map<Character, String> ARABIC =
            Map.ofEntries(
                    Map.entry('ب', "b"),
                    Map.entry('ت', "t"),
                    Map.entry('ث', "t"),
                    Map.entry('ج', "g"),
                    Map.entry('ح', "h"),
                    Map.entry('خ', "k"),
                    Map.entry('د', "d"),
                    Map.entry('ذ', "d"),
                    Map.entry('ر', "r"),
                    Map.entry('ز', "z"),
                    Map.entry('س', "s"),
                    Map.entry('ش', "s"),
                    Map.entry('ص', "s"),
                    Map.entry('ض', "d"),
                    Map.entry('ط', "t"),
                    Map.entry('ظ', "z"),
                    Map.entry('غ', "g"),
                    Map.entry('ف', "f"),
                    Map.entry('ق', "k"),
                    Map.entry('ك', "k"),
                    Map.entry('ل', "l"),
                    Map.entry('م', "m"),
                    Map.entry('ن', "n"),
                    Map.entry('ه', "h"),
                    Map.entry('ڤ', "f"),
                    Map.entry('پ', "b"),
                    Map.entry('چ', "g"));

    private Skeleton() {}

    static String ofArabic(String word) {
        StringBuilder consonants = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            String letter = ARABIC.get(word.charAt(i));
            if (letter != null) {
                consonants.append(letter);
            } else if (i == 0 && word.charAt(i) == 'و' && word.length() > 4) {
                consonants.append('w');
            }
        }
        return plain(consonants);
    }

    static String ofLatin(String word) {
        String form =
                Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replace('đ', 'd')
                        .replace("ph", "f")
                        .replace("th", "t")
                        .replace("kh", "k")
                        .replace("gh", "g")
                        .replace("ch", "s")
                        .replace("sh", "s")
                        .replaceAll("c(?=[eiy])", "s")
                        .replace('c', 'k')
                        .replace('q', 'k')
                        .replace('x', 's')
                        .replace('p', 'b')
                        .replace('v', 'f')
                        .replace('j', 'g');
        StringBuilder consonants = new StringBuilder();
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if ("bdfghklmnrstz".indexOf(c) >= 0 || (i == 0 && c == 'w')) {
                consonants.append(c);
            }
        }
        return plain(consonants);
    }

    /** Doubled letters once; a last h is often silent. */
    private static String plain(CharSequence consonants) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < consonants.length(); i++) {
            char c = consonants.charAt(i);
            if (result.isEmpty() || result.charAt(result.length() - 1) != c) {
                result.append(c);
            }
        }
        if (result.length() > 2 && result.charAt(result.length() - 1) == 'h') {
            result.setLength(result.length() - 1);
        }
        return result.toString();
    }
}
