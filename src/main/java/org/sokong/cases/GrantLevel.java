package org.sokong.cases;

/** How deep a grant reaches; the order is from least to most. */
public enum GrantLevel {
    /** Reads named sections through a referral or transfer; never lists the case. */
    SHARED,
    /** Lists and reads the case. */
    READ,
    /** Lists, reads and writes, as far as the permissions of the role go. */
    WORK;

    /** Whether the holder sees the case in lists, with all that a list row tells. */
    public boolean lists() {
        return this != SHARED;
    }
}
