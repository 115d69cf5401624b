package org.sokong.deadlines.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.sokong.uikit.FieldProblems;

/** A short form in a dialog: a refusal stands at its field, and what was typed stays. */
class EntryDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final Div form = new Div();
    private final FieldProblems problems = new FieldProblems();

    EntryDialog(String title) {
        setHeaderTitle(title);
        form.addClassName("deadlines-form");
        add(form, problems);
        setWidth("min(32rem, 94vw)");
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
