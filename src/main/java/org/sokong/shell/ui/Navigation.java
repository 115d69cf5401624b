package org.sokong.shell.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sokong.access.Permission;
import org.sokong.access.SignedInUser;
import org.sokong.uikit.NavigationEntry;

/** The main navigation: the pages that the role opens, with how many things wait there. */
class Navigation extends SideNav {

    private static final long serialVersionUID = 1;
    private static final int MOST_SHOWN = 99;

    private record Line(NavigationEntry entry, SideNavItem item) {}

    private final transient List<Line> lines = new ArrayList<>();

    Navigation(List<NavigationEntry> entries, SignedInUser user) {
        getElement().setAttribute("aria-label", getTranslation("shell.nav"));
        entries.stream()
                .filter(entry -> opens(entry, user))
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .forEach(this::addLine);
    }

    private static boolean opens(NavigationEntry entry, SignedInUser user) {
        return entry.authority().isEmpty() || user.may(Permission.valueOf(entry.authority()));
    }

    private void addLine(NavigationEntry entry) {
        SideNavItem item = new SideNavItem(getTranslation(entry.key()), entry.view());
        item.setMatchNested(!String.valueOf(item.getPath()).isEmpty());
        addItem(item);
        lines.add(new Line(entry, item));
    }

    /** Counts anew what waits. */
    void refresh() {
        for (Line line : lines) {
            int waiting = line.entry().waiting().getAsInt();
            if (waiting == 0) {
                line.item().setSuffixComponent(null);
            } else {
                Span count = new Span(waiting > MOST_SHOWN ? MOST_SHOWN + "+" : waiting + "");
                count.addClassName("count");
                count.getElement()
                        .setAttribute("title", getTranslation("shell.nav.waiting", waiting));
                line.item().setSuffixComponent(count);
            }
        }
    }
}
