package org.sokong.policy;

/** How far a text can be relied on. */
public enum Authority {
    /** Published by the issuer itself. */
    PRIMARY,
    /** Reported by somebody else, such as a news site. */
    SECONDARY,
    /** Found in one copy only, and possibly not the issuer's words. */
    UNCONFIRMED
}
