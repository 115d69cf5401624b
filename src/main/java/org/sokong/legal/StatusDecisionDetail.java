package org.sokong.legal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.codesets.CodedValue;

/**
 * A decision about the status.
 *
 * @param correctsId the decision that it corrects
 * @param corrected whether a newer one corrects it
 * @param recorder display name
 */
public record StatusDecisionDetail(
        UUID id,
        CodedValue status,
        CodedValue body,
        @Nullable String bodyName,
        LocalDate decidedOn,
        @Nullable String legalBasis,
        @Nullable UUID correctsId,
        @Nullable String correctionReason,
        boolean corrected,
        String recorder,
        Instant recordedAt) {}
