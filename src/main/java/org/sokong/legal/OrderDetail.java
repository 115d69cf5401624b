package org.sokong.legal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.codesets.CodedValue;

/**
 * An order of a case.
 *
 * @param rule its kind as it is set now
 * @param proposedEnd last day that the law proposed when it was recorded
 * @param endReason why it ends on another day
 * @param earlyReason why it was issued before the first contact of the case
 * @param extendsId the order that it prolongs
 * @param closedOn day on which it was ended or revoked
 * @param outcome what came of it, of the list {@link OrderService#OUTCOME}; null where nobody said
 * @param recorder display name
 */
public record OrderDetail(
        UUID id,
        LegalRuleItem rule,
        String issuedBy,
        @Nullable String reference,
        @Nullable String place,
        LocalDate issuedOn,
        LocalDate startsOn,
        @Nullable LocalDate proposedEnd,
        @Nullable LocalDate endsOn,
        @Nullable String endReason,
        @Nullable String earlyReason,
        @Nullable UUID extendsId,
        OrderState state,
        Warning warning,
        @Nullable LocalDate closedOn,
        @Nullable String closedReason,
        @Nullable CodedValue outcome,
        String recorder,
        Instant recordedAt,
        long version) {}
