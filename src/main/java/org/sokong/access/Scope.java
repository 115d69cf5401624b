package org.sokong.access;

/** How far a role reaches. */
public enum Scope {
    /** The own records and those assigned. */
    OWN,
    /** Those of the own teams as well. */
    TEAM,
    /** Those of the own organisation. */
    ORGANISATION,
    /** The whole installation. */
    INSTALLATION
}
