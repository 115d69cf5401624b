package org.sokong.planning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.UUID;
import org.sokong.paper.PaperLinks;
import org.sokong.planning.FormDetail;
import org.sokong.planning.FormKind;
import org.sokong.planning.FormPrinting;

/** How a form gets on paper; a safety plan also as a sheet that does not betray its owner. */
class FormPrints extends Div {

    private static final long serialVersionUID = 1;

    FormPrints(FormServices services, FormDetail form) {
        addClassName("form-prints");
        FormPrinting printing = services.printing();
        UUID id = form.id();
        add(
                new PaperLinks(
                        getTranslation("planning.print.form"),
                        language -> printing.form(id, language)));
        if (form.kind() == FormKind.SAFETY_PLAN) {
            add(
                    new Button(
                            getTranslation("planning.sheet.take"),
                            click -> new SheetDialog(services, form).open()));
        }
    }
}
