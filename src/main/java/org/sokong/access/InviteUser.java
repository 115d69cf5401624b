package org.sokong.access;

import java.util.Set;
import java.util.UUID;
import org.sokong.uikit.Language;

/** Somebody who is to get an account. */
public record InviteUser(
        String email,
        String displayName,
        UUID organisationId,
        Set<Role> roles,
        Set<UUID> teamIds,
        Language language,
        String timeZone) {}
