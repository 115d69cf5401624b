package org.sokong.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;

/** The signed-in user's name, with the own account and the way out. */
class UserMenu extends MenuBar {

    private static final long serialVersionUID = 1;

    UserMenu(String displayName, AuthenticationContext authentication) {
        addClassName("user-menu");
        addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.ALIGN_END);
        Span name = new Span(displayName);
        name.addClassName("user-name");
        Span content = new Span(VaadinIcon.USER.create(), name);
        content.addClassName("user-button");
        MenuItem item = addItem(content);
        item.setAriaLabel(getTranslation("shell.user.menu", displayName));
        item.getSubMenu()
                .addItem(
                        getTranslation("shell.user.account"),
                        click -> UI.getCurrent().navigate("account"));
        item.getSubMenu()
                .addItem(
                        getTranslation("shell.user.mail"),
                        click -> UI.getCurrent().navigate("account/notifications"));
        item.getSubMenu()
                .addItem(
                        getTranslation("shell.user.tokens"),
                        click -> UI.getCurrent().navigate("account/tokens"));
        item.getSubMenu()
                .addItem(getTranslation("shell.user.signout"), click -> authentication.logout());
    }
}
