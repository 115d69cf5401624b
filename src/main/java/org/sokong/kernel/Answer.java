package org.sokong.kernel;

/**
 * An answer to a question on a form. "Not recorded" is {@code null} and is kept apart from {@link
 * #NO} and from {@link #UNKNOWN}, which is an answer somebody gave (tip_standards.md, section 4).
 */
public enum Answer {
    YES,
    NO,
    UNKNOWN
}
