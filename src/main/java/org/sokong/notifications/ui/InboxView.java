package org.sokong.notifications.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sokong.notifications.Notice;
import org.sokong.notifications.NoticeService;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EmptyState;
import org.sokong.uikit.Notices;
import org.sokong.uikit.PageHeader;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.Translations;

/** What happened that concerns the signed-in person, newest first; each line opens its place. */
@Route("inbox")
@PermitAll
@StyleSheet("styles/notifications.css")
class InboxView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;
    private static final int PAGE = 25;

    private final transient NoticeService service;
    private final transient TimeText time;
    private final PageHeader header;
    private final Button readAll =
            new Button(getTranslation("notifications.read_all"), click -> readAll());
    private final UnorderedList list = new UnorderedList();
    private final Button older =
            new Button(getTranslation("notifications.older"), click -> showOlder());
    private final Div empty = new Div();
    private transient @Nullable Notice newest;
    private transient @Nullable Notice oldest;
    private @Nullable Anchor first;

    InboxView(NoticeService service, TimeText time) {
        this.service = service;
        this.time = time;
        addClassName("inbox");
        header = new PageHeader(getTranslation("notifications.title"), "notifications.help");
        Button choose =
                new Button(
                        getTranslation("notifications.settings"),
                        click -> UI.getCurrent().navigate(PreferencesView.class));
        choose.addThemeVariants(ButtonVariant.TERTIARY);
        header.withActions(choose, readAll);
        list.addClassNames("card", "work");
        list.getElement().setAttribute("aria-label", getTranslation("notifications.title"));
        older.addThemeVariants(ButtonVariant.TERTIARY);
        empty.add(
                new EmptyState(
                        getTranslation("notifications.empty"),
                        getTranslation("notifications.empty.hint")));
        add(header, empty, list, older);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        list.removeAll();
        newest = null;
        oldest = null;
        first = null;
        showOlder();
        empty.setVisible(newest == null);
        list.setVisible(newest != null);
        int unread = service.unread();
        readAll.setVisible(unread > 0);
        header.withSub(
                newest == null
                        ? ""
                        : unread == NoticeService.MOST_COUNTED
                                ? getTranslation("notifications.unread.many", unread)
                                : getTranslation("notifications.unread", unread));
    }

    private void showOlder() {
        List<Notice> page = service.page(oldest, PAGE + 1);
        boolean more = page.size() > PAGE;
        for (Notice notice : more ? page.subList(0, PAGE) : page) {
            list.add(line(notice));
            newest = newest == null ? notice : newest;
            oldest = notice;
        }
        older.setVisible(more);
    }

    private ListItem line(Notice notice) {
        Span code = new Span(notice.code());
        code.addClassName("code");
        Span text =
                new Span(
                        getTranslation(
                                Translations.key("notifications", notice.kind()), notice.number()));
        text.addClassName("work-text");
        Span when = new Span(time.ago(notice.createdAt()));
        when.addClassName("why");
        when.getElement().setAttribute("title", time.dateTime(notice.createdAt()));
        Anchor link = new Anchor(notice.path());
        link.addClassName("work-line");
        link.add(code, new Div(text, when));
        if (notice.readAt() == null) {
            link.addClassName("unread");
            link.add(new Badge(getTranslation("notifications.new"), Badge.Tone.PLAIN));
            link.getElement().addEventListener("click", click -> service.read(notice.id()));
        }
        first = first == null ? link : first;
        return new ListItem(link);
    }

    private void readAll() {
        if (newest != null) {
            service.readUpTo(newest);
        }
        Notices.done("notifications.all_read");
        show();
        if (first != null) {
            first.focus();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notifications.title");
    }
}
