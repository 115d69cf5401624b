package org.sokong.organisations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.access.UserItem;
import org.sokong.access.UserService;
import org.sokong.access.UserState;
import org.sokong.access.WorkLeft;
import org.sokong.organisations.OrganisationDirectory;
import org.sokong.organisations.TeamService;
import org.sokong.uikit.Facts;
import org.sokong.uikit.FieldProblems;
import org.sokong.uikit.Notices;
import org.sokong.uikit.PageAddress;
import org.sokong.uikit.PageHeader;
import org.sokong.uikit.TimeText;
import org.springframework.security.access.AccessDeniedException;

/** One person: roles, teams, links, and whether the account works. */
@Route("administration/people/:id")
@RolesAllowed("USER_MANAGE")
class PersonView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient UserService users;
    private final transient TeamService teams;
    private final transient OrganisationDirectory directory;
    private final transient CurrentUser currentUser;
    private final transient TimeText times;
    private final transient WorkLeft workLeft;
    private String title = "";

    PersonView(
            UserService users,
            TeamService teams,
            OrganisationDirectory directory,
            CurrentUser currentUser,
            TimeText times,
            WorkLeft workLeft) {
        this.users = users;
        this.teams = teams;
        this.directory = directory;
        this.currentUser = currentUser;
        this.times = times;
        this.workLeft = workLeft;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<UUID> id = PageAddress.id(event, "id");
        try {
            id.ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
        } catch (AccessDeniedException e) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(UUID id) {
        UserItem user = users.find(id);
        removeAll();
        title = user.displayName();
        FieldProblems problems = new FieldProblems();
        PageHeader header =
                new PageHeader(user.displayName(), "organisations.person.help")
                        .withOwnTitle()
                        .withSub(Labels.isolated(user.email()))
                        .withActions(new Span(StateBadge.of(user.state())));
        boolean self = id.equals(currentUser.id());
        boolean givesAll = users.mayHandOut().containsAll(user.roles());
        if (givesAll && !self && user.state() != UserState.DISABLED) {
            header.withActions(
                    new Button(
                            getTranslation("organisations.person.link"),
                            click -> problems.run(() -> new LinkDialog(users.newLink(id)).open())));
        }
        if (!self) {
            header.withActions(stateButton(user, problems));
        }
        Facts facts =
                new Facts()
                        .with(
                                "organisations.organisation",
                                directory
                                        .names(List.of(user.organisationId()))
                                        .get(user.organisationId()))
                        .with(
                                "organisations.person.lastsignin",
                                user.lastSignInAt() == null
                                        ? null
                                        : times.dateTime(user.lastSignInAt()));
        int left = user.state() == UserState.DISABLED ? workLeft.cases(id) : 0;
        if (left > 0) {
            header.withSub(
                    Labels.isolated(user.email())
                            + " · "
                            + getTranslation("organisations.person.cases_left", left));
        }
        Div card = new Div(facts);
        card.addClassName("card");
        Runnable done =
                () -> {
                    Notices.done("organisations.saved");
                    show(id);
                };
        add(
                new RouterLink(getTranslation("organisations.people.back"), PeopleView.class),
                header,
                problems,
                card,
                new PersonRoles(users, user, self, done),
                new PersonTeams(users, teams.teams(user.organisationId()), user, done));
    }

    private Button stateButton(UserItem user, FieldProblems problems) {
        boolean disabled = user.state() == UserState.DISABLED;
        return new Button(
                getTranslation(
                        disabled ? "organisations.person.enable" : "organisations.person.disable"),
                click ->
                        problems.run(
                                () -> {
                                    if (disabled) {
                                        users.enable(user.id(), user.version());
                                    } else {
                                        users.disable(user.id(), user.version());
                                    }
                                    int left = disabled ? 0 : workLeft.cases(user.id());
                                    if (left > 0) {
                                        Notices.done("organisations.person.cases_left", left);
                                    } else {
                                        Notices.done("organisations.saved");
                                    }
                                    show(user.id());
                                }));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
