package org.sokong.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

class UserDirectoryTest extends SokongTest {

    @Autowired private World world;
    @Autowired private UserDirectory directory;

    @Test
    void names_are_found_by_id_and_unknown_ids_are_left_out() {
        UserPrincipal user = world.user(world.organisation("NGO"), null, Role.CASEWORKER);
        UUID id = user.user().id();

        assertThat(world.as(user, () -> directory.names(List.of(id, UUID.randomUUID()))))
                .containsOnlyKeys(id)
                .containsEntry(id, user.user().displayName());
    }

    @Test
    void colleagues_are_those_of_the_own_organisation_whose_role_allows_it() {
        UUID organisation = world.organisation("NGO");
        UUID team = world.team(organisation);
        UserPrincipal asking = world.user(organisation, team, Role.SUPERVISOR);
        UserPrincipal worker = world.user(organisation, team, Role.CASEWORKER);
        world.user(organisation, null, Role.ORGANISATION_ADMINISTRATOR);
        world.user(world.organisation("Other"), null, Role.CASEWORKER);

        List<UserSummary> found =
                world.as(asking, () -> directory.colleagues(Permission.CASE_EDIT));

        assertThat(found)
                .extracting(UserSummary::id)
                .containsExactlyInAnyOrder(asking.user().id(), worker.user().id());
        assertThat(found).allSatisfy(one -> assertThat(one.teamIds()).containsExactly(team));
    }

    @Test
    void nobody_looks_names_up_without_signing_in() {
        assertThatThrownBy(() -> directory.names(List.of(UUID.randomUUID())))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }
}
