package org.sokong.consent;

import java.util.EnumSet;
import java.util.Set;

/**
 * The seven guidance questions of a consent (Human Trafficking Case Data Standard,
 * tip_standards.md), in the order and the words in which the screening asks them: what was
 * explained to whoever decides, and understood.
 */
public enum Informed {
    /** Agrees to talk. */
    INTERVIEW,
    /** What it is for. */
    PURPOSE,
    /** How the information is used now and may be used later. */
    USE,
    /** Figures without a name may be used for research. */
    RESEARCH,
    /** The record can be asked for at any time. */
    COPY,
    /** How long it is kept. */
    STORAGE,
    /** How to withdraw. */
    WITHDRAWAL;

    /** All seven. */
    public static final Set<Informed> ALL = Set.of(values());

    /** Without these nobody has agreed to anything; the others are noted as not explained. */
    public static final Set<Informed> NEEDED =
            Set.copyOf(EnumSet.of(INTERVIEW, PURPOSE, USE, WITHDRAWAL));
}
