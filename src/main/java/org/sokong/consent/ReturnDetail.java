package org.sokong.consent;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A receiver was asked to stop, and what it says.
 *
 * @param organisation name of the receiver
 * @param cause why the sharing ended
 * @param referralId referral or transfer through which it was shared
 * @param onPaper whether its sender asks it and records the answer
 * @param answer null while the receiver has not confirmed
 */
public record ReturnDetail(
        UUID referralId,
        String referralCode,
        String organisation,
        ReturnCause cause,
        Instant askedAt,
        @Nullable ReturnAnswer answer,
        @Nullable Instant answeredAt,
        boolean onPaper) {}
