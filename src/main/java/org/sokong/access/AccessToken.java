package org.sokong.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token as its owner sees it; the secret is not among what is kept.
 *
 * @param name what the owner calls it
 * @param lastUsedAt to the minute; null when it was never used
 * @param revokedAt null unless the owner ended it
 */
public record AccessToken(
        UUID id,
        String name,
        Set<TokenScope> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    /** Whether a program can still use it. */
    public boolean works(Instant now) {
        return revokedAt == null && expiresAt.isAfter(now);
    }
}
