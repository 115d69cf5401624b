package org.sokong.legal.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sokong.legal.LegalRuleItem;
import org.sokong.legal.LengthUnit;
import org.sokong.uikit.ComponentTexts;
import org.sokong.uikit.EntryDialog;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Language;

/**
 * What every rule of the law has: its names, its country, its length and when it warns. The dialogs
 * put the pieces where they need them.
 */
abstract class RuleEntry extends EntryDialog {

    private static final long serialVersionUID = 1;

    private final Map<Language, TextField> names = new EnumMap<>(Language.class);
    private final ComboBox<String> country = new ComboBox<>();
    private final IntegerField length = ComponentTexts.wholeNumber("");
    private final Select<LengthUnit> unit = new Select<>();
    private final IntegerField first = ComponentTexts.wholeNumber("");
    private final IntegerField last = ComponentTexts.wholeNumber("");

    RuleEntry(String title) {
        super(title);
    }

    final void addNames() {
        for (Language language : Language.values()) {
            TextField name =
                    new TextField(getTranslation("legal.settings.name", language.ownName()));
            name.setMaxLength(200);
            name.setRequiredIndicatorVisible(language == Language.ENGLISH);
            name.getElement().setAttribute("lang", language.tag());
            name.getElement().setAttribute("dir", language.rightToLeft() ? "rtl" : "ltr");
            names.put(language, name);
            field(
                    language == Language.ENGLISH ? "legal.error.name" : "legal.none." + language,
                    name);
        }
    }

    /**
     * @param needed whether there is no rule without a length
     */
    final void addLength(boolean needed) {
        country.setLabel(getTranslation("legal.settings.country"));
        country.setItems(
                Arrays.stream(Locale.getISOCountries())
                        .sorted(Comparator.comparing(LegalNames::country))
                        .toList());
        country.setItemLabelGenerator(LegalNames::country);
        country.setClearButtonVisible(true);
        country.setHelperText(getTranslation("legal.settings.country.hint"));
        field("legal.error.country", country);
        length.setLabel(getTranslation("legal.settings.length"));
        length.setRequiredIndicatorVisible(needed);
        if (!needed) {
            length.setHelperText(getTranslation("legal.settings.length.hint"));
        }
        field("legal.error.length", length);
        unit.setLabel(getTranslation("legal.settings.unit"));
        unit.setItems(LengthUnit.values());
        unit.setItemLabelGenerator(value -> EnumLabels.label("legal", value));
        unit.setValue(LengthUnit.DAYS);
        field("legal.error.unit", unit);
    }

    final void addWarnings() {
        number(first, "legal.settings.warn_first", "legal.error.warn_first", 7);
        number(last, "legal.settings.warn_last", "legal.error.warn_", 2);
    }

    private void number(IntegerField number, String labelKey, String errorStart, int value) {
        number.setLabel(getTranslation(labelKey));
        number.setValue(value);
        number.setRequiredIndicatorVisible(true);
        field(errorStart, number);
    }

    /** Shows what these fields say of a rule that is there. */
    final void showRule(LegalRuleItem present) {
        names.forEach(
                (language, field) -> field.setValue(present.names().getOrDefault(language, "")));
        country.setValue(present.country());
        length.setValue(present.length());
        if (present.unit() != null) {
            unit.setValue(present.unit());
        }
        first.setValue(present.warnFirst());
        last.setValue(present.warnLast());
    }

    final Map<Language, String> typedNames() {
        Map<Language, String> typed = new EnumMap<>(Language.class);
        names.forEach((language, field) -> typed.put(language, field.getValue()));
        return typed;
    }

    final @Nullable String chosenCountry() {
        return country.getValue();
    }

    final @Nullable Integer typedLength() {
        return length.getValue();
    }

    final @Nullable LengthUnit chosenUnit() {
        return unit.getValue();
    }

    final @Nullable Integer firstWarning() {
        return first.getValue();
    }

    final @Nullable Integer lastWarning() {
        return last.getValue();
    }
}
