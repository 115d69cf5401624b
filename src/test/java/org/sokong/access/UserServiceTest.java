package org.sokong.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.kernel.DomainException;
import org.sokong.uikit.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

class UserServiceTest extends SokongTest {

    @LocalServerPort private int port;
    @Autowired private World world;
    @Autowired private UserService service;
    @Autowired private JdbcClient jdbc;

    private UUID organisation;
    private UUID team;
    private UserPrincipal administrator;
    private UserPrincipal systemAdministrator;
    private UserPrincipal worker;

    @BeforeEach
    void people() {
        organisation = world.organisation("NGO");
        team = world.team(organisation);
        administrator = world.user(organisation, null, Role.ORGANISATION_ADMINISTRATOR);
        systemAdministrator =
                world.user(world.organisation("Operator"), null, Role.SYSTEM_ADMINISTRATOR);
        worker = world.user(organisation, team, Role.CASEWORKER);
    }

    @Test
    void an_invited_person_chooses_a_password_and_signs_in() {
        String email = "new-" + UUID.randomUUID() + "@example.org";
        OneTimeLink link =
                world.as(
                        administrator,
                        () -> service.invite(invitation(email, organisation, Role.CASEWORKER)));
        Browser browser = new Browser(port);
        String password = "velvet anchor marzipan tuba";

        browser.submit(link.path(), java.util.Map.of("password", password, "repeated", password));

        assertThat(link.purpose()).isEqualTo(LinkPurpose.INVITATION);
        assertThat(browser.signIn(email, password).statusCode()).isEqualTo(302);
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void an_organisations_administrator_invites_nobody_elsewhere_and_it_is_logged() {
        UUID elsewhere = world.organisation("Other");

        assertThatThrownBy(
                        () ->
                                world.as(
                                        administrator,
                                        () ->
                                                service.invite(
                                                        invitation(
                                                                "x@example.org",
                                                                elsewhere,
                                                                Role.CASEWORKER))))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(denials(administrator, "users.invite")).isOne();
    }

    @Test
    void a_role_that_is_not_ones_to_give_is_refused_and_logged() {
        assertThatThrownBy(() -> roles(administrator, worker, Role.SYSTEM_ADMINISTRATOR))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> roles(systemAdministrator, worker, Role.SUPERVISOR))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(denials(administrator, "users.roles")).isOne();
        assertThat(denials(systemAdministrator, "users.roles")).isOne();
        assertThat(rolesOf(worker)).containsExactly(Role.CASEWORKER);
    }

    @Test
    void nobody_changes_their_own_roles() {
        assertThatThrownBy(
                        () ->
                                roles(
                                        administrator,
                                        administrator,
                                        Role.ORGANISATION_ADMINISTRATOR,
                                        Role.POLICY_CURATOR))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(denials(administrator, "users.roles.own")).isOne();
    }

    @Test
    void who_reads_cases_never_administers() {
        assertThatThrownBy(
                        () ->
                                roles(
                                        administrator,
                                        worker,
                                        Role.CASEWORKER,
                                        Role.ORGANISATION_ADMINISTRATOR))
                .isInstanceOf(DomainException.class)
                .hasMessage("access.error.roles.together");
    }

    @Test
    void a_changed_role_ends_the_open_session_at_its_next_request() {
        Browser browser = new Browser(port);
        browser.signIn(world.email(worker), World.PASSWORD);
        assertThat(browser.get("/").statusCode()).isEqualTo(200);

        roles(administrator, worker, Role.SUPERVISOR);

        assertThat(browser.get("/").statusCode()).isEqualTo(302);
        browser.signIn(world.email(worker), World.PASSWORD);
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void a_disabled_user_is_out_at_the_next_request_and_stays_out() {
        Browser browser = new Browser(port);
        browser.signIn(world.email(worker), World.PASSWORD);

        world.as(administrator, () -> service.disable(id(worker), version(worker)));

        assertThat(browser.get("/").statusCode()).isEqualTo(302);
        assertThat(browser.signIn(world.email(worker), World.PASSWORD).statusCode()).isEqualTo(401);
        world.as(administrator, () -> service.enable(id(worker), version(worker)));
        assertThat(new Browser(port).signIn(world.email(worker), World.PASSWORD).statusCode())
                .isEqualTo(302);
    }

    @Test
    void a_system_administrator_hands_out_no_link_that_opens_cases() {
        assertThatThrownBy(() -> world.as(systemAdministrator, () -> service.newLink(id(worker))))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(world.as(administrator, () -> service.newLink(id(worker))).purpose())
                .isEqualTo(LinkPurpose.RESET);
    }

    @Test
    void the_last_system_administrator_cannot_be_disabled() {
        jdbc.sql(
                        "update app_user set state = 'DISABLED' where state = 'ACTIVE' and id <> ?"
                                + " and id in (select user_id from user_role where role ="
                                + " 'SYSTEM_ADMINISTRATOR')")
                .param(id(systemAdministrator))
                .update();
        UserPrincipal second =
                world.user(world.organisation("Operator"), null, Role.SYSTEM_ADMINISTRATOR);
        world.as(
                second,
                () -> service.disable(id(systemAdministrator), version(systemAdministrator)));

        assertThatThrownBy(
                        () ->
                                world.as(
                                        systemAdministrator,
                                        () -> service.disable(id(second), version(second))))
                .isInstanceOf(DomainException.class)
                .hasMessage("access.error.lastadministrator");
    }

    @Test
    void the_second_of_two_writers_is_told() {
        long version = version(worker);
        world.as(administrator, () -> service.rename(id(worker), version, "First"));

        assertThatThrownBy(
                        () ->
                                world.as(
                                        administrator,
                                        () -> service.rename(id(worker), version, "Second")))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
    }

    @Test
    void a_team_of_another_organisation_is_refused() {
        UUID foreign = world.team(world.organisation("Other"));

        assertThatThrownBy(
                        () ->
                                world.as(
                                        administrator,
                                        () ->
                                                service.changeTeams(
                                                        id(worker),
                                                        version(worker),
                                                        Set.of(foreign))))
                .isInstanceOf(DomainException.class)
                .hasMessage("access.error.team");
    }

    @Test
    void the_list_shows_an_organisations_administrator_the_own_people_only() {
        world.user(world.organisation("Other"), null, Role.CASEWORKER);

        assertThat(world.as(administrator, () -> service.page(UserFilter.ALL, 0, 50)))
                .extracting(UserItem::id)
                .containsExactlyInAnyOrder(id(administrator), id(worker));
        assertThat(
                        world.as(
                                administrator,
                                () ->
                                        service.count(
                                                new UserFilter(null, null, Role.CASEWORKER, null))))
                .isOne();
    }

    @Test
    void a_caseworker_manages_nobody_and_the_attempt_is_logged() {
        assertThatThrownBy(() -> world.as(worker, () -> service.page(UserFilter.ALL, 0, 10)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(denials(worker, "UserService.page")).isOne();
    }

    @Test
    void every_role_says_what_it_allows_and_only_administrators_hand_roles_out() {
        for (Role role : Role.values()) {
            assertThat(role.permissions()).isNotEmpty();
            assertThat(role.mayHandOut().isEmpty())
                    .isEqualTo(!role.permissions().contains(Permission.USER_MANAGE));
            assertThat(
                            role.permissions().contains(Permission.CASE_READ)
                                    && role.permissions().contains(Permission.USER_MANAGE))
                    .isFalse();
        }
    }

    private InviteUser invitation(String email, UUID organisationId, Role role) {
        return new InviteUser(
                email,
                "New Person",
                organisationId,
                Set.of(role),
                Set.of(),
                Language.ENGLISH,
                "Asia/Kuala_Lumpur");
    }

    private void roles(UserPrincipal by, UserPrincipal of, Role... roles) {
        long version = version(of);
        world.as(by, () -> service.changeRoles(id(of), version, Set.of(roles)));
    }

    private Set<Role> rolesOf(UserPrincipal user) {
        return world.as(systemAdministrator, () -> service.find(id(user)).roles());
    }

    private long version(UserPrincipal user) {
        return jdbc.sql("select version from app_user where id = ?")
                .param(id(user))
                .query(Long.class)
                .single();
    }

    private long denials(UserPrincipal actor, String operation) {
        return jdbc.sql(
                        "select count(*) from audit_event where outcome = 'DENIED' and actor_id = ?"
                                + " and details like ?")
                .params(id(actor), "%\"" + operation + "\"%")
                .query(Long.class)
                .single();
    }

    private static UUID id(UserPrincipal user) {
        return user.user().id();
    }
}
