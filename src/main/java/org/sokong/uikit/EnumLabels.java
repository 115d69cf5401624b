package org.sokong.uikit;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.UI;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Labels of enum constants, from the keys {@code module.type.CONSTANT}. */
public final class EnumLabels {

    private EnumLabels() {}

    /** A label generator for selects, radio buttons and grids. */
    public static <E extends Enum<E>> ItemLabelGenerator<E> of(String module) {
        return constant -> label(module, constant);
    }

    /** The label of a constant in the user's language; "not recorded" for null. */
    public static String label(String module, @Nullable Enum<?> constant) {
        return constant == null
                ? translate("uikit.notrecorded")
                : translate(Translations.key(module, constant));
    }

    /** The labels of several constants in a row; "not recorded" for none. */
    public static String labels(String module, Collection<? extends Enum<?>> constants) {
        return constants.isEmpty()
                ? translate("uikit.notrecorded")
                : constants.stream()
                        .map(constant -> label(module, constant))
                        .collect(Collectors.joining(translate("uikit.list.separator")));
    }

    private static String translate(String key) {
        Locale locale =
                UI.getCurrent() == null ? Language.ENGLISH.locale() : UI.getCurrent().getLocale();
        return com.vaadin.flow.i18n.I18NProvider.translate(locale, key);
    }
}
