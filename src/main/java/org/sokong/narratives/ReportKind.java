package org.sokong.narratives;

/** What a narrative report is for. */
public enum ReportKind {
    /** How things stand since the last one. */
    PROGRESS,
    /** Something happened that others must know of. */
    INCIDENT,
    /** What was reached when the case ends. */
    CLOSURE,
    /** For a court or a committee that decides about the client. */
    COURT;

    /** Whether its purpose can need the client's identity. */
    public boolean mayNameClient() {
        return this == COURT;
    }
}
