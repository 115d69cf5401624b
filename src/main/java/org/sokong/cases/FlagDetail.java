package org.sokong.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A flag of a case.
 *
 * @param words as somebody wrote them
 * @param dueOn the day to come back to it
 * @param clearedAt null while it stands
 */
public record FlagDetail(
        UUID id,
        String words,
        LocalDate dueOn,
        String raisedByName,
        Instant raisedAt,
        @Nullable String clearedByName,
        @Nullable Instant clearedAt,
        @Nullable String clearedNote,
        long version) {

    /** Whether it still asks for attention. */
    public boolean stands() {
        return clearedAt == null;
    }
}
