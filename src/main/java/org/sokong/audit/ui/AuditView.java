package org.sokong.audit.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.sokong.audit.AuditEntry;
import org.sokong.audit.AuditFilter;
import org.sokong.audit.AuditTrail;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.PageHeader;
import org.sokong.uikit.TimeText;

/** The audit log, newest first; the address keeps the filter. */
@Route("administration/audit")
@RolesAllowed("AUDIT_READ")
class AuditView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient AuditTrail trail;
    private final transient TimeText times;
    private final AuditFilterBar filters;
    private final Span found = new Span();
    private final Grid<AuditEntry> grid = new Grid<>();
    private transient AuditFilter filter = AuditFilter.ALL;

    AuditView(AuditTrail trail, TimeText times) {
        this.trail = trail;
        this.times = times;
        this.filters = new AuditFilterBar(times);
        addClassName("list-page");
        found.addClassName("sub");
        found.getElement().setAttribute("role", "status");
        add(new PageHeader(getTranslation("audit.title"), "audit.help"), filters, found, grid);
        filters.onSearch(query -> UI.getCurrent().navigate(AuditView.class, query));
        addColumns();
    }

    private void addColumns() {
        grid.addColumn(entry -> times.dateTime(entry.at()))
                .setHeader(getTranslation("audit.at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::actor).setHeader(getTranslation("audit.actor"));
        grid.addComponentColumn(this::what)
                .setHeader(getTranslation("audit.action"))
                .setFlexGrow(2);
        grid.addComponentColumn(this::subject).setHeader(getTranslation("audit.subject"));
        grid.addComponentColumn(entry -> codes(entry.details()))
                .setHeader(getTranslation("audit.details"))
                .setFlexGrow(2);
        grid.addThemeName("wrap-cell-content");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("audit.title"));
    }

    private Div actor(AuditEntry entry) {
        if (entry.actorId() == null) {
            return new Div(
                    entry.actorName() == null ? getTranslation("audit.nobody") : entry.actorName());
        }
        Button only =
                new Button(entry.actorName(), click -> filters.narrowToActor(entry.actorId()));
        only.addThemeVariants(ButtonVariant.TERTIARY);
        only.setTooltipText(getTranslation("audit.actor.only"));
        Div actor = new Div(only);
        actor.addClassName("audit-actor");
        return actor;
    }

    private Div what(AuditEntry entry) {
        Div what = new Div(new Span(EnumLabels.label("audit", entry.action())));
        if (entry.outcome() == AuditFilter.Outcome.DENIED) {
            what.add(
                    new Span(" "),
                    new Badge(EnumLabels.label("audit", entry.outcome()), Badge.Tone.BAD));
        }
        return what;
    }

    private Div subject(AuditEntry entry) {
        Div subject = new Div(getTranslation("audit.about." + entry.subjectType()));
        if (entry.subjectId() != null) {
            subject.add(codes(entry.subjectId().toString()));
        }
        return subject;
    }

    /** Ids and codes read from left to right on every page. */
    private static Div codes(@Nullable String codes) {
        Span text = new Span(codes == null ? "" : codes);
        text.getElement().setAttribute("dir", "ltr");
        text.getElement().setAttribute("translate", "no");
        Div line = new Div(text);
        line.addClassName("audit-codes");
        return line;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = filters.read(event.getLocation().getQueryParameters());
        int count = trail.count(filter);
        found.setText(
                count >= AuditTrail.MOST
                        ? getTranslation("audit.found.many", AuditTrail.MOST)
                        : getTranslation("audit.found", count));
        grid.setItems(
                query -> trail.page(filter, query.getOffset(), query.getLimit()).stream(),
                query -> count);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.title");
    }
}
