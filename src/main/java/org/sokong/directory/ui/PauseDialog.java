package org.sokong.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.sokong.uikit.ComponentTexts;
import org.sokong.uikit.FieldProblems;

/** Asks until when and why nobody is taken. */
class PauseDialog extends Dialog {

    private static final long serialVersionUID = 1;
    private static final int LONGEST = 500;

    PauseDialog(String title, BiConsumer<@Nullable LocalDate, String> pause) {
        setHeaderTitle(title);
        setWidth("min(30rem, 94vw)");
        DatePicker until = ComponentTexts.datePicker(getTranslation("directory.pause.until"));
        until.setHelperText(getTranslation("directory.pause.until.hint"));
        TextArea reason = new TextArea(getTranslation("directory.pause.reason"));
        reason.setMaxLength(LONGEST);
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(getTranslation("directory.pause.reason.hint"));
        FieldProblems problems =
                new FieldProblems()
                        .at("directory.error.until", until)
                        .at("directory.error.reason", reason);
        Button ok =
                new Button(
                        getTranslation("directory.pause.button"),
                        click -> {
                            if (problems.run(
                                    () -> pause.accept(until.getValue(), reason.getValue()))) {
                                close();
                            }
                        });
        ok.addThemeVariants(ButtonVariant.PRIMARY);
        Div fields =
                new Div(
                        new Paragraph(getTranslation("directory.pause.help")),
                        until,
                        reason,
                        problems);
        fields.addClassName("fields");
        add(fields);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), ok);
    }
}
