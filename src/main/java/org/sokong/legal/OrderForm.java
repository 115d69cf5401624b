package org.sokong.legal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An order as somebody records it.
 *
 * @param ruleCode which kind, see {@link LegalSettings#offered}
 * @param reference number on the paper
 * @param place place of refuge
 * @param startsOn first day
 * @param endsOn last day; null only where the law proposes none
 * @param endReason why the last day is another one than proposed
 * @param earlyReason why it was issued before the first contact of the case
 */
public record OrderForm(
        @Nullable String ruleCode,
        @Nullable String issuedBy,
        @Nullable String reference,
        @Nullable String place,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String endReason,
        @Nullable String earlyReason) {

    /** An order that was not issued before the first contact. */
    public OrderForm(
            @Nullable String ruleCode,
            @Nullable String issuedBy,
            @Nullable String reference,
            @Nullable String place,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable String endReason) {
        this(ruleCode, issuedBy, reference, place, issuedOn, startsOn, endsOn, endReason, null);
    }

    /** The same with the reason for an early day. */
    public OrderForm because(@Nullable String early) {
        return new OrderForm(
                ruleCode, issuedBy, reference, place, issuedOn, startsOn, endsOn, endReason, early);
    }
}
