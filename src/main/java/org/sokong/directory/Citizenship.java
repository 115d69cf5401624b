package org.sokong.directory;

/** How a service asks for citizenship. */
public enum Citizenship {
    /** It does not. */
    ANY,
    /** Citizens of the named countries only. */
    ONLY,
    /** Everybody but citizens of the named countries, such as a shelter for foreigners. */
    EXCEPT
}
