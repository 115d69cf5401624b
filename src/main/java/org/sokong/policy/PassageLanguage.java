package org.sokong.policy;

import java.util.Locale;
import java.util.Optional;

/** The languages in which the library reads, searches and shows text. */
public enum PassageLanguage {
    EN("en"),
    MS("ms"),
    VI("vi"),
    AR("ar");

    private final String code;

    PassageLanguage(String code) {
        this.code = code;
    }

    /** The ISO 639-1 code, as used in {@code lang} attributes and in the catalogue. */
    public String code() {
        return code;
    }

    public Locale locale() {
        return Locale.forLanguageTag(code);
    }

    /** The direction of a text in this language: a passage keeps its own, whatever the page has. */
    public String direction() {
        return this == AR ? "rtl" : "ltr";
    }

    /**
     * The language with this ISO 639-1 code (a region after it is ignored), if the library reads
     * it.
     */
    public static Optional<PassageLanguage> of(String code) {
        String language = Locale.forLanguageTag(code.replace('_', '-')).getLanguage();
        for (PassageLanguage candidate : values()) {
            if (candidate.code.equals(language)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
