package org.sokong.planning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stay in a shelter as it is written down.
 *
 * @param untilOn last day, null while the client is still there
 * @param place in words
 * @param earlyReason why it began before the first contact of the case
 */
public record StayForm(
        StayKind kind,
        LocalDate fromOn,
        @Nullable LocalDate untilOn,
        String place,
        @Nullable String earlyReason) {

    /** Longest name of a place, in characters. */
    public static final int LONGEST_PLACE = 200;
}
