package org.sokong.prints;

/** Why the client's name is printed on a summary. Stored by name in the audit log. */
public enum NamedFor {
    COURT_OR_AUTHORITY,
    MEDICAL_CARE,
    HANDOVER,
    CLIENT_ASKED
}
