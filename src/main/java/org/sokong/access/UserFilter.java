package org.sokong.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which users to list; null means any.
 *
 * @param text part of the name or the address
 */
public record UserFilter(
        @Nullable String text,
        @Nullable UUID organisationId,
        @Nullable Role role,
        @Nullable UserState state) {

    /** Everybody. */
    public static final UserFilter ALL = new UserFilter(null, null, null, null);
}
