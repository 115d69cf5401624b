package org.sokong.codesets;

/** Where a value of a code list came from. */
public enum CodeOrigin {
    /** With a release of the application. */
    SHIPPED,
    /** Added here by an administrator. */
    LOCAL,
    /** Loaded here from a file. */
    LOADED
}
