package org.sokong.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.kernel.DomainException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Levels and calendars as settings. */
class ServiceLevelsTest extends SokongTest {

    /** The table of case_process.md, section 4: high, medium, low. */
    private static final Map<ClockKind, String> TABLE =
            Map.of(
                    ClockKind.FIRST_CONTACT, "24 HOURS, 72 HOURS, 7 DAYS",
                    ClockKind.ASSESSMENT, "3 DAYS, 7 DAYS, 14 DAYS",
                    ClockKind.PLAN_APPROVED, "7 DAYS, 14 DAYS, 30 DAYS",
                    ClockKind.FOLLOW_UP_CONTACT, "7 DAYS, 14 DAYS, 30 DAYS",
                    ClockKind.PLAN_REVIEW, "30 DAYS, 60 DAYS, 90 DAYS");

    @Autowired World world;
    @Autowired ServiceLevels levels;
    @Autowired WorkingCalendars calendars;
    @Autowired Schedules schedules;
    @Autowired LevelLoader loader;
    @Autowired JdbcClient jdbc;

    @Test
    void the_shipped_levels_are_those_of_the_process() {
        UserPrincipal administrator = administrator("MY");

        Map<ClockKind, String> own =
                world.as(administrator, levels::own).stream()
                        .collect(
                                Collectors.groupingBy(
                                        LevelItem::kind,
                                        Collectors.mapping(
                                                item ->
                                                        item.length().value()
                                                                + " "
                                                                + item.length().unit(),
                                                Collectors.joining(", "))));

        assertThat(own).isEqualTo(TABLE);
        assertThat(LevelFile.levels())
                .filteredOn(level -> level.source() != null)
                .as("the one value that a source prescribes")
                .extracting(LevelFile.Level::kind, LevelFile.Level::risk)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                ClockKind.PLAN_APPROVED, RiskLevel.LOW));
    }

    @Test
    void an_organisation_has_values_of_its_own_that_a_restart_keeps_and_the_log_knows() {
        UserPrincipal administrator = administrator("MY");
        UserPrincipal other = administrator("MY");
        world.as(
                administrator,
                () ->
                        levels.setOwn(
                                ClockKind.ASSESSMENT,
                                RiskLevel.MEDIUM,
                                new Length(5, LevelUnit.WORKING_DAYS)));
        loader.load(LevelFile.levels());

        assertThat(assessment(administrator)).isEqualTo(new Length(5, LevelUnit.WORKING_DAYS));
        assertThat(assessment(other)).isEqualTo(new Length(7, LevelUnit.DAYS));
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from audit_event
                                        where action = 'SETTINGS_CHANGED' and actor_id = ?
                                            and subject_type = 'SERVICE_LEVEL'
                                        """)
                                .param(administrator.user().id())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
        assertThatThrownBy(
                        () ->
                                world.as(
                                        administrator,
                                        () ->
                                                levels.setOwn(
                                                        ClockKind.ASSESSMENT,
                                                        RiskLevel.LOW,
                                                        new Length(0, LevelUnit.DAYS))))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void a_calendar_begins_with_the_weekend_and_zone_of_the_country_and_may_be_changed() {
        UserPrincipal kuwait = administrator("KW");
        assertThat(world.as(kuwait, calendars::week))
                .isEqualTo(
                        new WorkingWeek(
                                ZoneId.of("Asia/Kuwait"),
                                Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY),
                                LocalTime.of(17, 0)));
        assertThat(world.as(administrator("BD"), calendars::week).weekend())
                .containsExactlyInAnyOrder(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
        assertThat(world.as(administrator("MY"), calendars::week).weekend())
                .containsExactlyInAnyOrder(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

        WorkingWeek six =
                new WorkingWeek(
                        ZoneId.of("Asia/Kuwait"), Set.of(DayOfWeek.FRIDAY), LocalTime.of(14, 30));
        world.as(kuwait, () -> calendars.setWeek(six));
        assertThat(world.as(kuwait, calendars::week)).isEqualTo(six);
        assertThatThrownBy(
                        () ->
                                world.as(
                                        kuwait,
                                        () ->
                                                calendars.setWeek(
                                                        new WorkingWeek(
                                                                ZoneId.of("UTC"),
                                                                Set.of(DayOfWeek.values()),
                                                                LocalTime.NOON))))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void holidays_are_loaded_all_or_none_and_a_removed_one_can_be_put_back() {
        UserPrincipal administrator = administrator("MY");
        world.as(administrator, () -> calendars.load("2026-08-31,Merdeka\n2026-12-25,Christmas"));
        assertThatThrownBy(
                        () ->
                                world.as(
                                        administrator,
                                        () -> calendars.load("2026-05-01,Labour Day\nnever")))
                .isInstanceOf(DomainException.class);
        List<Holiday> before = world.as(administrator, calendars::holidays);
        assertThat(before).extracting(Holiday::label).containsExactly("Merdeka", "Christmas");

        Holiday first = before.getFirst();
        world.as(administrator, () -> calendars.removeHoliday(first.day()));
        assertThat(world.as(administrator, calendars::holidays)).doesNotContain(first);
        world.as(administrator, () -> calendars.addHoliday(first.day(), first.label()));
        assertThat(world.as(administrator, calendars::holidays)).isEqualTo(before);
    }

    private Length assessment(UserPrincipal administrator) {
        UUID organisation = java.util.Objects.requireNonNull(administrator.user().organisationId());
        return schedules.of(organisation).length(ClockKind.ASSESSMENT, RiskLevel.MEDIUM);
    }

    private UserPrincipal administrator(String country) {
        return world.user(
                world.organisation("Harbour House", country, true),
                null,
                Role.ORGANISATION_ADMINISTRATOR);
    }
}
