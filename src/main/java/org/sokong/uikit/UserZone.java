package org.sokong.uikit;

import java.time.ZoneId;

/** The time zone in which the signed-in user reads dates; implemented where the user is known. */
@FunctionalInterface
public interface UserZone {

    /** The user's zone, UTC before sign-in. */
    ZoneId current();
}
