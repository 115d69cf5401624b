package org.sokong.referrals;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A step that was recorded on behalf of the receiver.
 *
 * @param toldBy who of the receiver told it
 * @param recordedBy display name of who wrote it down
 */
public record ToldStep(
        ReferralState state,
        ToldWay way,
        String toldBy,
        LocalDate toldOn,
        String recordedBy,
        Instant recordedAt) {}
