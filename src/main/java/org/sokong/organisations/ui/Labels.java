package org.sokong.organisations.ui;

import com.ibm.icu.util.ULocale;
import com.vaadin.flow.component.UI;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sokong.codesets.CodeSets;
import org.sokong.codesets.CodeValue;
import org.sokong.uikit.Language;
import org.springframework.stereotype.Component;

/** Countries, languages and kinds of organisations in the reader's language. */
@Component
class Labels {

    private final CodeSets codes;

    Labels(CodeSets codes) {
        this.codes = codes;
    }

    /** A name within a line of the page keeps the direction of its own words. */
    static String isolated(String name) {
        return "\u2068" + name + "\u2069";
    }

    String country(String code) {
        return code.isEmpty()
                ? UI.getCurrent().getTranslation("organisations.international")
                : ULocale.getDisplayCountry(
                        "und-" + code, ULocale.forLocale(UI.getCurrent().getLocale()));
    }

    String type(String code) {
        return codes.find("HTCDS_2_0", "organisation_type", code)
                .or(() -> codes.find("LOCAL_EXT", "organisation_type", code))
                .map(value -> value.label(reader()))
                .orElse(code);
    }

    String language(String code) {
        return codes.label("ISO_639_1", "language", code, reader());
    }

    String languages(Collection<String> codesOfLanguages) {
        return codesOfLanguages.stream()
                .map(this::language)
                .collect(
                        Collectors.joining(UI.getCurrent().getTranslation("uikit.list.separator")));
    }

    String roles(Collection<String> codesOfRoles) {
        return codesOfRoles.stream()
                .map(code -> codes.label("SOKONG", "organisation_role", code, reader()))
                .collect(
                        Collectors.joining(UI.getCurrent().getTranslation("uikit.list.separator")));
    }

    List<String> types() {
        List<String> all =
                new java.util.ArrayList<>(
                        codes.values("HTCDS_2_0", "organisation_type").stream()
                                .map(CodeValue::code)
                                .toList());
        codes.values("LOCAL_EXT", "organisation_type").forEach(value -> all.add(value.code()));
        return all;
    }

    List<String> languages() {
        return codes.values("ISO_639_1", "language").stream().map(CodeValue::code).toList();
    }

    List<String> countries() {
        return Arrays.stream(Locale.getISOCountries())
                .sorted(
                        java.util.Comparator.comparing(
                                this::country,
                                com.ibm.icu.text.Collator.getInstance(UI.getCurrent().getLocale())))
                .toList();
    }

    private static Language reader() {
        return Language.of(UI.getCurrent().getLocale());
    }
}
