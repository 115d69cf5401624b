package org.sokong.cases;

/** Sex as the client gives it; gender is a question of the assessment and kept apart. */
public enum Sex {
    FEMALE,
    MALE,
    OTHER,
    UNKNOWN
}
