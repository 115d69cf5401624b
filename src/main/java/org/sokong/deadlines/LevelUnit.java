package org.sokong.deadlines;

/** How a length of time is counted. Stored by name. */
public enum LevelUnit {
    /** Hours always run, through nights, weekends and holidays. */
    HOURS,
    /**
     * Days of the calendar; an end on a day on which nobody works moves to the end of the next
     * working day.
     */
    DAYS,
    /** Working days only; ends at the end of the last. */
    WORKING_DAYS
}
