package org.sokong.access;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking: a person at the time of sign-in, or a named job. Small and serialisable, since it
 * lives in the session.
 *
 * @param id the user's id
 * @param displayName shown to colleagues
 * @param organisationId the user's organisation, null for a job
 * @param teamIds teams the user belongs to
 * @param roles roles held
 * @param permissions all that the roles allow
 * @param securityVersion number that changes when roles, teams or state change; an older one in a
 *     session is signed out at the next request
 * @param language ISO 639-1 code of the user's language
 * @param timeZone zone id such as {@code Asia/Kuala_Lumpur}
 * @param job name of the job, null for a person
 */
public record SignedInUser(
        UUID id,
        String displayName,
        @Nullable UUID organisationId,
        Set<UUID> teamIds,
        Set<Role> roles,
        Set<Permission> permissions,
        long securityVersion,
        String language,
        String timeZone,
        @Nullable String job)
        implements Serializable {

    /** Whether one of the roles allows it. */
    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /**
     * The widest scope of the roles that carry the permission; {@link Scope#OWN} when none does.
     */
    public Scope scopeOf(Permission permission) {
        Scope widest = Scope.OWN;
        for (Role role : roles) {
            if (role.permissions().contains(permission) && role.scope().compareTo(widest) > 0) {
                widest = role.scope();
            }
        }
        return widest;
    }

    /**
     * The keys under which this person lists and opens cases: always themselves, their teams where
     * a role reads team-wide, their organisation where one reads organisation-wide.
     */
    public Set<UUID> caseKeys() {
        Set<UUID> keys = new HashSet<>();
        keys.add(id);
        Scope scope = scopeOf(Permission.CASE_READ);
        if (scope.compareTo(Scope.TEAM) >= 0) {
            keys.addAll(teamIds);
        }
        if (scope.compareTo(Scope.ORGANISATION) >= 0 && organisationId != null) {
            keys.add(organisationId);
        }
        return keys;
    }

    static Set<Permission> permissionsOf(Set<Role> roles) {
        Set<Permission> all = EnumSet.noneOf(Permission.class);
        roles.forEach(role -> all.addAll(role.permissions()));
        return all;
    }
}
