package org.sokong.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sokong.kernel.DomainException;

/** Due moments on a calendar with a weekend on Friday and Saturday, three hours from UTC. */
class WorkingCalendarTest {

    private static final ZoneId KUWAIT = ZoneId.of("Asia/Kuwait");

    /** Sunday 27 December 2026 is a holiday after the weekend of the 25th and 26th. */
    private static final WorkingCalendar CALENDAR =
            new WorkingCalendar(
                    KUWAIT,
                    Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY),
                    LocalTime.of(17, 0),
                    Set.of(LocalDate.of(2026, 12, 27)));

    @Test
    void hours_run_through_the_weekend() {
        Instant thursday = at(24, 16, 0);

        assertThat(CALENDAR.due(thursday, new Length(24, LevelUnit.HOURS)))
                .isEqualTo(at(25, 16, 0));
    }

    @Test
    void days_that_end_on_a_working_day_end_at_the_moment_they_began() {
        assertThat(CALENDAR.due(at(20, 9, 30), new Length(3, LevelUnit.DAYS)))
                .isEqualTo(at(23, 9, 30));
    }

    @Test
    void days_that_end_in_the_weekend_or_a_holiday_last_to_the_end_of_the_next_working_day() {
        assertThat(CALENDAR.due(at(22, 9, 30), new Length(3, LevelUnit.DAYS)))
                .as("Friday, then Saturday, then a holiday on Sunday")
                .isEqualTo(at(28, 17, 0));
    }

    /** 23 December, 22:00 in UTC, is the 24th in Kuwait: three days later is the holiday. */
    @Test
    void the_day_is_that_of_the_organisation_and_not_of_utc() {
        Instant lateOnWednesdayInUtc = Instant.parse("2026-12-23T22:00:00Z");

        assertThat(CALENDAR.due(lateOnWednesdayInUtc, new Length(3, LevelUnit.DAYS)))
                .isEqualTo(at(28, 17, 0));
        assertThat(CALENDAR.due(lateOnWednesdayInUtc, new Length(4, LevelUnit.DAYS)))
                .isEqualTo(at(28, 1, 0));
    }

    @Test
    void working_days_count_working_days_only() {
        assertThat(CALENDAR.due(at(23, 9, 0), new Length(2, LevelUnit.WORKING_DAYS)))
                .as("Thursday, then Monday")
                .isEqualTo(at(28, 17, 0));
        assertThat(CALENDAR.due(at(25, 9, 0), new Length(1, LevelUnit.WORKING_DAYS)))
                .as("from a day off")
                .isEqualTo(at(28, 17, 0));
    }

    @Test
    void half_way_is_half_way_to_the_moved_end() {
        assertThat(WorkingCalendar.half(at(22, 17, 0), at(28, 17, 0))).isEqualTo(at(25, 17, 0));
    }

    @Test
    void a_list_of_holidays_is_read_as_people_paste_it() {
        assertThat(
                        HolidayText.read(
                                "2026-12-25,Christmas\n31/8/2026\tMerdeka\n\n"
                                        + "2026-9-2; \"Quốc khánh\"\n1.5.2026 Labour Day"))
                .containsExactly(
                        new Holiday(LocalDate.of(2026, 12, 25), "Christmas"),
                        new Holiday(LocalDate.of(2026, 8, 31), "Merdeka"),
                        new Holiday(LocalDate.of(2026, 9, 2), "Quốc khánh"),
                        new Holiday(LocalDate.of(2026, 5, 1), "Labour Day"));
    }

    @Test
    void a_line_that_cannot_be_read_is_named() {
        assertThatThrownBy(() -> HolidayText.read("2026-12-25,Christmas\n2026-02-30,Never"))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> {
                            assertThat(refused.key()).isEqualTo("deadlines.error.lines.line");
                            assertThat(refused.arguments()).containsExactly(2);
                        });
    }

    private static Instant at(int day, int hour, int minute) {
        return LocalDate.of(2026, 12, day).atTime(hour, minute).atZone(KUWAIT).toInstant();
    }
}
