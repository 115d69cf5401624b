package org.sokong.planning;

/** Who is responsible for an action. Stored by name. */
public enum ActionParty {
    CLIENT,
    /** A colleague of the caseworker's organisation. */
    CASEWORKER,
    /** An organisation of the directory. */
    ORGANISATION,
    /** Somebody else, in words. */
    OTHER
}
