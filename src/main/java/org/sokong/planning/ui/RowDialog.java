package org.sokong.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import org.sokong.uikit.ComponentTexts;
import org.sokong.uikit.FieldProblems;
import org.sokong.uikit.Notices;

/** A row of a form in a dialog: what is refused is said beside its field, what was typed stays. */
class RowDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final FieldProblems problems = new FieldProblems();

    /**
     * @param titleKey what is done, also the text of the button
     * @param store does it; may refuse
     * @param after called once it is done
     */
    RowDialog(String titleKey, Runnable store, Runnable after, Component... fields) {
        setHeaderTitle(getTranslation(titleKey));
        setWidth("min(38rem, 96vw)");
        setCloseOnOutsideClick(false);
        VerticalLayout body = new VerticalLayout(fields);
        body.setPadding(false);
        for (Component field : fields) {
            if (field instanceof HasSize sized) {
                sized.setWidthFull();
            }
        }
        add(body, problems);
        Button yes =
                new Button(
                        getTranslation("uikit.save"),
                        click -> {
                            for (Component field : fields) {
                                if (field instanceof DatePicker day
                                        && ComponentTexts.problem(day) != null) {
                                    day.setErrorMessage(ComponentTexts.problem(day));
                                    day.setInvalid(true);
                                    day.focus();
                                    return;
                                }
                            }
                            if (problems.run(store)) {
                                close();
                                Notices.done("planning.plan.saved");
                                after.run();
                            }
                        });
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), yes);
    }

    FieldProblems problems() {
        return problems;
    }

    /** Words of several lines. */
    static TextArea words(String label, int longest) {
        TextArea area = new TextArea(label);
        area.setMaxLength(longest);
        area.setMinRows(2);
        area.getElement().executeJs("this.inputElement.dir = 'auto'");
        return area;
    }
}
