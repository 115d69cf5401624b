package org.sokong.forms;

/** How a question is answered. */
public enum FieldKind {
    /** A line of words. */
    LINE,
    /** Several lines of words. */
    TEXT,
    /** A day, stored as ISO 8601. */
    DATE,
    /** A whole number, 0 or more. */
    NUMBER,
    /** One of a list. */
    CHOICE,
    /** Any of a list. */
    CHOICES,
    /** A value of a code list, kept with its version. */
    CODE,
    /** Any values of a code list. */
    CODES,
    /** A country, stored as ISO 3166-1 alpha-2. */
    COUNTRY
}
