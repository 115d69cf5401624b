package org.sokong.transfers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list.
 *
 * @param incoming whether the case would come to the own organisation
 * @param organisation name of the other side, empty for the receiver of what has ended without a
 *     yes
 * @param caseCode the case, only for who may open it
 * @param at when it was asked or offered
 * @param expiresAt when the time to answer is over, null once it is answered
 */
public record TransferRow(
        UUID id,
        String code,
        boolean incoming,
        TransferState state,
        String organisation,
        @Nullable String caseCode,
        @Nullable TransferReason reason,
        Instant at,
        @Nullable Instant expiresAt,
        @Nullable Instant finishedAt) {}
