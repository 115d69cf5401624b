package org.sokong.cases.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.sokong.cases.CaseService;

/** Starts a case as a draft and goes to its intake: nothing typed there is lost from then on. */
@Route("cases/new")
@RolesAllowed("CASE_CREATE")
class NewCaseView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1;

    private final CaseService cases;

    NewCaseView(CaseService cases) {
        this.cases = cases;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(CasesNavigation.path(cases.start()));
    }
}
