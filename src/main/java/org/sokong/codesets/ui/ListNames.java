package org.sokong.codesets.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.sokong.codesets.CodeItem;
import org.sokong.codesets.CodeList;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.stereotype.Component;

/** What people call schemes and lists; those that nobody foresaw are called what they are. */
@Component
class ListNames {

    private final Translations translations;

    ListNames(Translations translations) {
        this.translations = translations;
    }

    String scheme(String scheme) {
        return named("codesets.scheme.", scheme);
    }

    String variable(CodeList list) {
        return named("codesets.variable.", list.variable());
    }

    private String named(String prefix, String name) {
        String key = prefix + name.replaceAll("[^A-Za-z0-9_]+", "_");
        Locale locale = UI.getCurrent().getLocale();
        return translations.has(key, locale) ? translations.getTranslation(key, locale) : name;
    }

    /** The label in the reader's language, in English where there is none. */
    static String label(CodeItem item) {
        String own = item.labels().getOrDefault(reader(), "");
        return own.isEmpty() ? item.labels().getOrDefault(Language.ENGLISH, "") : own;
    }

    /** A text of a language, with that language's direction. */
    static Span in(Language language, String text) {
        Span span = new Span(text);
        span.getElement().setAttribute("lang", language.tag());
        span.getElement().setAttribute("dir", language.rightToLeft() ? "rtl" : "ltr");
        return span;
    }

    static Language reader() {
        return Language.of(UI.getCurrent().getLocale());
    }
}
