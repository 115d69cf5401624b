package org.sokong.forms;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.codesets.CodeMultiSelect;
import org.sokong.codesets.CodeSelect;
import org.sokong.codesets.CodedValue;
import org.sokong.uikit.ComponentTexts;
import org.sokong.uikit.Required;

/** A field of the screen for each question of a shape, and the answers they hold. */
class FormFields {

    /** More choices than these are folded into a list. */
    private static final int SIDE_BY_SIDE = 4;

    /** Stands for "not recorded" among choices; no code is empty. */
    private static final String NONE = "";

    private final Map<String, Component> fields = new LinkedHashMap<>();
    private final FormText text;
    private final Locale locale;
    private boolean showing;

    /**
     * @param changed told whenever the user has changed an answer
     */
    FormFields(FormShape shape, FormText text, Locale locale, Runnable changed) {
        this.text = text;
        this.locale = locale;
        for (FormField field : shape.fields()) {
            Component component = create(field);
            component.setId("form-" + field.key().replace('.', '-').toLowerCase(Locale.ROOT));
            ((HasLabel) component).setLabel(text.label(field, locale));
            require(component, field.needed());
            ((HasValue<?, ?>) component)
                    .addValueChangeListener(
                            change -> {
                                if (!showing) {
                                    clearProblem(component);
                                    changed.run();
                                }
                            });
            fields.put(field.key(), component);
        }
    }

    private static void require(Component component, boolean needed) {
        if (needed && component instanceof Select<?> select) {
            Required.mark(select);
        } else {
            ((HasValue<?, ?>) component).setRequiredIndicatorVisible(needed);
        }
    }

    Component of(FormField field) {
        return Objects.requireNonNull(fields.get(field.key()));
    }

    /** Puts the answers on the screen over those kept from elsewhere. */
    FormValues over(FormValues present) {
        FormValues values = present;
        for (Map.Entry<String, Component> entry : fields.entrySet()) {
            Object value = ((HasValue<?, ?>) entry.getValue()).getValue();
            if (value instanceof Collection<?> several) {
                values =
                        values.with(entry.getKey(), several.stream().map(String::valueOf).toList());
            } else {
                values = values.with(entry.getKey(), value == null ? null : value.toString());
            }
        }
        return values;
    }

    /** Shows answers without telling anybody. */
    @SuppressWarnings("unchecked")
    void show(FormValues values) {
        showing = true;
        fields.forEach(
                (key, component) -> {
                    if (component instanceof CheckboxGroup<?> group) {
                        ((CheckboxGroup<String>) group)
                                .setValue(new LinkedHashSet<>(values.all(key)));
                    } else if (component instanceof DatePicker picker) {
                        picker.setValue(values.date(key));
                    } else if (component instanceof CodeSelect select) {
                        String answer = values.get(key);
                        select.setValue(answer == null ? null : CodedValue.parse(answer));
                    } else if (component instanceof CodeMultiSelect select) {
                        select.setValue(
                                values.all(key).stream()
                                        .map(CodedValue::parse)
                                        .collect(Collectors.toCollection(LinkedHashSet::new)));
                    } else if (component instanceof ComboBox<?> box) {
                        ((ComboBox<String>) box).setValue(values.get(key));
                    } else {
                        String answer = values.get(key);
                        ((HasValue<?, String>) component).setValue(answer == null ? NONE : answer);
                    }
                });
        showing = false;
    }

    /** Whether a field holds something that is no answer, such as half a date. */
    boolean hasBadInput() {
        return fields.values().stream()
                .anyMatch(
                        field ->
                                field instanceof HasValidation typed
                                        && ComponentTexts.problem(typed) != null);
    }

    /** Says beside each question what is wrong, and goes to the first. */
    void show(List<FormProblem> problems) {
        List<FormProblem> reversed = new ArrayList<>(problems).reversed();
        for (FormProblem problem : reversed) {
            Component component = fields.get(problem.field());
            if (component instanceof HasValidationProperties validated) {
                validated.setErrorMessage(
                        component.getTranslation(
                                problem.messageKey(), problem.arguments().toArray()));
                validated.setInvalid(true);
            }
            if (component instanceof Focusable<?> focusable) {
                focusable.focus();
            } else if (component != null) {
                component.scrollIntoView();
            }
        }
    }

    private static void clearProblem(Component component) {
        if (component instanceof HasValidationProperties validated) {
            validated.setInvalid(false);
        }
    }

    private Component create(FormField field) {
        return switch (field.kind()) {
            case LINE -> line(field.longest());
            case NUMBER -> number();
            case TEXT -> area(field.longest());
            case DATE -> ComponentTexts.datePicker("");
            case CHOICES -> several(field);
            case CHOICE -> field.choices().size() <= SIDE_BY_SIDE ? beside(field) : folded(field);
            case CODE -> new CodeSelect(text.codes(), field.choiceKey(), schemes(field));
            case CODES -> new CodeMultiSelect(text.codes(), field.choiceKey(), schemes(field));
            case COUNTRY -> countries();
        };
    }

    private static String[] schemes(FormField field) {
        return field.choices().toArray(String[]::new);
    }

    private Component countries() {
        ComboBox<String> box = new ComboBox<>();
        box.setItemLabelGenerator(code -> FormText.country(code, locale));
        Collator order = Collator.getInstance(locale);
        box.setItems(
                Arrays.stream(Locale.getISOCountries())
                        .sorted(Comparator.comparing(code -> FormText.country(code, locale), order))
                        .toList());
        box.setClearButtonVisible(true);
        return box;
    }

    private static Component line(int longest) {
        TextField line = new TextField();
        line.setMaxLength(longest);
        line.setValueChangeMode(ValueChangeMode.LAZY);
        directionOfWords(line);
        return line;
    }

    private static Component number() {
        TextField number = new TextField();
        number.setAllowedCharPattern("[0-9]");
        number.setMaxLength(7);
        number.getElement().setAttribute("inputmode", "numeric");
        number.setValueChangeMode(ValueChangeMode.LAZY);
        return number;
    }

    private static Component area(int longest) {
        TextArea area = new TextArea();
        area.setMaxLength(longest);
        area.setMinRows(2);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        directionOfWords(area);
        return area;
    }

    /** Words run in the direction of their own language, whatever the page's. */
    private static void directionOfWords(Component field) {
        field.getElement().executeJs("this.inputElement.dir = 'auto'");
    }

    private Component beside(FormField field) {
        RadioButtonGroup<String> group = new RadioButtonGroup<>();
        group.setItems(withNone(field.choices()));
        group.setItemLabelGenerator(code -> label(field, code));
        group.setValue(NONE);
        return group;
    }

    private Component folded(FormField field) {
        Select<String> select = new Select<>();
        select.setItems(withNone(field.choices()));
        select.setItemLabelGenerator(code -> label(field, code));
        select.setValue(NONE);
        return select;
    }

    private Component several(FormField field) {
        CheckboxGroup<String> group = new CheckboxGroup<>();
        group.setItems(field.choices());
        group.setItemLabelGenerator(code -> label(field, code));
        return group;
    }

    private String label(FormField field, @Nullable String code) {
        return code == null || code.equals(NONE)
                ? text.answer(field, List.of(), locale)
                : text.choice(field, code, locale);
    }

    private static List<String> withNone(List<String> codes) {
        List<String> all = new ArrayList<>(codes);
        all.add(NONE);
        return all;
    }
}
