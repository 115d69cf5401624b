package org.sokong.referrals;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as one side sees it.
 *
 * @param version to be given back with an answer
 * @param proposedBy display name of who proposed this time
 * @param answeredBy display name of who answered last, null before that
 * @param reason why it was cancelled or not kept, in words
 * @param mayAnswer whether the reader's side is asked for an answer
 * @param mayChange whether the reader may change or cancel it
 * @param mayTell whether the reader may say whether it was kept
 */
public record AppointmentDetail(
        UUID id,
        long version,
        AppointmentForm form,
        AppointmentState state,
        TalkSide proposedSide,
        String proposedBy,
        Instant proposedAt,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String reason,
        boolean mayAnswer,
        boolean mayChange,
        boolean mayTell) {

    @Override
    public String toString() {
        return "AppointmentDetail[" + id + ", " + state + "]";
    }
}
