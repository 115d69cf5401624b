package org.sokong.referrals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as it is proposed.
 *
 * @param at moment; shown to everybody in their own zone
 * @param place where, at most 300 characters
 * @param interpreter whether an interpreter is needed
 * @param escort whether somebody has to go with the client
 * @param note what else to know, at most 1,000 characters
 */
public record AppointmentForm(
        @Nullable Instant at,
        String place,
        boolean interpreter,
        boolean escort,
        @Nullable String note) {

    /** Longest place, in characters. */
    public static final int LONGEST_PLACE = 300;

    /** Longest note or reason, in characters. */
    public static final int LONGEST_NOTE = 1_000;

    /** No place: what is printed into a log by mistake. */
    @Override
    public String toString() {
        return "AppointmentForm[withheld]";
    }
}
