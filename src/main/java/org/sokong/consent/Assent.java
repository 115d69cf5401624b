package org.sokong.consent;

/** What a child says to it, beside whoever decides. */
public enum Assent {
    /** Agrees, spoken. */
    ORAL,
    /** Agrees in writing, or with a drawing or a mark of their own. */
    WRITTEN,
    /** Does not agree. */
    REFUSED
}
