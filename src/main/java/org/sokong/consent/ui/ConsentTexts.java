package org.sokong.consent.ui;

import com.vaadin.flow.component.UI;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sokong.uikit.Translations;

/** Words for what a consent says, in the reader's language. */
final class ConsentTexts {

    private ConsentTexts() {}

    static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    static String of(@Nullable Enum<?> constant) {
        return text(constant == null ? "uikit.notrecorded" : Translations.key("consent", constant));
    }

    static String of(Collection<? extends Enum<?>> constants) {
        return list(constants.stream().map(ConsentTexts::of).toList());
    }

    static String list(List<String> words) {
        return String.join(text("uikit.list.separator"), words);
    }
}
