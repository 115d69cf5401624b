package org.sokong.policy.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form in which texts are compared and searched; the original stays for display. Compatibility
 * forms and no-break spaces become plain, Arabic vowel signs and the lengthening stroke go, the
 * forms of alef, ya and ta marbuta become one.
 */
public final class SearchForm {

    private SearchForm() {}

    public static String of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder result = new StringBuilder(plain.length());
        boolean space = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = result.length() > 0;
                continue;
            }
            if (isArabicMark(c) || Character.getType(c) == Character.FORMAT) {
                continue;
            }
            if (space) {
                result.append(' ');
                space = false;
            }
            result.append(unified(c));
        }
        return result.toString();
    }

    /** Vowel signs U+064B to U+0652, the superscript alef and the lengthening stroke. */
    static boolean isArabicMark(char c) {
        return (c >= '\u064B' && c <= '\u0652') || c == '\u0670' || c == '\u0640';
    }

    static char unified(char c) {
        if (c >= '\u0660' && c <= '\u0669') {
            return (char) ('0' + (c - '\u0660'));
        }
        return switch (c) {
            case '\u0622', '\u0623', '\u0625', '\u0671' -> '\u0627';
            case '\u0649', '\u06CC' -> '\u064A';
            case '\u0629' -> '\u0647';
            case '\u06A9' -> '\u0643';
            default -> c;
        };
    }
}
