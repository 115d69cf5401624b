package org.sokong.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user as administrators see one.
 *
 * @param teamIds teams of the user's organisation
 * @param lastSignInAt null when never
 * @param version to be given back with a change
 */
public record UserItem(
        UUID id,
        String displayName,
        String email,
        UUID organisationId,
        Set<Role> roles,
        Set<UUID> teamIds,
        UserState state,
        @Nullable Instant lastSignInAt,
        long version) {}
