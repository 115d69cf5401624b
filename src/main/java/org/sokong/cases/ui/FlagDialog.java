package org.sokong.cases.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.sokong.cases.CaseDetail;
import org.sokong.cases.FlagService;
import org.sokong.kernel.DomainException;
import org.sokong.uikit.ComponentTexts;

/** Raises a flag with a date. */
class FlagDialog extends CaseDialog {

    private static final long serialVersionUID = 1;

    private final TextField words = new TextField();
    private final DatePicker day = ComponentTexts.datePicker(getTranslation("cases.flag.day"));

    FlagDialog(CaseServices services, CaseDetail detail, Runnable changed) {
        super(services, detail, "cases.flag.raise", "uikit.save", changed);
        words.setLabel(getTranslation("cases.flag.words"));
        words.setMaxLength(FlagService.LONGEST);
        words.setWidthFull();
        addFields(new Paragraph(getTranslation("cases.flag.hint")), words, day);
    }

    @Override
    void apply(CaseDetail present) {
        if (ComponentTexts.problem(day) != null) {
            throw new DomainException("cases.flag.error.date");
        }
        services().flags().raise(present.id(), words.getValue(), day.getValue());
    }
}
