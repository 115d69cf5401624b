package org.sokong.policy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.DomainException;
import org.sokong.policy.CurationDetail;
import org.sokong.policy.DocumentState;
import org.sokong.policy.DocumentSummary;
import org.sokong.policy.ParagraphAction;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Notices;
import org.sokong.uikit.PageHeader;
import org.sokong.uikit.ReasonDialog;
import org.sokong.uikit.SavedLine;

/** A document under a curator's hands: the original beside what readers will see of it. */
@Route("policy/curate/:document")
@RolesAllowed("POLICY_CURATE")
@StyleSheet("styles/policy.css")
class CurateView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;
    private static final int ROWS = 100;

    private final transient CurateServices services;
    private final Div about = new Div();
    private final Div text = new Div();
    private final SavedLine saved;
    private transient CurationDetail detail;
    private UUID documentId = new UUID(0, 0);
    private String title = "";
    private int page;

    @SuppressWarnings("NullAway.Init")
    CurateView(CurateServices services) {
        this.services = services;
        this.saved = new SavedLine(services.time(), true);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            documentId = UUID.fromString(event.getRouteParameters().get("document").orElse(""));
            page =
                    event.getLocation()
                            .getQueryParameters()
                            .getSingleParameter("page")
                            .filter(number -> number.matches("\\d{1,5}"))
                            .map(Integer::parseInt)
                            .orElse(0);
            show();
        } catch (IllegalArgumentException | DomainException missing) {
            throw new NotFoundException();
        }
    }

    /** The page from the beginning: what other documents have to do with it is looked for anew. */
    private void show() {
        detail = services.curation().detail(documentId);
        about.removeAll();
        about.add(
                new DescriptionCard(services, () -> detail, this::show),
                new VersionCard(services, () -> detail, this::show),
                new WorkCards(services, detail, this::show));
        arrange();
    }

    /** After a step in the text: nothing else is looked for again. */
    private void showText() {
        detail = services.curation().detail(documentId);
        arrange();
    }

    private void arrange() {
        removeAll();
        DocumentSummary summary = detail.summary();
        title = summary.title();
        add(header(summary));
        if (detail.comment() != null) {
            Paragraph comment =
                    new Paragraph(getTranslation("policy.curate.comment", detail.comment()));
            comment.addClassName("held");
            comment.getElement().setAttribute("dir", "auto");
            add(comment);
        }
        if (summary.state() == DocumentState.IN_REVIEW && detail.own()) {
            add(new Paragraph(getTranslation("policy.curate.own")));
        }
        add(about);
        add(new H2(getTranslation("policy.curate.text")));
        if (detail.mayChange()) {
            Paragraph keys = new Paragraph(getTranslation("policy.curate.keys"));
            keys.addClassName("sub");
            add(keys, saved);
        }
        text.removeAll();
        text.addClassNames("card", "policy-curation");
        List<CurationDetail.Row> rows = detail.rows();
        rows.subList(Math.min(page * ROWS, rows.size()), Math.min((page + 1) * ROWS, rows.size()))
                .forEach(row -> text.add(new CurationRow(row, detail.mayChange(), new Steps(row))));
        add(text);
        if (rows.size() > ROWS) {
            add(pager(rows.size()));
        }
    }

    private PageHeader header(DocumentSummary summary) {
        PageHeader header =
                new PageHeader(summary.title(), "policy.curate.help")
                        .withTitleIn(summary.language())
                        .withBadges(
                                new Badge(
                                        EnumLabels.label("policy", summary.state()),
                                        summary.state() == DocumentState.PUBLISHED
                                                ? Badge.Tone.GOOD
                                                : Badge.Tone.WARN));
        header.withSub(
                getTranslation(
                        "policy.import.counts",
                        count(ParagraphAction.INDEX),
                        count(ParagraphAction.KEEP),
                        count(ParagraphAction.METADATA),
                        count(ParagraphAction.STRIP)));
        if (detail.mayChange()) {
            Button undo = new Button(getTranslation("policy.curate.undo"), click -> undo());
            undo.setEnabled(detail.steps() > 0);
            Button send =
                    new Button(
                            getTranslation("policy.curate.send"),
                            click ->
                                    change(
                                            "policy.curate.sent",
                                            () ->
                                                    services.curation()
                                                            .send(documentId, detail.version())));
            send.addThemeVariants(ButtonVariant.PRIMARY);
            header.withActions(undo, send);
        }
        if (detail.mayPublish()) {
            Button back =
                    new Button(
                            getTranslation("policy.curate.back"),
                            click ->
                                    ReasonDialog.text(
                                                    getTranslation("policy.curate.back"),
                                                    getTranslation("policy.curate.back.hint"),
                                                    getTranslation("policy.curate.back"),
                                                    reason -> {
                                                        try {
                                                            services.curation()
                                                                    .sendBack(
                                                                            documentId,
                                                                            detail.version(),
                                                                            reason);
                                                        } finally {
                                                            show();
                                                        }
                                                    })
                                            .open());
            Button publish =
                    new Button(
                            getTranslation("policy.curate.publish"),
                            click ->
                                    change(
                                            "policy.curate.published",
                                            () ->
                                                    services.curation()
                                                            .publish(
                                                                    documentId, detail.version())));
            publish.addThemeVariants(ButtonVariant.PRIMARY);
            header.withActions(back, publish);
        }
        return header.withActions(
                new Anchor(PolicyPaths.document(documentId), getTranslation("policy.curate.read")),
                new Anchor("policy/curate", getTranslation("policy.curate.list")));
    }

    private long count(ParagraphAction action) {
        return detail.rows().stream().filter(row -> row.action() == action).count();
    }

    private Nav pager(int rows) {
        Nav nav = new Nav();
        nav.addClassName("policy-pager");
        nav.getElement().setAttribute("aria-label", getTranslation("policy.curate.pages"));
        int pages = (rows + ROWS - 1) / ROWS;
        if (page > 0) {
            nav.add(
                    new Anchor(
                            PolicyPaths.curate(documentId) + "?page=" + (page - 1),
                            getTranslation("policy.pages.previous")));
        }
        nav.add(new Paragraph(getTranslation("policy.pages.place", page + 1, pages)));
        if (page + 1 < pages) {
            nav.add(
                    new Anchor(
                            PolicyPaths.curate(documentId) + "?page=" + (page + 1),
                            getTranslation("policy.pages.next")));
        }
        return nav;
    }

    private void undo() {
        step(null, () -> services.text().undo(documentId, detail.version()));
    }

    /** Does a step, shows the text as it is now, and puts the focus back to where it was. */
    private void step(@Nullable UUID row, LongSupplier work) {
        try {
            work.getAsLong();
            saved.saved();
        } catch (DomainException refusal) {
            Notices.refused(refusal);
        }
        showText();
        if (row != null) {
            focus(row);
        }
    }

    private void change(String done, Runnable work) {
        try {
            work.run();
            Notices.done(done);
        } catch (DomainException refusal) {
            Notices.refused(refusal);
        }
        show();
    }

    private void focus(UUID row) {
        text.getChildren()
                .filter(CurationRow.class::isInstance)
                .map(CurationRow.class::cast)
                .filter(each -> each.isOf(row))
                .findFirst()
                .ifPresent(CurationRow::takeFocus);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** What can be done with one row. */
    private final class Steps implements CurationRow.Steps {

        private final CurationDetail.Row row;

        Steps(CurationDetail.Row row) {
            this.row = row;
        }

        @Override
        public void keepOrStrip() {
            boolean shown =
                    row.action() == ParagraphAction.INDEX || row.action() == ParagraphAction.KEEP;
            step(
                    row.id(),
                    () ->
                            shown
                                    ? services.text().strip(documentId, detail.version(), row.id())
                                    : services.text()
                                            .keep(
                                                    documentId,
                                                    detail.version(),
                                                    row.id(),
                                                    CurationRow.kindWhenKept(row.kind())));
        }

        @Override
        public void split() {
            new SplitDialog(
                            row.text(),
                            row.language(),
                            first -> {
                                services.text()
                                        .split(documentId, detail.version(), row.id(), first);
                                saved.saved();
                                showText();
                                focus(row.id());
                            })
                    .open();
        }

        @Override
        public void join() {
            step(row.id(), () -> services.text().join(documentId, detail.version(), row.id()));
        }

        @Override
        public void more() {
            new KindDialog(
                            row,
                            (kind, language) -> {
                                long version = detail.version();
                                if (language != row.language()) {
                                    version =
                                            services.text()
                                                    .language(
                                                            documentId,
                                                            version,
                                                            row.id(),
                                                            language);
                                }
                                if (kind != row.kind()) {
                                    services.text().keep(documentId, version, row.id(), kind);
                                }
                                saved.saved();
                                showText();
                                focus(row.id());
                            })
                    .open();
        }
    }
}
