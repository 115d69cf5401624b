package org.sokong.legal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.codesets.CodedValue;

/**
 * A decision about the status as somebody records it.
 *
 * @param status value of HTCDS {@code trafficking_status}
 * @param body value of HTCDS {@code status_decision_org}
 * @param bodyName which one exactly
 * @param legalBasis law and article
 * @param correctsId the decision that was recorded wrongly, null for none
 * @param correctionReason what was wrong
 */
public record StatusDecisionForm(
        @Nullable CodedValue status,
        @Nullable CodedValue body,
        @Nullable String bodyName,
        @Nullable LocalDate decidedOn,
        @Nullable String legalBasis,
        @Nullable UUID correctsId,
        @Nullable String correctionReason) {}
