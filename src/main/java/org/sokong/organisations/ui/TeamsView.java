package org.sokong.organisations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.access.UserService;
import org.sokong.organisations.OrganisationDirectory;
import org.sokong.organisations.TeamItem;
import org.sokong.organisations.TeamService;
import org.sokong.uikit.EmptyState;
import org.sokong.uikit.Notices;
import org.sokong.uikit.PageAddress;
import org.sokong.uikit.PageHeader;

/** Teams of the own organisation, or of the one in the address. */
@Route("administration/teams")
@RolesAllowed("ORGANISATION_MANAGE")
class TeamsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient TeamService teams;
    private final transient UserService users;
    private final transient OrganisationDirectory directory;
    private final transient CurrentUser currentUser;

    TeamsView(
            TeamService teams,
            UserService users,
            OrganisationDirectory directory,
            CurrentUser currentUser) {
        this.teams = teams;
        this.users = users;
        this.directory = directory;
        this.currentUser = currentUser;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<UUID> organisation =
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("organisation")
                        .flatMap(PageAddress::id)
                        .or(() -> Optional.ofNullable(currentUser.get().organisationId()));
        organisation.ifPresent(this::show);
    }

    private void show(UUID organisation) {
        removeAll();
        Button add =
                new Button(
                        getTranslation("organisations.team.new"),
                        click ->
                                new NameDialog(
                                                "organisations.team.new",
                                                "",
                                                name -> {
                                                    teams.create(organisation, name);
                                                    Notices.done("organisations.saved");
                                                    show(organisation);
                                                })
                                        .open());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        String name = directory.names(List.of(organisation)).getOrDefault(organisation, "");
        add(
                new PageHeader(getTranslation("organisations.teams"), "organisations.teams.help")
                        .withSub(Labels.isolated(name))
                        .withActions(add));
        List<TeamItem> found = teams.teams(organisation);
        if (found.isEmpty()) {
            add(
                    new EmptyState(
                            getTranslation("organisations.teams.none"),
                            getTranslation("organisations.teams.none.hint")));
            return;
        }
        Map<UUID, Long> members = users.members(found.stream().map(TeamItem::id).toList());
        UnorderedList list = new UnorderedList();
        list.addClassNames("card", "plain-list");
        found.forEach(
                team -> list.add(line(organisation, team, members.getOrDefault(team.id(), 0L))));
        add(list);
    }

    private ListItem line(UUID organisation, TeamItem team, long members) {
        Span name = new Span(team.name());
        name.addClassName("list-name");
        name.getElement().setAttribute("dir", "auto");
        Anchor people =
                new Anchor(
                        "administration/people?organisation=" + organisation,
                        getTranslation("organisations.team.members", members));
        Button rename =
                new Button(
                        getTranslation("organisations.team.rename"),
                        click ->
                                new NameDialog(
                                                "organisations.team.rename",
                                                team.name(),
                                                next -> {
                                                    teams.rename(team.id(), team.version(), next);
                                                    Notices.done("organisations.saved");
                                                    show(organisation);
                                                })
                                        .open());
        rename.setAriaLabel(getTranslation("organisations.team.rename.label", team.name()));
        return new ListItem(name, people, rename);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organisations.teams");
    }
}
