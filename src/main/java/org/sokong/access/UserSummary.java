package org.sokong.access;

import java.util.Set;
import java.util.UUID;

/**
 * A colleague in a choice.
 *
 * @param displayName shown to colleagues
 * @param teamIds teams the colleague belongs to
 */
public record UserSummary(UUID id, String displayName, Set<UUID> teamIds) {}
