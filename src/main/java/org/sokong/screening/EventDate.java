package org.sokong.screening;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When an event began, as exactly as the client remembers it.
 *
 * @param precision how exactly it is known
 * @param year null when not given
 * @param month 1 to 12, null when not given
 * @param day day of the month, null when not given
 */
public record EventDate(
        EventPrecision precision,
        @Nullable Integer year,
        @Nullable Integer month,
        @Nullable Integer day) {

    /** Asked and not known. */
    public static final EventDate NOT_KNOWN =
            new EventDate(EventPrecision.NOT_KNOWN, null, null, null);

    /** A known day. */
    public static EventDate on(LocalDate day) {
        return new EventDate(
                EventPrecision.DAY, day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** A known month. */
    public static EventDate in(YearMonth month) {
        return new EventDate(EventPrecision.MONTH, month.getYear(), month.getMonthValue(), null);
    }

    /** A known year. */
    public static EventDate in(int year) {
        return new EventDate(EventPrecision.YEAR, year, null, null);
    }

    /** Around a year. */
    public static EventDate about(int year) {
        return new EventDate(EventPrecision.ABOUT, year, null, null);
    }

    /** The first day it can have been; empty when that cannot be said. */
    public Optional<LocalDate> earliest() {
        return precision == EventPrecision.ABOUT ? Optional.empty() : first();
    }

    /** The last day it can have been; empty when that cannot be said. */
    public Optional<LocalDate> latest() {
        return earliest()
                .map(
                        from ->
                                day != null
                                        ? from
                                        : month != null
                                                ? from.plusMonths(1).minusDays(1)
                                                : from.plusYears(1).minusDays(1));
    }

    /** The first day of what was given, roughly or exactly; empty where no year was given. */
    Optional<LocalDate> first() {
        try {
            return year == null
                    ? Optional.empty()
                    : Optional.of(
                            LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
