package org.sokong.consent.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sokong.codesets.CodeValue;
import org.sokong.consent.ConsentForm;
import org.sokong.consent.Informed;
import org.sokong.consent.Witness;
import org.sokong.kernel.Answer;
import org.sokong.uikit.FieldProblems;
import org.sokong.uikit.Language;

/**
 * How it was explained and given: language, interpreter, the seven questions, form and witness. The
 * language is never taken from the screen of the one who records, nor is a form chosen beforehand:
 * nobody said that it was this one.
 */
class ExplainedPart extends FormPart {

    private static final long serialVersionUID = 1;

    private final ComboBox<CodeValue> language = new ComboBox<>();
    private final RadioButtonGroup<Answer> interpreter = new RadioButtonGroup<>();
    private final CheckboxGroup<Informed> informed = new CheckboxGroup<>();
    private final RadioButtonGroup<ConsentForm> form = new RadioButtonGroup<>();
    private final Select<Witness> witness = new Select<>();

    ExplainedPart(List<CodeValue> languages, FieldProblems problems) {
        super("consent.part.explained");
        language.setLabel(getTranslation("consent.field.language"));
        language.setItems(languages);
        language.setItemLabelGenerator(value -> value.label(Language.of(getLocale())));
        interpreter.setLabel(getTranslation("consent.field.interpreter"));
        interpreter.setItems(Answer.values());
        interpreter.setItemLabelGenerator(
                answer -> getTranslation("consent.answer." + answer.name()));
        informed.setLabel(getTranslation("consent.field.informed"));
        informed.setHelperText(getTranslation("consent.hint.informed"));
        informed.setItems(Informed.values());
        informed.setItemLabelGenerator(texts());
        form.setLabel(getTranslation("consent.field.form"));
        form.setItems(ConsentForm.WRITTEN, ConsentForm.ORAL_WITNESSED);
        form.setItemLabelGenerator(texts());
        witness.setLabel(getTranslation("consent.field.witness"));
        witness.setHelperText(getTranslation("consent.hint.witness"));
        witness.setItems(Witness.values());
        witness.setItemLabelGenerator(texts());
        witness.setVisible(false);
        form.addValueChangeListener(
                change -> witness.setVisible(change.getValue() == ConsentForm.ORAL_WITNESSED));
        problems.at("consent.error.language", language)
                .at("consent.error.informed", informed)
                .at("consent.error.form", form)
                .at("consent.error.witness", witness)
                .at("consent.error.adult_written", form)
                .at("consent.error.child_written", form);
        language.setWidthFull();
        witness.setWidthFull();
        add(language, interpreter, informed, form, witness);
    }

    @Override
    boolean isComplete() {
        boolean complete = filled(language, "consent.error.language");
        complete &= filled(form, "consent.error.form");
        complete &= filled(witness, "consent.error.witness");
        boolean told = informed.getValue().containsAll(Informed.NEEDED);
        informed.setErrorMessage(getTranslation("consent.error.informed"));
        informed.setInvalid(!told);
        return complete && told;
    }

    String language() {
        return language.getValue().code();
    }

    @Nullable Answer interpreter() {
        return interpreter.getValue();
    }

    Set<Informed> informed() {
        return informed.getValue();
    }

    ConsentForm form() {
        return form.getValue();
    }

    @Nullable Witness witness() {
        return asked(witness);
    }
}
