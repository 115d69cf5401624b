package org.sokong.consent;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a do-not-share list, for those who work on the case.
 *
 * @param name of the organisation or person
 * @param organisation of a person with an account, null for anybody else
 * @param by display name of who wrote it
 */
public record NoShareEntry(
        UUID id,
        NoShareKind kind,
        String name,
        @Nullable String organisation,
        String reason,
        String by,
        Instant at) {

    /** No name reaches a log by mistake. */
    @Override
    public String toString() {
        return "NoShareEntry[" + kind + " " + id + "]";
    }
}
