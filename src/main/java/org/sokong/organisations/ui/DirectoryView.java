package org.sokong.organisations.ui;

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
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.organisations.OrganisationFilter;
import org.sokong.organisations.OrganisationService;
import org.sokong.organisations.OrganisationSummary;
import org.sokong.uikit.Badge;
import org.sokong.uikit.PageHeader;

/** The directory of organisations; the address keeps the filter. */
@Route("directory")
@RolesAllowed("DIRECTORY_READ")
class DirectoryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient OrganisationService service;
    private final transient Labels labels;
    private final DirectoryFilterBar filters;
    private final Span found = new Span();
    private final Grid<OrganisationSummary> grid = new Grid<>();

    DirectoryView(OrganisationService service, Labels labels, CurrentUser currentUser) {
        this.service = service;
        this.labels = labels;
        this.filters = new DirectoryFilterBar(labels, service.countries());
        addClassName("list-page");
        PageHeader header =
                new PageHeader(
                        getTranslation("organisations.directory"), "organisations.directory.help");
        if (currentUser.may(Permission.INSTALLATION_MANAGE)) {
            Button create =
                    new Button(
                            getTranslation("organisations.new"),
                            click ->
                                    new OrganisationDialog(
                                                    labels,
                                                    null,
                                                    form -> open(service.create(form)))
                                            .open());
            create.addThemeVariants(ButtonVariant.PRIMARY);
            header.withActions(create);
        }
        found.addClassName("sub");
        found.getElement().setAttribute("role", "status");
        add(header, filters, found, grid);
        filters.onChange(query -> UI.getCurrent().navigate(DirectoryView.class, query));
        grid.addComponentColumn(this::line)
                .setHeader(getTranslation("organisations.name"))
                .setFlexGrow(4);
        grid.addComponentColumn(this::receives)
                .setHeader(getTranslation("organisations.receives"))
                .setFlexGrow(1);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("organisations.directory"));
    }

    private static void open(java.util.UUID id) {
        UI.getCurrent().navigate(OrganisationView.class, new RouteParam("id", id.toString()));
    }

    private Div line(OrganisationSummary one) {
        RouterLink name =
                new RouterLink(
                        one.name(),
                        OrganisationView.class,
                        new RouteParameters("id", one.id().toString()));
        name.getElement().setAttribute("dir", "auto");
        Div line = new Div(name);
        line.addClassName("list-line");
        if (one.localName() != null) {
            Span local = new Span(one.localName());
            local.getElement().setAttribute("dir", "auto");
            line.add(local);
        }
        Span sub = new Span(labels.type(one.type()) + " · " + labels.country(one.country()));
        sub.addClassName("sub");
        line.add(sub);
        return line;
    }

    private Badge receives(OrganisationSummary one) {
        return one.receivesReferrals()
                ? new Badge(getTranslation("organisations.receives.yes"), Badge.Tone.GOOD)
                : new Badge(getTranslation("organisations.receives.no"), Badge.Tone.PLAIN);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        OrganisationFilter filter = filters.read(event.getLocation().getQueryParameters());
        found.setText(getTranslation("organisations.found", service.count(filter)));
        grid.setItems(
                query -> service.page(filter, query.getOffset(), query.getLimit()).stream(),
                query -> service.count(filter));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organisations.directory");
    }
}
