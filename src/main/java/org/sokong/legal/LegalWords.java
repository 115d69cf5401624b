package org.sokong.legal;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.stereotype.Component;

/** Texts in the language of the page, for what is said outside a view. */
@Component
class LegalWords {

    private final Translations translations;

    LegalWords(Translations translations) {
        this.translations = translations;
    }

    Language language() {
        UI ui = UI.getCurrent();
        return ui == null ? Language.ENGLISH : Language.of(ui.getLocale());
    }

    String text(String key, Object... arguments) {
        Locale locale = language().locale();
        return translations.getTranslation(key, locale, arguments);
    }
}
