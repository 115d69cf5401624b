package org.sokong.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.uikit.WorkItem;
import org.springframework.beans.factory.annotation.Autowired;

/** Which approvals wait on whose Home. */
class ApprovalWorkTest extends SokongTest {

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired RecordFixture records;
    @Autowired ApprovalWork work;

    @Test
    void a_plan_waits_for_who_may_approve_it_until_it_is_approved() {
        UUID organisation = world.organisation("Harbour House");
        UUID team = world.team(organisation);
        UserPrincipal worker = world.user(organisation, team, Role.CASEWORKER);
        UserPrincipal supervisor = world.user(organisation, team, Role.SUPERVISOR);
        UserPrincipal elsewhere =
                world.user(world.organisation("Elsewhere"), null, Role.SUPERVISOR);
        UUID id = fixture.open(worker);
        UUID plan = records.plan(id, worker);
        ApprovalDetail asked = records.ask(id, worker, ApprovalSubject.PLAN, plan);

        assertThat(addresses(supervisor)).containsExactly("cases/" + id + "?tab=plan");
        assertThat(addresses(worker)).isEmpty();
        assertThat(addresses(elsewhere)).isEmpty();

        records.approve(supervisor, asked);
        assertThat(addresses(supervisor)).isEmpty();
    }

    private List<String> addresses(UserPrincipal user) {
        return world.as(user, () -> work.waiting()).stream().map(WorkItem::path).toList();
    }
}
