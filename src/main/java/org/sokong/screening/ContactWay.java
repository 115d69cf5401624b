package org.sokong.screening;

/** How the recruiter reached the client. */
public enum ContactWay {
    ONLINE,
    OFFLINE,
    BOTH,
    /** Asked and not known, which is not the same as not recorded. */
    UNKNOWN
}
