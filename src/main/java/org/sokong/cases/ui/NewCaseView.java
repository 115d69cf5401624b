package org.sokong.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.sokong.cases.CaseService;
import org.sokong.uikit.PageHeader;

/**
 * The address for starting a case, for bookmarks. Opening an address creates nothing: the draft is
 * started by the button, here as in the list.
 */
@Route("cases/new")
@RolesAllowed("CASE_CREATE")
class NewCaseView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1;

    NewCaseView(CaseService cases) {
        add(
                new PageHeader(getTranslation("cases.new.title"), "cases.list.help"),
                new Paragraph(getTranslation("cases.new.help")),
                button("cases.new.start", cases));
    }

    /** A button that starts a draft and goes to its intake: nothing typed there is lost. */
    static Button button(String key, CaseService cases) {
        Button start = new Button();
        start.setText(start.getTranslation(key));
        start.addThemeVariants(ButtonVariant.PRIMARY);
        start.setDisableOnClick(true);
        start.addClickListener(click -> CasesNavigation.open(cases.start()));
        return start;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("cases.new.title");
    }
}
