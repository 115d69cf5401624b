package org.sokong.cases.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.FactText;
import org.sokong.cases.IntakeField;
import org.sokong.cases.IntakeForm;
import org.sokong.cases.Section;
import org.sokong.kernel.Answer;
import org.sokong.uikit.ComponentTexts;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.TimeText;

/** One field of the screen for each question of the intake, and the form they make together. */
class IntakeFields {

    /** Languages often met, first in the choice; others are typed. */
    private static final List<String> LANGUAGES =
            List.of(
                    "ms", "en", "vi", "ar", "bn", "id", "th", "my", "km", "lo", "tl", "ne", "hi",
                    "ta", "te", "ur", "pa", "si", "zh", "uz", "ru", "fr", "am", "so", "sw");

    private final Map<IntakeField, Component> fields = new EnumMap<>(IntakeField.class);
    private final Locale locale;
    private final TimeText time;
    private IntakeForm last = IntakeForm.BLANK;
    private boolean showing;

    /**
     * @param readable sections that the reader may see; other questions get no field
     * @param changed told whenever the user has changed an answer
     */
    IntakeFields(
            Set<Section> readable,
            boolean writable,
            Locale locale,
            TimeText time,
            Runnable changed) {
        this.locale = locale;
        this.time = time;
        for (IntakeField field : IntakeField.values()) {
            if (readable.contains(field.section())) {
                Component component = create(field);
                component.setId("intake-" + field.name().toLowerCase(Locale.ROOT));
                ((HasLabel) component).setLabel(label(component, field));
                HasValue<?, ?> value = (HasValue<?, ?>) component;
                value.setReadOnly(!writable);
                value.addValueChangeListener(
                        change -> {
                            if (!showing && clearProblem(field)) {
                                changed.run();
                            }
                        });
                fields.put(field, component);
            }
        }
    }

    private static String label(Component component, IntakeField field) {
        return component.getTranslation("cases.intakefield." + field.name());
    }

    @Nullable Component get(IntakeField field) {
        return fields.get(field);
    }

    /** Those of the questions that have a field. */
    List<Component> of(IntakeField... questions) {
        List<Component> found = new ArrayList<>();
        for (IntakeField question : questions) {
            Component field = fields.get(question);
            if (field != null) {
                found.add(field);
            }
        }
        return found;
    }

    /** The answers on the screen. */
    IntakeForm form() {
        IntakeForm form = IntakeForm.BLANK;
        for (Map.Entry<IntakeField, Component> entry : fields.entrySet()) {
            Object value = ((HasValue<?, ?>) entry.getValue()).getValue();
            if (entry.getValue() instanceof DatePicker day && ComponentTexts.problem(day) != null) {
                value = last.get(entry.getKey());
            } else if (value instanceof Set<?> set) {
                value = set.stream().map(String::valueOf).sorted().toList();
            } else if (value instanceof String text) {
                value = text.strip();
            }
            form = form.with(entry.getKey(), value);
        }
        last = form;
        return form;
    }

    /** Shows answers without telling anybody. */
    void show(IntakeForm form) {
        showing = true;
        last = form;
        for (IntakeField field : fields.keySet()) {
            show(field, form.get(field));
        }
        showing = false;
    }

    @SuppressWarnings("unchecked")
    private void show(IntakeField field, @Nullable Object answer) {
        Component component = fields.get(field);
        if (component instanceof MultiSelectComboBox<?> languages) {
            List<String> codes =
                    answer instanceof List<?> list
                            ? list.stream().map(String::valueOf).toList()
                            : List.of();
            MultiSelectComboBox<String> box = (MultiSelectComboBox<String>) languages;
            box.setItems(choices(codes));
            box.setValue(Set.copyOf(codes));
        } else if (component instanceof AbstractField<?, ?> single) {
            AbstractField<?, Object> target = (AbstractField<?, Object>) single;
            target.setValue(answer == null ? target.getEmptyValue() : answer);
        }
    }

    /** Says beside a field what is wrong, and goes there. */
    void problem(IntakeField field, String text) {
        Component component = fields.get(field);
        String unreadable =
                component instanceof DatePicker day ? ComponentTexts.problem(day) : null;
        if (component instanceof HasValidationProperties validated) {
            validated.setErrorMessage(unreadable == null ? text : unreadable);
            validated.setInvalid(true);
        }
        if (component instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    /**
     * Takes the problem from the field; a date that cannot be read stays there as it was typed, and
     * what was answered before stays too.
     *
     * @return whether the answer can be read
     */
    private boolean clearProblem(IntakeField field) {
        Component component = fields.get(field);
        String unreadable =
                component instanceof DatePicker day ? ComponentTexts.problem(day) : null;
        if (component instanceof HasValidationProperties validated) {
            validated.setErrorMessage(unreadable);
            validated.setInvalid(unreadable != null);
        }
        return unreadable == null;
    }

    /** An answer as text, for the choice between two. */
    String text(IntakeForm form, IntakeField field) {
        Object answer = form.get(field);
        if (answer instanceof Enum<?> constant) {
            return EnumLabels.label("cases", constant);
        }
        if (answer instanceof LocalDate day) {
            return time.date(day);
        }
        if (answer instanceof List<?> list) {
            return String.join(
                    ", ",
                    list.stream()
                            .map(code -> FactText.language(String.valueOf(code), locale))
                            .toList());
        }
        return answer == null ? EnumLabels.label("cases", null) : String.valueOf(answer);
    }

    private Component create(IntakeField field) {
        if (field == IntakeField.LANGUAGES) {
            return languages();
        }
        if (field.type() == LocalDate.class) {
            DatePicker picker = ComponentTexts.datePicker("");
            picker.setClearButtonVisible(true);
            return picker;
        }
        if (field.type() == Answer.class) {
            RadioButtonGroup<Answer> answer = new RadioButtonGroup<>();
            answer.setItems(Answer.values());
            answer.setItemLabelGenerator(value -> EnumLabels.label("cases", value));
            return answer;
        }
        if (field.type().isEnum()) {
            return choice(field);
        }
        return field.longest() > 500 ? area(field) : line(field);
    }

    private MultiSelectComboBox<String> languages() {
        MultiSelectComboBox<String> box = ComponentTexts.multiSelect();
        box.setItems(choices(List.of()));
        box.setItemLabelGenerator(code -> FactText.language(code, locale));
        box.setAllowCustomValue(true);
        box.addCustomValueSetListener(
                typed -> {
                    String word = typed.getDetail().replace(',', ' ').strip();
                    if (!word.isEmpty()) {
                        List<String> chosen = new ArrayList<>(box.getValue());
                        chosen.add(word);
                        box.setItems(choices(chosen));
                        box.setValue(Set.copyOf(chosen));
                    }
                });
        return box;
    }

    private static List<String> choices(List<String> chosen) {
        List<String> all = new ArrayList<>(LANGUAGES);
        chosen.stream().filter(code -> !all.contains(code)).forEach(all::add);
        return all;
    }

    private static Select<Enum<?>> choice(IntakeField field) {
        Select<Enum<?>> select = new Select<>();
        List<Enum<?>> constants = new ArrayList<>();
        for (Object constant : field.type().getEnumConstants()) {
            constants.add((Enum<?>) constant);
        }
        select.setItems(constants);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(EnumLabels.label("cases", null));
        select.setItemLabelGenerator(constant -> EnumLabels.label("cases", constant));
        return select;
    }

    private static TextArea area(IntakeField field) {
        TextArea area = new TextArea();
        area.setMaxLength(field.longest());
        area.setMinRows(2);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        return area;
    }

    private static TextField line(IntakeField field) {
        TextField line = new TextField();
        line.setMaxLength(field.longest());
        line.setValueChangeMode(ValueChangeMode.LAZY);
        return line;
    }
}
