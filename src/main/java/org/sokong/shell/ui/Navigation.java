package org.sokong.shell.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sokong.access.Permission;
import org.sokong.access.SignedInUser;
import org.sokong.uikit.NavigationEntry;

/** The main navigation: the pages that the role opens, with how many things wait there. */
class Navigation extends SideNav implements AfterNavigationObserver {

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
        addItem(item);
        lines.add(new Line(entry, item));
    }

    /**
     * One line is where the person is: the one whose address is the longest beginning of the
     * page's.
     */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String here = event.getLocation().getPath();
        int longest =
                lines.stream()
                        .map(line -> path(line.item()))
                        .filter(path -> leadsTo(path, here))
                        .mapToInt(String::length)
                        .max()
                        .orElse(0);
        for (Line line : lines) {
            int length = path(line.item()).length();
            line.item().setMatchNested(length > 0 && length == longest);
        }
    }

    private static String path(SideNavItem item) {
        return String.valueOf(item.getPath()).replaceFirst("^/", "");
    }

    private static boolean leadsTo(String path, String here) {
        return !path.isEmpty() && (here.equals(path) || here.startsWith(path + "/"));
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
