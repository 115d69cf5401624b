package org.sokong.codesets;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.sokong.kernel.DomainException;
import org.sokong.uikit.Language;

/** What codes and labels may look like. */
final class CodeTexts {

    static final int LONGEST_LABEL = 300;
    static final int LONGEST_CODE = 60;

    static final Pattern SCHEME = Pattern.compile("[A-Z0-9][A-Z0-9_]{0,39}");
    static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,19}");

    /** A code that somebody types here; published ones may have other signs. */
    private static final Pattern TYPED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.+-]{0,59}");

    /** Signs that cannot be seen, or that turn the direction of what follows. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    private CodeTexts() {}

    /** Whether it is one line of visible text. */
    static boolean isPlain(String text, int longest) {
        return text.length() <= longest && !UNSEEN.matcher(text).find();
    }

    /**
     * Labels without space around them; empty text where a language has none.
     *
     * @throws DomainException when there is none in English, or one is too long or not plain
     */
    static Map<Language, String> clean(Map<Language, String> labels) {
        Map<Language, String> clean = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String label = labels.getOrDefault(language, "").strip();
            if (!isPlain(label, LONGEST_LABEL)) {
                throw new DomainException("codesets.error.label", language.ownName());
            }
            clean.put(language, label);
        }
        if (clean.getOrDefault(Language.ENGLISH, "").isEmpty()) {
            throw new DomainException("codesets.error.english");
        }
        return clean;
    }

    /**
     * A code that somebody typed.
     *
     * @throws DomainException when it has signs that codes do not have
     */
    static String typed(String code) {
        if (!TYPED.matcher(code).matches()) {
            throw new DomainException("codesets.error.code");
        }
        return code;
    }

    /** A code made from an English label; its beginning keeps it apart from a scheme's own. */
    static String made(String label) {
        String words =
                label.toUpperCase(Locale.ROOT)
                        .replaceAll("[^A-Z0-9]+", "_")
                        .replaceAll("^_+|_+$", "");
        String code = "LOCAL_" + (words.isEmpty() ? "VALUE" : words);
        return code.substring(0, Math.min(code.length(), LONGEST_CODE - 4));
    }
}
