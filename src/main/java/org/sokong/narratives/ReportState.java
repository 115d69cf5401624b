package org.sokong.narratives;

/** Where a report is between its writer and its reviewer. */
public enum ReportState {
    DRAFT,
    /** Waits for a supervisor; nobody changes it meanwhile. */
    SUBMITTED,
    /** Came back with comments; its writer goes on. */
    RETURNED,
    /** Numbered; never changed again. */
    APPROVED;

    /** Whether its text may be changed. */
    public boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }
}
