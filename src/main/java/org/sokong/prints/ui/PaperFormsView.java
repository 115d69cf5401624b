package org.sokong.prints.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.sokong.uikit.PageHeader;

/** Blank forms to take along where there is no screen. */
@Route("forms")
@RolesAllowed("CASE_EDIT")
class PaperFormsView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1;

    PaperFormsView(PrintServices services) {
        add(new PageHeader(getTranslation("prints.forms.title"), "prints.forms.help"));
        Div card = new Div(new BlankFormList(services));
        card.addClassName("card");
        add(card);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("prints.forms.title");
    }
}
