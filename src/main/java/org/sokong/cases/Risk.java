package org.sokong.cases;

/** Overall risk of the client, set by a person, never computed. */
public enum Risk {
    LOW,
    MEDIUM,
    HIGH
}
