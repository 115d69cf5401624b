package org.sokong.deadlines;

/** Why somebody is reminded of a clock. */
public enum Reminder {
    /** Half of the time has passed. */
    HALF("reminded_half_at", "half_at"),
    /** The time is over. */
    END("reminded_end_at", "due_at"),
    /** The time is over, and a supervisor has to know. */
    ESCALATION("escalated_at", "due_at");

    private final String sentColumn;
    private final String momentColumn;

    Reminder(String sentColumn, String momentColumn) {
        this.sentColumn = sentColumn;
        this.momentColumn = momentColumn;
    }

    String sentColumn() {
        return sentColumn;
    }

    String momentColumn() {
        return momentColumn;
    }
}
