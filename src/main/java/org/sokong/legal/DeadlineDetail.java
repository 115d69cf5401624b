package org.sokong.legal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deadline of a case.
 *
 * @param label what has to be done, null where the kind says it
 * @param proposedDue last day that the law proposed when it was recorded
 * @param dueReason why it is another day
 * @param recorder display name
 */
public record DeadlineDetail(
        UUID id,
        LegalRuleItem rule,
        @Nullable String label,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate proposedDue,
        LocalDate dueOn,
        @Nullable String dueReason,
        DeadlineState state,
        Warning warning,
        @Nullable LocalDate closedOn,
        @Nullable String closedNote,
        String recorder,
        long version) {}
