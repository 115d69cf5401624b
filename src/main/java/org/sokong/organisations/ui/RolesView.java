package org.sokong.organisations.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.sokong.access.Role;
import org.sokong.uikit.PageHeader;

/** Every role as a readable list. */
@Route("administration/roles")
@RolesAllowed("USER_MANAGE")
class RolesView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1;

    RolesView() {
        add(
                new RouterLink(getTranslation("organisations.people.back"), PeopleView.class),
                new PageHeader(
                        getTranslation("organisations.roles.title"), "organisations.roles.help"));
        Div cards = new Div();
        cards.addClassName("role-cards");
        for (Role role : Role.values()) {
            cards.add(new RoleCard(role));
        }
        add(cards);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organisations.roles.title");
    }
}
