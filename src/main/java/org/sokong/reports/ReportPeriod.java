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

    /** The quarter before that of a day. */
    public static ReportPeriod quarterBefore(LocalDate day) {
        return quarterOf(quarterOf(day).from().minusDays(1));
    }

    /** The year before that of a day. */
    public static ReportPeriod yearBefore(LocalDate day) {
        return yearOf(day.minusYears(1));
    }

    /**
     * Whether it may leave the house: one calendar quarter, and over. Of days chosen freely one
     * report less another would tell of a month or a day, and of a period that still runs, what
     * happened since yesterday (data_protection.md, section 5, steps 4 and 6).
     */
    public boolean mayLeave(LocalDate today) {
        return to.isBefore(today) && equals(quarterOf(from));
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
