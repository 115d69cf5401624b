package org.sokong.codesets.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sokong.codesets.CodeItem;
import org.sokong.codesets.CodeList;
import org.sokong.codesets.CodeListItem;
import org.sokong.codesets.CodeSetAdministration;
import org.sokong.codesets.CodeState;
import org.sokong.codesets.NewCode;
import org.sokong.uikit.EmptyState;
import org.sokong.uikit.Notices;
import org.sokong.uikit.PageHeader;
import org.sokong.uikit.TimeText;

/** The code lists and their upkeep; the address keeps which list is shown. */
@Route("administration/code-lists")
@RolesAllowed("CODESETS_MANAGE")
@StyleSheet("styles/codesets.css")
class CodeListsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;
    private static final int PAGE = 100;

    private final transient CodeSetAdministration service;
    private final transient ListNames names;
    private final transient TimeText time;
    private final transient CodeDownload download;
    private final CodeListsFilter filter;
    private final Button add;
    private final Div content = new Div();
    private @Nullable transient CodeListItem shown;
    private int most = PAGE;

    CodeListsView(
            CodeSetAdministration service, ListNames names, TimeText time, CodeDownload download) {
        this.service = service;
        this.names = names;
        this.time = time;
        this.download = download;
        this.filter = new CodeListsFilter(names, this::open, this::fill);
        add = new Button(getTranslation("codesets.add"), click -> addValue());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        RouterLink load = new RouterLink(getTranslation("codesets.load.title"), CodeLoadView.class);
        content.addClassName("codesets-content");
        add(
                new PageHeader(getTranslation("codesets.lists.title"), "codesets.lists.help")
                        .withActions(load, add),
                filter,
                content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        List<CodeListItem> lists = service.lists();
        Optional<CodeListItem> asked =
                lists.stream()
                        .filter(
                                item ->
                                        query.getSingleParameter("scheme")
                                                        .filter(item.list().scheme()::equals)
                                                        .isPresent()
                                                && query.getSingleParameter("variable")
                                                        .map(item.list().variable()::equals)
                                                        .orElse(true))
                        .findFirst();
        shown = asked.orElse(lists.isEmpty() ? null : lists.getFirst());
        most = PAGE;
        filter.show(lists, shown);
        add.setEnabled(shown != null && !shown.fixed());
        fill();
    }

    private void open(CodeList list) {
        UI.getCurrent().navigate(CodeListsView.class, address(list));
    }

    static QueryParameters address(CodeList list) {
        return new QueryParameters(
                Map.of(
                        "scheme", List.of(list.scheme()),
                        "variable", List.of(list.variable())));
    }

    private void fill() {
        content.removeAll();
        CodeListItem list = shown;
        if (list == null) {
            content.add(
                    new EmptyState(
                            getTranslation("codesets.none"), getTranslation("codesets.none.hint")));
            return;
        }
        content.add(new H2(names.variable(list.list())));
        if (list.fixed()) {
            Paragraph note = new Paragraph(getTranslation("codesets.fixed"));
            note.addClassName("held");
            content.add(note);
        }
        List<CodeItem> values =
                service.values(list.list()).stream()
                        .filter(item -> filter.retired() || item.state() != CodeState.RETIRED)
                        .filter(item -> fits(item, filter.text()))
                        .toList();
        Paragraph count = new Paragraph(getTranslation("codesets.found", values.size()));
        count.addClassName("sub");
        count.getElement().setAttribute("role", "status");
        content.add(count);
        Anchor csv =
                new Anchor(
                        (DownloadHandler) event -> download.send(event, list.list()),
                        AttachmentType.DOWNLOAD,
                        getTranslation("codesets.csv"));
        csv.addClassName("codesets-download");
        content.add(csv);
        if (values.isEmpty()) {
            content.add(
                    new EmptyState(
                            getTranslation("codesets.empty"),
                            getTranslation("codesets.empty.hint")));
            return;
        }
        UnorderedList lines = new UnorderedList();
        lines.addClassNames("card", "codesets-list");
        values.stream()
                .limit(most)
                .forEach(
                        item ->
                                lines.add(
                                        new CodeLine(
                                                item, list.fixed(), service, time, this::fill)));
        content.add(lines);
        if (values.size() > most) {
            content.add(
                    new Button(
                            getTranslation("codesets.more"),
                            click -> {
                                most += PAGE;
                                fill();
                            }));
        }
    }

    private static boolean fits(CodeItem item, String text) {
        String sought = text.strip().toLowerCase(Locale.ROOT);
        return sought.isEmpty()
                || item.key().code().toLowerCase(Locale.ROOT).contains(sought)
                || item.labels().values().stream()
                        .anyMatch(label -> label.toLowerCase(Locale.ROOT).contains(sought));
    }

    private void addValue() {
        CodeListItem list = shown;
        if (list != null) {
            new CodeDialog(
                            null,
                            (code, labels) -> {
                                service.add(new NewCode(list.list(), code, labels));
                                Notices.done("codesets.added");
                                fill();
                            })
                    .open();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("codesets.lists.title");
    }
}
