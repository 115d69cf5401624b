package org.sokong.access;

import java.util.Set;

/**
 * What a program may do with a token: never more than the person whose token it is. Stored by name:
 * values are added, never renamed or removed.
 */
public enum TokenScope {
    /** Search and read the policy library. */
    POLICY_LIBRARY(Set.of(Permission.POLICY_READ));

    private final Set<Permission> permissions;

    TokenScope(Set<Permission> permissions) {
        this.permissions = permissions;
    }

    /** The permissions it leaves to the program. */
    public Set<Permission> permissions() {
        return permissions;
    }
}
