package org.sokong.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.sokong.kernel.DomainException;
import org.sokong.planning.FormDetail;
import org.sokong.uikit.Notices;

/** What is done with a complete form. */
final class FormActions {

    private FormActions() {}

    /** A button that makes a draft of it again. */
    static Component takeBack(FormServices services, FormDetail form, Runnable after) {
        Button back = new Button(label("planning.action.take_back"));
        back.addClickListener(
                click -> {
                    try {
                        services.forms().takeBack(form.id(), form.version());
                        Notices.done("planning.done.taken_back");
                        after.run();
                    } catch (DomainException refused) {
                        Notices.refused(refused);
                    }
                });
        Div row = new Div(back);
        row.addClassName("button-row");
        return row;
    }

    private static String label(String key) {
        return com.vaadin.flow.component.UI.getCurrent().getTranslation(key);
    }
}
