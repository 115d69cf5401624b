package org.sokong.deadlines;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * When an organisation works.
 *
 * @param weekend days of the week on which nobody works
 * @param dayEnds when a working day ends
 */
public record WorkingWeek(ZoneId zone, Set<DayOfWeek> weekend, LocalTime dayEnds) {

    public WorkingWeek {
        weekend = Set.copyOf(weekend);
    }
}
