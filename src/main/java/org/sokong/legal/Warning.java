package org.sokong.legal;

import java.time.LocalDate;

/** How near the day is on which something ends or happens. */
public enum Warning {
    /** Not yet. */
    NONE,
    /** Within the days of the first warning. */
    SOON,
    /** Within the days of the last warning. */
    URGENT,
    /** The day has passed, and nobody has said what happened. */
    PASSED;

    /**
     * The warning on a day.
     *
     * @param last the last day, which still counts
     * @param first days before it of the first warning
     * @param second days before it of the last warning
     */
    static Warning on(LocalDate today, LocalDate last, int first, int second) {
        if (today.isAfter(last)) {
            return PASSED;
        }
        if (!today.isBefore(last.minusDays(second))) {
            return URGENT;
        }
        return today.isBefore(last.minusDays(first)) ? NONE : SOON;
    }
}
