package org.sokong.directory;

/** What a service costs the client. */
public enum Cost {
    FREE,
    /** Some of it is free, or free for some. */
    PARTLY,
    PAID
}
