package org.sokong.planning;

/** Where a request for approval is (Primero's approval_status, with our own withdrawal). */
public enum ApprovalState {
    REQUESTED,
    APPROVED,
    RETURNED,
    /** The author took the record back before anybody decided. */
    WITHDRAWN
}
