package org.sokong.legal.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sokong.legal.LegalRuleForm;
import org.sokong.legal.LegalRuleItem;
import org.sokong.legal.LengthUnit;
import org.sokong.legal.RuleKind;
import org.sokong.uikit.EntryDialog;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Language;

/** Names, length, warnings and source of an order or a deadline. */
class RuleDialog extends EntryDialog {

    private static final long serialVersionUID = 1;

    private final Map<Language, TextField> names = new EnumMap<>(Language.class);
    private final ComboBox<String> country = new ComboBox<>();
    private final IntegerField length = new IntegerField();
    private final Select<LengthUnit> unit = new Select<>();
    private final IntegerField first;
    private final IntegerField last;
    private final TextArea source;
    private final Checkbox verified = new Checkbox();
    private final Checkbox inUse = new Checkbox();

    /**
     * @param present null for a new one
     */
    RuleDialog(
            String title,
            RuleKind kind,
            @Nullable LegalRuleItem present,
            Consumer<LegalRuleForm> save,
            Runnable done) {
        super(title);
        for (Language language : Language.values()) {
            TextField name =
                    new TextField(getTranslation("legal.settings.name", language.ownName()));
            name.setMaxLength(200);
            name.setRequiredIndicatorVisible(language == Language.ENGLISH);
            name.getElement().setAttribute("lang", language.tag());
            names.put(language, name);
            field(
                    language == Language.ENGLISH ? "legal.error.name" : "legal.none." + language,
                    name);
        }
        if (kind != RuleKind.HEARING) {
            length();
        }
        first = number("legal.settings.warn_first", "legal.error.warn_first", 7);
        last = number("legal.settings.warn_last", "legal.error.warn_", 2);
        source = words("legal.settings.source", "legal.error.source", 500);
        source.setRequiredIndicatorVisible(true);
        verified.setLabel(getTranslation("legal.settings.verified"));
        plain(verified);
        inUse.setLabel(getTranslation("legal.settings.in_use"));
        inUse.setValue(true);
        if (kind != RuleKind.HEARING) {
            plain(inUse);
        }
        if (present != null) {
            show(present);
        }
        saves(getTranslation("uikit.save"), () -> save.accept(form()), done);
    }

    private void length() {
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
        length.setHelperText(getTranslation("legal.settings.length.hint"));
        field("legal.error.length", length);
        unit.setLabel(getTranslation("legal.settings.unit"));
        unit.setItems(LengthUnit.values());
        unit.setItemLabelGenerator(value -> EnumLabels.label("legal", value));
        unit.setValue(LengthUnit.DAYS);
        field("legal.error.unit", unit);
    }

    private IntegerField number(String labelKey, String errorStart, int value) {
        IntegerField number = new IntegerField(getTranslation(labelKey));
        number.setValue(value);
        number.setRequiredIndicatorVisible(true);
        return field(errorStart, number);
    }

    private void show(LegalRuleItem present) {
        names.forEach(
                (language, field) -> field.setValue(present.names().getOrDefault(language, "")));
        country.setValue(present.country());
        length.setValue(present.length());
        if (present.unit() != null) {
            unit.setValue(present.unit());
        }
        first.setValue(present.warnFirst());
        last.setValue(present.warnLast());
        source.setValue(present.source());
        verified.setValue(present.verified());
        inUse.setValue(present.inUse());
    }

    private LegalRuleForm form() {
        Map<Language, String> typed = new EnumMap<>(Language.class);
        names.forEach((language, field) -> typed.put(language, field.getValue()));
        return new LegalRuleForm(
                typed,
                country.getValue(),
                length.getValue(),
                unit.getValue(),
                first.getValue(),
                last.getValue(),
                source.getValue(),
                verified.getValue(),
                inUse.getValue());
    }
}
