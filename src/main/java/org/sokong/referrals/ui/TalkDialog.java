package org.sokong.referrals.ui;

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
import org.sokong.uikit.ComponentTexts;
import org.sokong.uikit.FieldProblems;

/** A small form of a referral: a refusal stands at its field, and what was typed stays. */
class TalkDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final Div form = new Div();
    private final FieldProblems problems = new FieldProblems();

    TalkDialog(String titleKey, String hintKey) {
        setHeaderTitle(getTranslation(titleKey));
        form.addClassName("fields");
        if (!hintKey.isEmpty()) {
            form.add(new Paragraph(getTranslation(hintKey)));
        }
        add(form, problems);
        setWidth("min(34rem, 94vw)");
    }

    /** Adds a field; refusals whose key begins so stand at it. */
    <F extends Component> F field(String errorStart, F field) {
        if (field instanceof HasSize sized) {
            sized.setWidthFull();
        }
        if (field instanceof HasValidation validated && !errorStart.isEmpty()) {
            problems.at(errorStart, validated);
        }
        form.add(field);
        return field;
    }

    TextArea words(String labelKey, int longest) {
        TextArea words = new TextArea(getTranslation(labelKey));
        words.setMaxLength(longest);
        words.setMinRows(2);
        words.getElement().setAttribute("dir", "auto");
        return field("", words);
    }

    DatePicker day(String labelKey, String errorStart) {
        return field(errorStart, ComponentTexts.datePicker(getTranslation(labelKey)));
    }

    /** Adds the buttons; closes when the deed is not refused. */
    void saves(String buttonKey, Runnable deed, Runnable afterwards) {
        Button ok =
                new Button(
                        getTranslation(buttonKey),
                        click -> {
                            if (problems.run(deed)) {
                                close();
                                afterwards.run();
                            }
                        });
        ok.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), ok);
    }
}
