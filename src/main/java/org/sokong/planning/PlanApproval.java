package org.sokong.planning;

/** Where the approval of a plan is. */
public enum PlanApproval {
    /** Nobody was asked. */
    NOT_ASKED,
    REQUESTED,
    /** Approved as it stands. */
    APPROVED,
    /** Approved, but the plan says something else since. */
    CHANGED_SINCE,
    RETURNED
}
