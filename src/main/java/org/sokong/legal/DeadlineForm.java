package org.sokong.legal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A deadline as somebody records it.
 *
 * @param ruleCode which kind, see {@link LegalSettings#offered}
 * @param label what has to be done; needed where the kind does not say it
 * @param startedOn the day from which it runs
 * @param dueOn the last day
 * @param dueReason why the last day is another one than proposed
 */
public record DeadlineForm(
        @Nullable String ruleCode,
        @Nullable String label,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate dueOn,
        @Nullable String dueReason) {}
