package org.sokong.policy;

/** What sort of document a source is. */
public enum DocumentKind {
    LAW,
    REGULATION,
    COMMITTEE_DECISION,
    GUIDELINE,
    COMMITTEE_REPORT,
    MEETING_RECORD,
    NEWS,
    OTHER
}
