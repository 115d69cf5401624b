package org.sokong.legal;

/** What a setting of the law is about. */
public enum RuleKind {
    /** An order of a court or an authority. */
    ORDER,
    /** A day until which somebody must have done something. */
    DEADLINE,
    /** When hearings warn; there is one setting of this kind. */
    HEARING
}
