package org.sokong.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.Translations;
import org.springframework.stereotype.Component;

/** What people read for a disclosed fact, in their language and zone. */
@Component
public class FactText {

    private final Translations translations;
    private final TimeText time;

    FactText(Translations translations, TimeText time) {
        this.translations = translations;
        this.time = time;
    }

    /** The question. */
    public String label(DisclosedFact fact, Locale locale) {
        return translations.getTranslation(fact.labelKey(), locale);
    }

    /** The answer. */
    public String value(DisclosedFact fact, Locale locale) {
        String separator = translations.getTranslation("uikit.list.separator", locale);
        return fact.values().stream()
                .map(value -> value(fact.kind(), value, locale))
                .collect(Collectors.joining(separator));
    }

    private String value(DisclosedFact.Kind kind, String value, Locale locale) {
        return switch (kind) {
            case TEXT -> value;
            case KEYS -> translations.getTranslation(value, locale);
            case LANGUAGES -> language(value, locale);
            case DATE -> time.in(locale).date(LocalDate.parse(value));
            case MOMENT -> time.in(locale).dateTime(Instant.parse(value));
        };
    }

    /** Name of a language in the reader's language; words that are no code stay as they are. */
    public static String language(String code, Locale locale) {
        return code.matches("[a-z]{2,3}")
                ? Locale.forLanguageTag(code).getDisplayLanguage(locale)
                : code;
    }
}
