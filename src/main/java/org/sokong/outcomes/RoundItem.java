package org.sokong.outcomes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A round in a list, with its result as it was stored.
 *
 * @param heldOn day on which it was taken, null when not recorded yet
 * @param score null while it is a draft
 * @param own the client's own ratings from 0 to 10, where given
 * @param correctsId the round it corrects, null where it corrects none
 * @param reason why it corrects that round
 * @param author display name
 */
public record RoundItem(
        UUID id,
        RoundKind kind,
        RoundState state,
        @Nullable LocalDate heldOn,
        String weightSet,
        @Nullable Score score,
        Map<Dimension, Integer> own,
        @Nullable UUID correctsId,
        @Nullable String reason,
        String author,
        Instant changedAt) {

    public RoundItem {
        own = Map.copyOf(own);
    }
}
