package org.sokong.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.uikit.WorkItem;
import org.springframework.beans.factory.annotation.Autowired;

/** What cases themselves bring to Home, and to whom. */
class CaseWorkTest extends SokongTest {

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired CaseService cases;
    @Autowired CaseWork work;

    UUID organisation;
    UserPrincipal worker;
    UserPrincipal supervisor;

    @BeforeEach
    void people() {
        organisation = world.organisation("Harbour House");
        UUID team = world.team(organisation);
        worker = world.user(organisation, team, Role.CASEWORKER);
        supervisor = world.user(organisation, team, Role.SUPERVISOR);
    }

    @Test
    void a_draft_waits_for_its_owner_only() {
        UUID id = fixture.draft(worker);

        assertThat(addresses(worker)).containsExactly("cases/" + id);
        assertThat(addresses(supervisor)).isEmpty();
    }

    private List<String> addresses(UserPrincipal user) {
        return world.as(user, () -> work.waiting()).stream().map(WorkItem::path).toList();
    }
}
