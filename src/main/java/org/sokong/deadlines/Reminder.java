package org.sokong.deadlines;

import org.sokong.access.NoticeKind;

/** Why somebody is reminded. */
enum Reminder {
    /** Half of the time has passed. */
    HALF("reminded_half_at", "half_at", NoticeKind.DUE_SOON),
    /** The time is over. */
    END("reminded_end_at", "due_at", NoticeKind.OVERDUE),
    /** The time is over, and a supervisor has to know. */
    ESCALATION("escalated_at", "due_at", NoticeKind.ESCALATED);

    private final String sentColumn;
    private final String momentColumn;
    private final NoticeKind notice;

    Reminder(String sentColumn, String momentColumn, NoticeKind notice) {
        this.sentColumn = sentColumn;
        this.momentColumn = momentColumn;
        this.notice = notice;
    }

    String sentColumn() {
        return sentColumn;
    }

    String momentColumn() {
        return momentColumn;
    }

    NoticeKind notice() {
        return notice;
    }
}
