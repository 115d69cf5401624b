package org.sokong.consent;

import java.util.Locale;

/** Names of countries in the languages of the screens. */
public final class Countries {

    private Countries() {}

    /**
     * The name of a country.
     *
     * @param code ISO 3166-1 alpha-2
     */
    public static String name(String code, Locale locale) {
        return Locale.of("", code).getDisplayCountry(locale);
    }
}
