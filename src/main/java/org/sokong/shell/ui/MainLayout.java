package org.sokong.shell.ui;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.uikit.NavigationEntry;

/** The frame around every page. */
@Layout
@PermitAll
class MainLayout extends AppLayout {

    private static final long serialVersionUID = 1;

    MainLayout(List<NavigationEntry> entries, CurrentUser currentUser) {
        Span brand = new Span("Sokong");
        brand.addClassName("brand");
        SideNav navigation = new SideNav();
        entries.stream()
                .filter(entry -> currentUser.may(Permission.valueOf(entry.authority())))
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .forEach(
                        entry ->
                                navigation.addItem(
                                        new SideNavItem(
                                                getTranslation(entry.key()), entry.view())));
        addToDrawer(brand, new Scroller(navigation));
        addToNavbar(new DrawerToggle());
    }
}
