package org.sokong.consent;

/** Whom an entry of a do-not-share list names. */
public enum NoShareKind {
    /** An organisation of the directory. */
    ORGANISATION,
    /** Somebody with an account; the case is hidden from them too. */
    USER,
    /** A name in words: nobody can check it, so that whoever chooses a receiver is warned. */
    NAME
}
