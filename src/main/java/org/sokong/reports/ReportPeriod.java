package org.sokong.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.sokong.kernel.DomainException;

/**
 * The days a report covers, both ends included.
 *
 * @param from first day
 * @param to last day, not before the first and at most ten years after it
 */
public record ReportPeriod(LocalDate from, LocalDate to) {

    /** Days of the shortest quarter, January to March of a common year. */
    static final int SHORTEST_QUARTER_DAYS = 90;

    private static final int LONGEST_YEARS = 10;

    public ReportPeriod {
        if (to.isBefore(from)) {
            throw new DomainException("reports.error.order");
        }
        if (from.plusYears(LONGEST_YEARS).isBefore(to)) {
            throw new DomainException("reports.error.long");
        }
    }

    /** The month of a day. */
    public static ReportPeriod monthOf(LocalDate day) {
        LocalDate first = day.withDayOfMonth(1);
        return new ReportPeriod(first, first.plusMonths(1).minusDays(1));
    }

    /** The quarter of a day. */
    public static ReportPeriod quarterOf(LocalDate day) {
        LocalDate first = day.withMonth((day.getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1);
        return new ReportPeriod(first, first.plus(Period.ofMonths(3)).minusDays(1));
    }

    /** The year of a day. */
    public static ReportPeriod yearOf(LocalDate day) {
        return new ReportPeriod(day.withDayOfYear(1), day.withDayOfYear(day.lengthOfYear()));
    }

    /** Whether it is long enough to leave the house (data_protection.md, section 5, step 4). */
    public boolean mayLeave() {
        return !from.plusDays(SHORTEST_QUARTER_DAYS).isAfter(to.plusDays(1));
    }

    /** The first moment. */
    Instant start(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The first moment after it. */
    Instant end(ZoneId zone) {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
