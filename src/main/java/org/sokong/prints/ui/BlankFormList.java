package org.sokong.prints.ui;

import com.vaadin.flow.component.html.Div;
import org.sokong.paper.PaperLinks;
import org.sokong.prints.PaperForm;

/** Every blank form in every language. */
class BlankFormList extends Div {

    private static final long serialVersionUID = 1;

    BlankFormList(PrintServices services) {
        addClassName("stacked");
        for (PaperForm form : PaperForm.values()) {
            add(
                    new PaperLinks(
                            getTranslation("prints.form." + form.name()),
                            language -> services.blanks().print(form, language)));
        }
    }
}
