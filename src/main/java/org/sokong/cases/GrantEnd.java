package org.sokong.cases;

/** How the reader of the list of grants can end one of them. */
public enum GrantEnd {
    /** Not at all: it is not theirs to end. */
    NONE,
    /** By giving the case to another owner or team. */
    REASSIGN,
    /** Here, with a reason. */
    WITH_REASON
}
