package org.sokong.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.forms.FormChange;
import org.sokong.forms.FormValues;

/**
 * A form with its answers.
 *
 * @param heldOn day on which it was taken, null when not recorded
 * @param author display name
 * @param sinceLast what differs from the complete form before it; null when it is the first
 * @param mayWrite whether the reader may go on writing in it
 */
public record FormDetail(
        UUID id,
        UUID caseId,
        FormKind kind,
        FormState state,
        long version,
        @Nullable LocalDate heldOn,
        FormValues values,
        UUID authorId,
        String author,
        Instant changedAt,
        @Nullable Instant completedAt,
        @Nullable List<FormChange> sinceLast,
        boolean mayWrite) {}
