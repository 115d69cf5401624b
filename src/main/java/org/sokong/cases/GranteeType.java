package org.sokong.cases;

/** Who holds a grant. */
public enum GranteeType {
    USER,
    TEAM,
    ORGANISATION
}
