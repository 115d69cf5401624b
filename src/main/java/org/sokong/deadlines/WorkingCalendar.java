package org.sokong.deadlines;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * On which days an organisation works, and the arithmetic of due moments on it.
 *
 * @param zone in which its days begin and end
 * @param weekend days of the week on which nobody works; never all seven
 * @param dayEnds when a working day ends
 * @param holidays single days on which nobody works
 */
public record WorkingCalendar(
        ZoneId zone, Set<DayOfWeek> weekend, LocalTime dayEnds, Set<LocalDate> holidays) {

    /** Longest row of holidays that is stepped over, in days. */
    private static final int LONGEST_REST = 400;

    public WorkingCalendar {
        weekend = Set.copyOf(weekend);
        holidays = Set.copyOf(holidays);
    }

    /** Whether somebody works on that day. */
    public boolean isWorkingDay(LocalDate day) {
        return !weekend.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /** When a length that began at the moment is over. */
    public Instant due(Instant from, Length length) {
        return switch (length.unit()) {
            case HOURS -> from.plus(Duration.ofHours(length.value()));
            case DAYS -> inWorkingTime(from.atZone(zone).plusDays(length.value()).toInstant());
            case WORKING_DAYS -> endOf(workingDay(from.atZone(zone).toLocalDate(), length.value()));
        };
    }

    /** The end of that day's work; on a day on which nobody works, of the next working day. */
    public Instant endOf(LocalDate day) {
        return nextWorkingDay(day).atTime(dayEnds).atZone(zone).toInstant();
    }

    /** Half way to a due moment. */
    public static Instant half(Instant from, Instant due) {
        Duration whole = Duration.between(from, due);
        return whole.isNegative()
                ? due
                : from.plus(whole.dividedBy(2)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
    }

    private Instant inWorkingTime(Instant moment) {
        LocalDate day = moment.atZone(zone).toLocalDate();
        return isWorkingDay(day) ? moment : endOf(day);
    }

    private LocalDate nextWorkingDay(LocalDate from) {
        LocalDate day = from;
        for (int i = 0; i < LONGEST_REST && !isWorkingDay(day); i++) {
            day = day.plusDays(1);
        }
        return day;
    }

    private LocalDate workingDay(LocalDate from, int count) {
        LocalDate day = from;
        for (int i = 0; i < count; i++) {
            day = nextWorkingDay(day.plusDays(1));
        }
        return day;
    }
}
