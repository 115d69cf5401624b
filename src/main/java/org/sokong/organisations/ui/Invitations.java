package org.sokong.organisations.ui;

import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.access.UserService;
import org.sokong.organisations.OrganisationFilter;
import org.sokong.organisations.OrganisationService;
import org.sokong.organisations.OrganisationSummary;
import org.sokong.organisations.TeamService;
import org.springframework.stereotype.Component;

/** Opens the dialog that invites somebody, with what it needs. */
@Component
class Invitations {

    private static final int MOST_ORGANISATIONS = 1_000;

    private final UserService users;
    private final TeamService teams;
    private final OrganisationService organisations;
    private final CurrentUser currentUser;

    Invitations(
            UserService users,
            TeamService teams,
            OrganisationService organisations,
            CurrentUser currentUser) {
        this.users = users;
        this.teams = teams;
        this.organisations = organisations;
        this.currentUser = currentUser;
    }

    InviteDialog dialog(Runnable done) {
        UUID own = currentUser.get().organisationId();
        var choices =
                organisations.page(OrganisationFilter.ALL, 0, MOST_ORGANISATIONS).stream()
                        .filter(
                                one ->
                                        currentUser.may(Permission.INSTALLATION_MANAGE)
                                                || one.id().equals(own))
                        .toList();
        OrganisationSummary mine =
                choices.stream().filter(one -> one.id().equals(own)).findFirst().orElse(null);
        return new InviteDialog(users, teams, choices, mine, currentUser.get().timeZone(), done);
    }
}
