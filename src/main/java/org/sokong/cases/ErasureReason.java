package org.sokong.cases;

/** Why a record is erased. A code, so that no word of the case outlives it. Stored by name. */
public enum ErasureReason {
    /** The time for which it is kept is over. */
    TIME_OVER,
    /** The client asked for it. */
    CLIENT_ASKED,
    /** A court or a data protection authority ordered it. */
    ORDERED
}
