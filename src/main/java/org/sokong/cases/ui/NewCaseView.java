package org.sokong.cases.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.sokong.access.CurrentUser;
import org.sokong.cases.CaseService;
import org.sokong.cases.CaseStart;
import org.sokong.uikit.PageHeader;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The address for starting a case, for bookmarks. Opening an address creates nothing: the draft is
 * started by the button, here as in the list.
 */
@Route("cases/new")
@RolesAllowed("CASE_CREATE")
class NewCaseView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1;

    NewCaseView(CaseService cases, CurrentUser currentUser, ObjectProvider<CaseStart> others) {
        add(
                new PageHeader(getTranslation("cases.new.title"), "cases.list.help"),
                new Paragraph(getTranslation("cases.new.help")),
                button("cases.new.start", cases));
        further(currentUser, others).forEach(this::add);
    }

    /** Buttons to the further ways of starting that the user may go. */
    static List<Button> further(CurrentUser currentUser, ObjectProvider<CaseStart> others) {
        return others.orderedStream()
                .filter(other -> currentUser.may(other.permission()))
                .map(NewCaseView::further)
                .toList();
    }

    private static Button further(CaseStart other) {
        Button button = new Button();
        button.setText(button.getTranslation(other.key()));
        button.addClickListener(click -> UI.getCurrent().navigate(other.path()));
        return button;
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
