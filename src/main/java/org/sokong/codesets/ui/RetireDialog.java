package org.sokong.codesets.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.sokong.kernel.DomainException;
import org.sokong.uikit.ComponentTexts;
import org.sokong.uikit.DayBounds;
import org.sokong.uikit.FieldProblems;

/** Asks from which day on a value is no longer offered. */
class RetireDialog extends Dialog {

    private static final long serialVersionUID = 1;

    RetireDialog(String name, LocalDate today, Consumer<LocalDate> save) {
        setHeaderTitle(getTranslation("codesets.retire.of", name));
        DatePicker from = ComponentTexts.datePicker(getTranslation("codesets.retire.from"));
        DayBounds.from(from, today);
        from.setValue(today);
        from.setRequiredIndicatorVisible(true);
        from.setWidthFull();
        FieldProblems problems = new FieldProblems().at("codesets.error.day", from);
        Button ok =
                new Button(
                        getTranslation("codesets.retire"),
                        click -> {
                            if (problems.run(
                                    () -> {
                                        if (from.getValue() == null) {
                                            throw new DomainException("codesets.error.day");
                                        }
                                        save.accept(from.getValue());
                                    })) {
                                close();
                            }
                        });
        ok.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(getTranslation("codesets.retire.hint")), from, problems);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), ok);
        setWidth("min(28rem, 94vw)");
    }
}
