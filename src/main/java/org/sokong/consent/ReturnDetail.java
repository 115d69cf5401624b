package org.sokong.consent;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A receiver was asked to stop, and what it says.
 *
 * @param organisation name of the receiver
 * @param cause why the sharing ended
 * @param answer null while the receiver has not confirmed
 */
public record ReturnDetail(
        UUID referralId,
        String referralCode,
        String organisation,
        ConsentEnded.Cause cause,
        Instant askedAt,
        @Nullable ReturnAnswer answer,
        @Nullable Instant answeredAt) {}
