package org.sokong.organisations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom an organisation wants to be asked: one of its teams or one of its people, published by its
 * administrator.
 *
 * @param category service it is about, null for every service
 * @param name of the team or the person
 */
public record FocalPoint(
        UUID id,
        UUID organisationId,
        @Nullable ServiceCategory category,
        @Nullable UUID teamId,
        @Nullable UUID personId,
        String name) {}
