package org.sokong.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.sokong.uikit.PageHeader;

/** What needs me. */
@Route("")
@PermitAll
class HomeView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1;

    HomeView() {
        add(new PageHeader(getTranslation("shell.home.title"), "shell.home.help"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.home.title");
    }
}
