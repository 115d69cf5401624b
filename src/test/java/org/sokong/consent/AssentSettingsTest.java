package org.sokong.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.Section;
import org.sokong.consent.AssentRule.Adult;
import org.sokong.consent.AssentRule.Child;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.EditConflict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Ages of assent are a setting: by country, from a day on, with a source and a history. */
class AssentSettingsTest extends SokongTest {

    private static final List<AssentGroup> FROM_TWELVE =
            List.of(
                    new AssentGroup(0, Child.NONE, Adult.WRITTEN),
                    new AssentGroup(12, Child.WRITTEN, Adult.WITH_PERMISSION));

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired AssentSettings settings;
    @Autowired ConsentService consents;
    @Autowired JdbcClient jdbc;

    UserPrincipal administrator;
    String country;
    LocalDate today;

    @BeforeEach
    void a_country_without_ages() {
        UUID body = world.organisation("Ministry");
        administrator = world.user(body, null, Role.SYSTEM_ADMINISTRATOR);
        today = LocalDate.now(ZoneId.of("Asia/Kuala_Lumpur"));
        Set<String> taken =
                Stream.concat(
                                all().stream().map(item -> String.valueOf(item.country())),
                                jdbc
                                        .sql("select distinct country from organisation")
                                        .query(String.class)
                                        .list()
                                        .stream())
                        .collect(Collectors.toSet());
        country =
                Arrays.stream(Locale.getISOCountries())
                        .filter(code -> !taken.contains(code))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void a_changed_age_changes_what_a_consent_demands_in_that_country_only() {
        There there = caseIn(country);
        There elsewhere = caseIn("MY");
        assertThat(demanded(there).adult()).isEqualTo(Adult.WRITTEN);
        refused("consent.error.adult_decides", () -> alone(there, today));

        add(form(today, FROM_TWELVE));

        assertThat(demanded(there))
                .isEqualTo(new AssentRule(12, 17, Child.WRITTEN, Adult.WITH_PERMISSION));
        alone(there, today);
        assertThat(demanded(elsewhere).adult()).isEqualTo(Adult.WRITTEN);
        refused("consent.error.adult_decides", () -> alone(elsewhere, today));
    }

    @Test
    void a_consent_is_judged_by_the_ages_of_the_day_on_which_it_was_given() {
        There there = caseIn(country);
        UUID id = add(form(today, FROM_TWELVE));
        refused("consent.error.adult_decides", () -> alone(there, today.minusDays(1)));

        begun(id, today.minusDays(1));

        alone(there, today.minusDays(1));
        add(form(today.plusDays(1), List.of(new AssentGroup(0, Child.ORAL, Adult.WRITTEN))));
        alone(there, today);
    }

    @Test
    void what_does_not_hold_is_refused_in_one_sentence() {
        refused("consent.assent.error.groups_first", FROM_TWELVE.subList(1, 2));
        refused("consent.assent.error.groups_first", List.of());
        refused(
                "consent.assent.error.groups_missing",
                List.of(FROM_TWELVE.getFirst(), new AssentGroup(null, Child.ORAL, Adult.WRITTEN)));
        refused(
                "consent.assent.error.groups_order",
                List.of(
                        FROM_TWELVE.getFirst(),
                        new AssentGroup(14, Child.ORAL, Adult.WRITTEN),
                        FROM_TWELVE.getLast()));
        refused(
                "consent.assent.error.groups_order",
                List.of(FROM_TWELVE.getFirst(), new AssentGroup(18, Child.ORAL, Adult.WRITTEN)));
        refused(
                "consent.assent.error.groups_decides",
                List.of(
                        FROM_TWELVE.getFirst(),
                        new AssentGroup(15, Child.ORAL, Adult.WITH_PERMISSION)));
        refused("consent.assent.error.day_missing", () -> add(form(null, FROM_TWELVE)));
        refused("consent.assent.error.day_past", () -> add(form(today.minusDays(1), FROM_TWELVE)));
        refused(
                "consent.assent.error.country",
                () -> add(new AssentForm("ZZ", today, FROM_TWELVE, "Act", false)));
        refused(
                "consent.assent.error.source",
                () -> add(new AssentForm(country, today, FROM_TWELVE, " ", false)));
        assertThat(ofCountry()).isEmpty();

        add(form(today, FROM_TWELVE));
        refused("consent.assent.error.day_taken", () -> add(form(today, FROM_TWELVE)));
        assertThat(ofCountry()).hasSize(1);
    }

    @Test
    void ages_stay_once_a_day_has_passed_under_them_and_their_source_can_still_change() {
        UUID id = add(form(today, FROM_TWELVE));
        begun(id, today.minusDays(3));
        AssentItem read = ofCountry().getFirst();
        assertThat(read.fixed()).isTrue();
        List<AssentGroup> other = List.of(new AssentGroup(0, Child.NONE, Adult.WRITTEN));

        refused(
                "consent.assent.error.fixed",
                () -> change(id, read.version(), form(read.validFrom(), other)));
        refused(
                "consent.assent.error.fixed",
                () -> change(id, read.version(), form(today, FROM_TWELVE)));
        refused(
                "consent.assent.error.fixed",
                () -> world.as(administrator, () -> settings.remove(id, read.version())));

        change(
                id,
                read.version(),
                new AssentForm(country, read.validFrom(), FROM_TWELVE, "Act 611, s. 2", true));
        assertThat(ofCountry())
                .singleElement()
                .satisfies(
                        item -> {
                            assertThat(item.source()).isEqualTo("Act 611, s. 2");
                            assertThat(item.verified()).isTrue();
                            assertThat(item.state()).isEqualTo(AssentState.COUNTS);
                        });
    }

    @Test
    void what_counted_before_stays_to_be_read_and_what_was_taken_away_counts_no_more() {
        UUID first = add(form(today, FROM_TWELVE));
        begun(first, today.minusDays(3));
        UUID second = add(form(today, List.of(new AssentGroup(0, Child.NONE, Adult.WRITTEN))));
        add(form(today.plusDays(2), FROM_TWELVE));

        assertThat(ofCountry())
                .extracting(AssentItem::state)
                .containsExactly(AssentState.LATER, AssentState.COUNTS, AssentState.BEFORE);

        world.as(administrator, () -> settings.remove(second, 0));

        assertThat(ofCountry())
                .extracting(AssentItem::state)
                .containsExactly(AssentState.LATER, AssentState.COUNTS);
        assertThat(demanded(caseIn(country)).adult()).isEqualTo(Adult.WITH_PERMISSION);
    }

    @Test
    void each_change_is_in_the_history_and_in_the_audit_log_with_who_made_it() {
        UUID id = add(form(today, FROM_TWELVE));
        change(id, 0, new AssentForm(country, today, FROM_TWELVE, "Act 611", true));

        assertThat(
                        jdbc.sql(
                                        """
                                        select h.source from assent_term_history h
                                        join history_revision r on r.id = h.revision
                                        where h.id = ? and r.actor_id = ? order by h.revision
                                        """)
                                .params(id, administrator.user().id())
                                .query(String.class)
                                .list())
                .containsExactly("an Act", "Act 611");
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from audit_event where subject_id = ?
                                            and action = 'SETTINGS_CHANGED' and actor_id = ?
                                        """)
                                .params(id, administrator.user().id())
                                .query(Integer.class)
                                .single())
                .isEqualTo(2);
    }

    @Test
    void who_comes_second_overwrites_nothing() {
        UUID id = add(form(today, FROM_TWELVE));
        change(id, 0, new AssentForm(country, today, FROM_TWELVE, "Act 611", false));

        assertThatExceptionOfType(EditConflict.class)
                .isThrownBy(() -> change(id, 0, form(today, FROM_TWELVE)));
        assertThatExceptionOfType(EditConflict.class)
                .isThrownBy(() -> world.as(administrator, () -> settings.remove(id, 0)));
        assertThat(ofCountry().getFirst().source()).isEqualTo("Act 611");
    }

    @Test
    void only_system_administrators_change_ages_and_organisations_read_what_counts_for_them() {
        add(form(today, FROM_TWELVE));
        UUID there = world.organisation("Harbour House", country, true);
        UserPrincipal manager = world.user(there, null, Role.ORGANISATION_ADMINISTRATOR);
        UserPrincipal supervisor = world.user(there, world.team(there), Role.SUPERVISOR);

        assertThat(world.as(manager, settings::inForce).country()).isEqualTo(country);
        assertThat(world.as(administrator, settings::inForce).country()).isNull();
        for (UserPrincipal other : List.of(manager, supervisor)) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(
                            () ->
                                    world.as(
                                            other,
                                            () ->
                                                    settings.add(
                                                            form(today.plusDays(1), FROM_TWELVE))));
        }
        assertThat(ofCountry()).hasSize(1);
    }

    private AssentForm form(@Nullable LocalDate from, List<AssentGroup> groups) {
        return new AssentForm(country, from, groups, "an Act", false);
    }

    private UUID add(AssentForm form) {
        return world.as(administrator, () -> settings.add(form));
    }

    private void change(UUID id, long version, AssentForm form) {
        world.as(administrator, () -> settings.change(id, version, form));
    }

    /** As if it had been added on that day. */
    private void begun(UUID id, LocalDate day) {
        jdbc.sql("update assent_term set valid_from = ? where id = ?").params(day, id).update();
    }

    private List<AssentItem> all() {
        return world.as(administrator, settings::all);
    }

    private List<AssentItem> ofCountry() {
        return all().stream().filter(item -> country.equals(item.country())).toList();
    }

    /** A case, who works on it, and somebody in the same country who may receive. */
    private record There(UUID caseId, UserPrincipal worker, UUID receiver) {}

    private There caseIn(String place) {
        UUID organisation = world.organisation("Harbour House", place, true);
        UserPrincipal worker = world.user(organisation, world.team(organisation), Role.CASEWORKER);
        return new There(
                fixture.open(worker), worker, world.organisation("Lotus Clinic", place, true));
    }

    /** What is asked today of somebody who is thirteen. */
    private AssentRule demanded(There there) {
        return world.as(there.worker, () -> consents.begin(there.caseId))
                .assent()
                .on(today)
                .ages()
                .rule(13);
    }

    /** Somebody of thirteen decides alone, in writing. */
    private void alone(There there, LocalDate day) {
        ConsentDetails child =
                new ConsentDetails(null, false, null, Informed.ALL, 13, null, null, Set.of());
        world.as(
                there.worker,
                () ->
                        consents.record(
                                new RecordConsent(
                                        there.caseId,
                                        GivenBy.CLIENT,
                                        ConsentForm.WRITTEN,
                                        "vi",
                                        null,
                                        Set.of(there.receiver),
                                        Set.of(Purpose.SERVICE),
                                        Set.of(Section.HEALTH),
                                        day,
                                        today.plusDays(9),
                                        "folder",
                                        child)));
    }

    private void refused(String key, List<AssentGroup> groups) {
        refused(key, () -> add(form(today, groups)));
    }

    private static void refused(String key, Runnable deed) {
        assertThatExceptionOfType(DomainException.class).isThrownBy(deed::run).withMessage(key);
    }
}
