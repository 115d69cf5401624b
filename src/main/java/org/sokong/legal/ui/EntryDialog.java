package org.sokong.legal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.sokong.uikit.ComponentTexts;
import org.sokong.uikit.FieldProblems;

/** A form in a dialog: a refusal stands at its field, and what was typed stays. */
class EntryDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final Div form = new Div();
    private final FieldProblems problems = new FieldProblems();

    EntryDialog(String title) {
        setHeaderTitle(title);
        form.addClassName("legal-form");
        add(form, problems);
        setWidth("min(34rem, 94vw)");
    }

    void hint(String text) {
        form.add(new Paragraph(text));
    }

    /** Adds a field; refusals whose key begins so stand at it. */
    <F extends Component & HasValidation> F field(String errorStart, F field) {
        if (field instanceof HasSize sized) {
            sized.setWidthFull();
        }
        problems.at(errorStart, field);
        form.add(field);
        return field;
    }

    TextField line(String labelKey, String errorStart, int longest) {
        TextField line = new TextField(getTranslation(labelKey));
        line.setMaxLength(longest);
        return field(errorStart, line);
    }

    TextArea words(String labelKey, String errorStart, int longest) {
        TextArea words = new TextArea(getTranslation(labelKey));
        words.setMaxLength(longest);
        words.setMinRows(2);
        return field(errorStart, words);
    }

    DatePicker day(String labelKey, String errorStart) {
        return field(errorStart, ComponentTexts.datePicker(getTranslation(labelKey)));
    }

    void plain(Component component) {
        form.add(component);
    }

    /** Adds the buttons; closes when the save is not refused. */
    void saves(String buttonText, Runnable save, Runnable done) {
        Button ok =
                new Button(
                        buttonText,
                        click -> {
                            if (problems.run(save)) {
                                close();
                                done.run();
                            }
                        });
        ok.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), ok);
    }
}
