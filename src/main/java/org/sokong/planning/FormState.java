package org.sokong.planning;

/** Where a form is. */
public enum FormState {
    /** Being written; saves itself. */
    DRAFT,
    /** Complete; changed only by a newer one. */
    COMPLETE,
    /** Thrown away by its writer; can be taken back. */
    DISCARDED
}
