package org.sokong.access;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds whom the inbox has to tell: for modules that write notices, never for a page. */
@Component
@Transactional(readOnly = true)
public class Audience {

    private final Users users;

    Audience(Users users) {
        this.users = users;
    }

    /** Active users of an organisation who hold the permission. */
    public Set<UUID> holders(UUID organisationId, Permission permission) {
        return active(organisationId, permission).map(AppUser::id).collect(Collectors.toSet());
    }

    /**
     * Those of them who reach a case through one of the keys under which it was granted.
     *
     * @param keys ids of users, teams and organisations that hold a grant
     */
    public Set<UUID> holders(UUID organisationId, Permission permission, Collection<UUID> keys) {
        return active(organisationId, permission)
                .filter(user -> !Collections.disjoint(user.toPrincipal().user().caseKeys(), keys))
                .map(AppUser::id)
                .collect(Collectors.toSet());
    }

    /** Those of them who are in a team. */
    public Set<UUID> members(UUID organisationId, Permission permission, UUID teamId) {
        return active(organisationId, permission)
                .filter(user -> user.teamIds().contains(teamId))
                .map(AppUser::id)
                .collect(Collectors.toSet());
    }

    /** Teams of a person, whether they may sign in or not. */
    public Set<UUID> teams(UUID person) {
        return users.findById(person).map(AppUser::teamIds).orElse(Set.of());
    }

    /** People of an organisation who cannot sign in any more. */
    public List<UUID> disabled(UUID organisationId) {
        return users.disabledOf(organisationId);
    }

    private Stream<AppUser> active(UUID organisationId, Permission permission) {
        return users
                .fullyWithRole(
                        organisationId,
                        Stream.of(Role.values())
                                .filter(role -> role.permissions().contains(permission))
                                .toList())
                .stream();
    }
}
