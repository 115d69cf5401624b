package org.sokong.access;

import java.time.Duration;

/** What a one-time link is for, and how long it is good. */
public enum LinkPurpose {
    /** Chooses the first password of an invited person. */
    INVITATION(Duration.ofHours(72)),
    /** Chooses a new password. */
    RESET(Duration.ofHours(1)),
    /** Creates the first administrator of an installation. */
    SET_UP(Duration.ofHours(72));

    private final Duration lifetime;

    LinkPurpose(Duration lifetime) {
        this.lifetime = lifetime;
    }

    /** How long a link is good. */
    public Duration lifetime() {
        return lifetime;
    }
}
