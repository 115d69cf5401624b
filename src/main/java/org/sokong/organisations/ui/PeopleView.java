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
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sokong.access.UserFilter;
import org.sokong.access.UserItem;
import org.sokong.access.UserService;
import org.sokong.organisations.OrganisationDirectory;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.PageHeader;

/** People of the own scope; the address keeps the filter. */
@Route("administration/people")
@RolesAllowed("USER_MANAGE")
class PeopleView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient UserService users;
    private final transient OrganisationDirectory directory;
    private final PeopleFilterBar filters;
    private final Span found = new Span();
    private final Map<UUID, String> organisationNames = new HashMap<>();
    private final Grid<UserItem> grid = new Grid<>();

    PeopleView(UserService users, OrganisationDirectory directory, Invitations invitations) {
        this.users = users;
        this.directory = directory;
        this.filters = new PeopleFilterBar();
        addClassName("list-page");
        Button invite =
                new Button(
                        getTranslation("organisations.invite"),
                        click -> invitations.dialog(this::refresh).open());
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        PageHeader header =
                new PageHeader(getTranslation("organisations.people"), "organisations.people.help")
                        .withActions(
                                new RouterLink(
                                        getTranslation("organisations.roles.title"),
                                        RolesView.class),
                                invite);
        found.addClassName("sub");
        found.getElement().setAttribute("role", "status");
        add(header, filters, found, grid);
        filters.onChange(query -> UI.getCurrent().navigate(PeopleView.class, query));
        grid.addComponentColumn(this::line).setHeader(getTranslation("access.name")).setFlexGrow(3);
        grid.addComponentColumn(PeopleView::roles)
                .setHeader(getTranslation("organisations.people.roles"))
                .setFlexGrow(2);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("organisations.people"));
    }

    private Div line(UserItem user) {
        RouterLink name =
                new RouterLink(
                        user.displayName(),
                        PersonView.class,
                        new RouteParameters("id", user.id().toString()));
        name.getElement().setAttribute("dir", "auto");
        String organisation = organisationNames.getOrDefault(user.organisationId(), "");
        Span sub = new Span(Labels.isolated(user.email()) + " · " + Labels.isolated(organisation));
        sub.addClassName("sub");
        Div line = new Div(name, sub);
        line.addClassName("list-line");
        return line;
    }

    private static Div roles(UserItem user) {
        Div roles = new Div(new Span(EnumLabels.labels("access", user.roles())));
        roles.add(new Div(StateBadge.of(user.state())));
        return roles;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UserFilter filter = filters.read(event.getLocation().getQueryParameters());
        found.setText(getTranslation("organisations.people.found", users.count(filter)));
        grid.setItems(
                query -> page(filter, query.getOffset(), query.getLimit()).stream(),
                query -> users.count(filter));
    }

    /** One question for the names of a whole page. */
    private List<UserItem> page(UserFilter filter, int offset, int limit) {
        List<UserItem> page = users.page(filter, offset, limit);
        Set<UUID> unknown = page.stream().map(UserItem::organisationId).collect(Collectors.toSet());
        unknown.removeAll(organisationNames.keySet());
        if (!unknown.isEmpty()) {
            organisationNames.putAll(directory.names(unknown));
        }
        return page;
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organisations.people");
    }
}
