package org.sokong.directory.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.Sex;
import org.sokong.directory.Citizenship;
import org.sokong.directory.Eligibility;
import org.sokong.uikit.ComponentTexts;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.FieldProblems;

/** Whom a service takes; what is left open takes everybody. */
class EligibilityFields extends Div {

    private static final long serialVersionUID = 1;
    private static final int LONGEST = 1_000;

    private final CheckboxGroup<Sex> sexes = new CheckboxGroup<>();
    private final IntegerField ageFrom = ComponentTexts.wholeNumber("");
    private final IntegerField ageTo = ComponentTexts.wholeNumber("");
    private final CheckboxGroup<String> statuses = new CheckboxGroup<>();
    private final Select<Citizenship> citizenship = new Select<>();
    private final MultiSelectComboBox<String> countries = ComponentTexts.multiSelect();
    private final TextArea note = new TextArea();

    EligibilityFields(DirectoryTexts texts, Eligibility before, FieldProblems problems) {
        addClassName("fields");
        sexes.setLabel(getTranslation("directory.sexes"));
        sexes.setHelperText(getTranslation("directory.open.hint"));
        sexes.setItems(Sex.FEMALE, Sex.MALE, Sex.OTHER);
        sexes.setItemLabelGenerator(DirectoryTexts::sex);
        ageFrom.setLabel(getTranslation("directory.agefrom"));
        ageTo.setLabel(getTranslation("directory.ageto"));
        Div ages = new Div(ageFrom, ageTo);
        ages.addClassName("offer-place");
        statuses.setLabel(getTranslation("directory.statuses"));
        statuses.setHelperText(getTranslation("directory.open.hint"));
        statuses.setItems(texts.statuses());
        statuses.setItemLabelGenerator(texts::status);
        citizenship.setLabel(getTranslation("directory.citizenship"));
        citizenship.setItems(Citizenship.values());
        citizenship.setItemLabelGenerator(EnumLabels.of("directory"));
        countries.setLabel(getTranslation("directory.citizenship.countries"));
        countries.setItems(texts.countries());
        countries.setItemLabelGenerator(texts::country);
        note.setLabel(getTranslation("directory.eligibility.note"));
        note.setMaxLength(LONGEST);
        problems.at("directory.error.age", ageFrom)
                .reads(ageTo)
                .at("directory.error.citizenship", countries);
        citizenship.addValueChangeListener(
                change -> countries.setVisible(change.getValue() != Citizenship.ANY));
        show(before);
        add(
                new H3(getTranslation("directory.eligibility")),
                sexes,
                ages,
                statuses,
                citizenship,
                countries,
                note);
    }

    private void show(Eligibility before) {
        sexes.setValue(before.sexes());
        ageFrom.setValue(before.ageFrom());
        ageTo.setValue(before.ageTo());
        statuses.setValue(before.statuses());
        citizenship.setValue(before.citizenship());
        countries.setValue(before.countries());
        countries.setVisible(before.citizenship() != Citizenship.ANY);
        note.setValue(text(before.note()));
    }

    Eligibility value() {
        Citizenship asked = citizenship.getValue();
        return new Eligibility(
                sexes.getValue(),
                ageFrom.getValue(),
                ageTo.getValue(),
                statuses.getValue(),
                asked == null ? Citizenship.ANY : asked,
                asked == Citizenship.ANY ? Set.of() : countries.getValue(),
                note.getValue());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
