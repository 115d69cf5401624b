package org.sokong.access;

import java.util.Set;
import java.util.UUID;

/**
 * Somebody may do less from now on; published in the transaction that says so, so that what waited
 * for them can be told to others.
 *
 * @param lost what they could do and can no more: all of it where the account was disabled, else
 *     what the roles taken from them gave and the roles left to them do not
 */
public record AuthorityLost(UUID personId, Set<Permission> lost) {

    public AuthorityLost {
        lost = Set.copyOf(lost);
    }
}
