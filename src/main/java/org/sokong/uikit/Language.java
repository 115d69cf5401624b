package org.sokong.uikit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The languages of the screens. */
public enum Language {
    ENGLISH("en", "English", false),
    MALAY("ms", "Bahasa Melayu", false),
    VIETNAMESE("vi", "Tiếng Việt", false),
    ARABIC("ar", "العربية", true);

    private final Locale locale;
    private final String ownName;
    private final boolean rightToLeft;

    Language(String tag, String ownName, boolean rightToLeft) {
        // Latin digits in Arabic too: codes, dates and clocks are read aloud and typed across
        // languages.
        this.locale =
                rightToLeft
                        ? Locale.forLanguageTag(tag + "-u-nu-latn")
                        : Locale.forLanguageTag(tag);
        this.ownName = ownName;
        this.rightToLeft = rightToLeft;
    }

    /** ISO 639-1 code. */
    public String tag() {
        return locale.getLanguage();
    }

    /** Locale for dates, numbers and texts. */
    public Locale locale() {
        return locale;
    }

    /** The language's name in itself. */
    public String ownName() {
        return ownName;
    }

    /** Whether pages in this language run from right to left. */
    public boolean rightToLeft() {
        return rightToLeft;
    }

    /** The language of a tag or locale, English where there is none. */
    public static Language of(Locale locale) {
        return of(locale.getLanguage());
    }

    /** The language of an ISO 639-1 code, English where there is none. */
    public static Language of(String tag) {
        return Arrays.stream(values()).filter(l -> l.tag().equals(tag)).findFirst().orElse(ENGLISH);
    }

    /** Locales in the order of the list. */
    public static List<Locale> locales() {
        return Arrays.stream(values()).map(Language::locale).toList();
    }
}
