package org.sokong.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.shell.HealthService;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EmptyState;
import org.sokong.uikit.PageHeader;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.WorkItem;
import org.sokong.uikit.WorkSource;

/** What needs the signed-in user, the most urgent first (screens.md, Home). */
@Route("")
@PermitAll
class HomeView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private record Group(int order, String key) implements Comparable<Group> {
        @Override
        public int compareTo(Group other) {
            return Comparator.comparingInt(Group::order)
                    .thenComparing(Group::key)
                    .compare(this, other);
        }
    }

    private final transient TimeText time;

    HomeView(
            List<WorkSource> sources,
            TimeText time,
            HealthService health,
            CurrentUser currentUser) {
        this.time = time;
        List<WorkItem> items =
                sources.stream().map(WorkSource::waiting).flatMap(Collection::stream).toList();
        long late = items.stream().filter(this::isLate).count();
        add(
                new PageHeader(getTranslation("shell.home.title"), "shell.home.help")
                        .withSub(
                                getTranslation(
                                        "shell.home.sub",
                                        time.todayInWords(),
                                        items.size(),
                                        late)));
        if (items.isEmpty()) {
            add(
                    new EmptyState(
                            getTranslation("shell.home.empty"),
                            getTranslation("shell.home.empty.hint")));
        }
        Map<Group, List<WorkItem>> groups =
                items.stream()
                        .collect(
                                Collectors.groupingBy(
                                        item -> new Group(item.order(), item.groupKey()),
                                        TreeMap::new,
                                        Collectors.toList()));
        groups.forEach((group, lines) -> add(section(group, lines)));
        if (currentUser.may(Permission.INSTALLATION_MANAGE)) {
            add(new HealthCard(health.look()));
        }
    }

    private boolean isLate(WorkItem item) {
        return item.due() != null && time.isLate(item.due());
    }

    private Component section(Group group, List<WorkItem> items) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("card", "work");
        items.stream()
                .sorted(Comparator.comparing(item -> item.due() == null ? Instant.MAX : item.due()))
                .forEach(item -> list.add(line(item)));
        Div section = new Div(new H2(getTranslation(group.key())), list);
        section.addClassName("work-group");
        return section;
    }

    private ListItem line(WorkItem item) {
        Span code = new Span(item.code());
        code.addClassName("code");
        Span text = new Span(item.text());
        text.addClassName("work-text");
        Div middle = new Div(text);
        if (!item.why().isEmpty()) {
            Span why = new Span(item.why());
            why.addClassName("why");
            middle.add(why);
        }
        Anchor link = new Anchor(item.path());
        link.addClassName("work-line");
        link.add(code, middle);
        if (!item.badgeText().isEmpty()) {
            link.add(new Badge(item.badgeText(), item.tone()));
        }
        if (item.due() != null) {
            link.add(time.clock(item.due()));
        }
        return new ListItem(link);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.home.title");
    }
}
