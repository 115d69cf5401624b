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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sokong.legal.LegalRuleItem;
import org.sokong.legal.LengthUnit;
import org.sokong.legal.PassageRuleForm;
import org.sokong.legal.RuleKind;
import org.sokong.legal.RuleStart;
import org.sokong.uikit.EntryDialog;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Language;
import org.sokong.uikit.Required;

/** What a passage sets: what starts a clock and how long it runs, or how long an order lasts. */
class PassageRuleDialog extends EntryDialog {

    private static final long serialVersionUID = 1;

    private final Select<RuleKind> kind = new Select<>();
    private final Select<RuleStart> start = new Select<>();
    private final Map<Language, TextField> names = new EnumMap<>(Language.class);
    private final ComboBox<String> country = new ComboBox<>();
    private final IntegerField length = new IntegerField();
    private final Select<LengthUnit> unit = new Select<>();
    private final IntegerField first;
    private final IntegerField last;

    /**
     * @param present the version that is changed, null for a new rule
     */
    PassageRuleDialog(
            @Nullable LegalRuleItem present, Consumer<PassageRuleForm> save, Runnable done) {
        super("");
        setHeaderTitle(
                getTranslation(present == null ? "legal.passage_rules.add" : "legal.change"));
        if (present != null) {
            hint(getTranslation("legal.passage_rules.change.hint"));
        }
        kind.setLabel(getTranslation("legal.passage_rules.kind"));
        kind.setItems(RuleKind.DEADLINE, RuleKind.ORDER);
        kind.setItemLabelGenerator(value -> EnumLabels.label("legal", value));
        kind.setValue(RuleKind.DEADLINE);
        Required.mark(kind);
        field("legal.error.rule_kind", kind);
        start.setLabel(getTranslation("legal.passage_rules.starts"));
        start.setItems(RuleStart.values());
        start.setItemLabelGenerator(value -> EnumLabels.label("legal", value));
        Required.mark(start);
        field("legal.error.starts_by", start);
        kind.addValueChangeListener(
                change -> start.setVisible(change.getValue() == RuleKind.DEADLINE));
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
        length.setLabel(getTranslation("legal.settings.length"));
        length.setRequiredIndicatorVisible(true);
        field("legal.error.length", length);
        unit.setLabel(getTranslation("legal.settings.unit"));
        unit.setItems(LengthUnit.values());
        unit.setItemLabelGenerator(value -> EnumLabels.label("legal", value));
        unit.setValue(LengthUnit.DAYS);
        field("legal.error.unit", unit);
        country.setLabel(getTranslation("legal.settings.country"));
        country.setItems(
                Arrays.stream(Locale.getISOCountries())
                        .sorted(Comparator.comparing(LegalNames::country))
                        .toList());
        country.setItemLabelGenerator(LegalNames::country);
        country.setClearButtonVisible(true);
        country.setHelperText(getTranslation("legal.settings.country.hint"));
        field("legal.error.country", country);
        first = number("legal.settings.warn_first", "legal.error.warn_first", 7);
        last = number("legal.settings.warn_last", "legal.error.warn_", 2);
        if (present != null) {
            show(present);
        }
        saves(getTranslation("uikit.save"), () -> save.accept(form()), done);
    }

    private IntegerField number(String labelKey, String errorStart, int value) {
        IntegerField number = new IntegerField(getTranslation(labelKey));
        number.setValue(value);
        number.setRequiredIndicatorVisible(true);
        return field(errorStart, number);
    }

    private void show(LegalRuleItem present) {
        kind.setValue(present.kind());
        if (present.startsBy() != null) {
            start.setValue(present.startsBy());
        }
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

    private PassageRuleForm form() {
        Map<Language, String> typed = new EnumMap<>(Language.class);
        names.forEach((language, field) -> typed.put(language, field.getValue()));
        return new PassageRuleForm(
                kind.getValue(),
                typed,
                country.getValue(),
                start.getValue(),
                length.getValue(),
                unit.getValue(),
                first.getValue(),
                last.getValue());
    }
}
