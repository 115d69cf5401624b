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
 */
public record OrderForm(
        @Nullable String ruleCode,
        @Nullable String issuedBy,
        @Nullable String reference,
        @Nullable String place,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String endReason) {}
