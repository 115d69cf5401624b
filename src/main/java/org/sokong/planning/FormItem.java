package org.sokong.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form in a list.
 *
 * @param heldOn day on which it was taken, null when not recorded
 * @param author display name
 * @param mayWrite whether the reader may go on writing in it
 */
public record FormItem(
        UUID id,
        FormKind kind,
        FormState state,
        @Nullable LocalDate heldOn,
        String author,
        Instant changedAt,
        boolean mayWrite) {}
