package org.sokong.policy;

/** What sort of document a source is. */
public enum DocumentKind {
    LAW,
    GUIDELINE,
    COMMITTEE_REPORT,
    MEETING_RECORD,
    NEWS,
    OTHER
}
