package org.sokong.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link that works once. Its secret is shown here and nowhere again: the database keeps a hash.
 *
 * @param path path with the secret, such as {@code /password/...}; the address goes before it
 * @param expiresAt when it stops working
 * @param displayName name of the person it is for, null for the set-up
 * @param email sign-in name of that person, null for the set-up
 */
public record OneTimeLink(
        LinkPurpose purpose,
        String path,
        Instant expiresAt,
        @Nullable String displayName,
        @Nullable String email) {}
