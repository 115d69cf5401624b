package org.sokong.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.kernel.DomainException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

class OrganisationServiceTest extends SokongTest {

    @Autowired private World world;
    @Autowired private OrganisationService service;
    @Autowired private TeamService teams;
    @Autowired private OrganisationDirectory directory;
    @Autowired private DirectoryLoader loader;
    @Autowired private JdbcClient jdbc;

    private UserPrincipal systemAdministrator;

    @BeforeEach
    void somebody() {
        systemAdministrator =
                world.user(world.organisation("Operator"), null, Role.SYSTEM_ADMINISTRATOR);
    }

    @Test
    void the_second_of_two_writers_is_told_and_changes_nothing() {
        UUID id = world.as(systemAdministrator, () -> service.create(form("Harbour House")));
        long version = version(id);
        world.as(systemAdministrator, () -> service.change(id, version, form("First")));

        assertThatThrownBy(
                        () ->
                                world.as(
                                        systemAdministrator,
                                        () -> service.change(id, version, form("Second"))))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
        assertThat(detail(id).form().name()).isEqualTo("First");
    }

    @Test
    void an_organisations_administrator_changes_the_own_entry_and_no_other() {
        UUID own = world.organisation("Own");
        jdbc.sql("update organisation set type = 'NGO' where id = ?").param(own).update();
        UUID other = world.organisation("Other");
        UserPrincipal administrator = world.user(own, null, Role.ORGANISATION_ADMINISTRATOR);

        world.as(administrator, () -> service.change(own, version(own), form("Own name")));

        assertThat(detail(own).form().name()).isEqualTo("Own name");
        assertThatThrownBy(
                        () ->
                                world.as(
                                        administrator,
                                        () -> service.change(other, version(other), form("X"))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(
                        () ->
                                world.as(
                                        administrator,
                                        () -> service.setReceiving(own, version(own), false)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_directory_entry_receives_referrals_only_after_activation_and_a_reload_keeps_it() {
        UUID id = directoryEntry("ORG-MY-MAPO");
        jdbc.sql("update organisation set receives_referrals = false, version = 0 where id = ?")
                .param(id)
                .update();
        assertThat(receivers()).doesNotContain(id);

        world.as(systemAdministrator, () -> service.setReceiving(id, version(id), true));
        loader.load(loader.shipped());

        assertThat(receivers()).contains(id);
    }

    @Test
    void loading_the_directory_again_writes_nothing() {
        assertThat(loader.load(loader.shipped())).isZero();
    }

    @Test
    void a_newer_file_changes_an_untouched_entry_and_leaves_an_administrators_change_alone() {
        UUID id = directoryEntry("ORG-VN-MOFA");
        jdbc.sql("update organisation set version = 0 where id = ?").param(id).update();
        loader.load(loader.shipped());
        List<Map<String, Object>> newer =
                loader.shipped().stream()
                        .filter(entry -> entry.get("code").equals("ORG-VN-MOFA"))
                        .map(
                                entry -> {
                                    Map<String, Object> copy = new HashMap<>(entry);
                                    copy.put("note", "A newer note");
                                    return copy;
                                })
                        .toList();
        assertThat(loader.load(newer)).isOne();
        assertThat(detail(id).form().note()).isEqualTo("A newer note");

        world.as(systemAdministrator, () -> service.change(id, version(id), form("Our name")));
        assertThat(loader.load(loader.shipped())).isZero();

        assertThat(detail(id).form().name()).isEqualTo("Our name");
    }

    @Test
    void wrong_fields_are_refused_by_name() {
        OrganisationForm good = form("Good");
        assertRefused(with(good, "", "NGO", "MY", null), "organisations.error.name");
        assertRefused(with(good, "N", "NoSuchType", "MY", null), "organisations.error.type");
        assertRefused(with(good, "N", "NGO", "XX", null), "organisations.error.country");
        assertRefused(with(good, "N", "NGO", "MY", "call me"), "organisations.error.phone");
        assertRefused(with(good, "N".repeat(201), "NGO", "MY", null), "organisations.error.name");
    }

    @Test
    void the_directory_is_found_by_country_language_and_word() {
        UUID id = world.as(systemAdministrator, () -> service.create(form("Kuala Harbour 50%")));
        UUID marked = id;

        assertThat(found(new OrganisationFilter("harbour 50%", null, null, null, null)))
                .contains(marked);
        assertThat(found(new OrganisationFilter(null, "MY", "NGO", "vi", true))).contains(marked);
        assertThat(found(new OrganisationFilter(null, "MY", "NGO", "ar", true)))
                .doesNotContain(marked);
    }

    @Test
    void team_names_are_unique_within_an_organisation_and_foreign_teams_stay_hidden() {
        UUID own = world.organisation("Own");
        UserPrincipal administrator = world.user(own, null, Role.ORGANISATION_ADMINISTRATOR);
        world.as(administrator, () -> teams.create(own, "North"));

        assertThatThrownBy(() -> world.as(administrator, () -> teams.create(own, " North ")))
                .isInstanceOf(DomainException.class)
                .hasMessage("organisations.error.teamtaken");
        assertThatThrownBy(
                        () ->
                                world.as(
                                        administrator,
                                        () -> teams.teams(world.organisation("Other"))))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void assertRefused(OrganisationForm form, String key) {
        assertThatThrownBy(() -> world.as(systemAdministrator, () -> service.create(form)))
                .isInstanceOf(DomainException.class)
                .hasMessage(key);
    }

    private static OrganisationForm with(
            OrganisationForm form, String name, String type, String country, String phone) {
        return new OrganisationForm(
                name, null, null, type, country, form.languages(), null, null, phone, null);
    }

    private static OrganisationForm form(String name) {
        return new OrganisationForm(
                name, null, null, "NGO", "MY", Set.of("ms", "vi"), null, null, null, null);
    }

    private List<UUID> found(OrganisationFilter filter) {
        return world.as(systemAdministrator, () -> service.page(filter, 0, 1000)).stream()
                .map(OrganisationSummary::id)
                .toList();
    }

    private List<UUID> receivers() {
        return world.as(systemAdministrator, directory::receivers).stream()
                .map(OrganisationSummary::id)
                .toList();
    }

    private OrganisationDetail detail(UUID id) {
        return world.as(systemAdministrator, () -> service.detail(id));
    }

    private long version(UUID id) {
        return jdbc.sql("select version from organisation where id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    private UUID directoryEntry(String code) {
        return jdbc.sql("select id from organisation where code = ?")
                .param(code)
                .query(UUID.class)
                .single();
    }
}
