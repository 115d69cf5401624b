package org.sokong.cases;

/** A record of a case that cites passages beside the case as a whole. Stored by name. */
public enum CitedPlace {
    /** A decision about the status as a victim. */
    STATUS,
    /** A request for approval and its answer. */
    APPROVAL,
    /** A decision of a case conference. */
    CONFERENCE
}
