package org.sokong.access;

import java.util.Set;
import java.util.UUID;

/**
 * Somebody was taken from teams and may do as much as before; published in the transaction that
 * says so, so that what waited there for them can be told to others.
 */
public record TeamsLeft(UUID personId, Set<UUID> teamIds) {

    public TeamsLeft {
        teamIds = Set.copyOf(teamIds);
    }
}
