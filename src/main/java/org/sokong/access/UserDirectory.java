package org.sokong.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks people up: names to show, and colleagues to choose from. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class UserDirectory {

    private final Users users;
    private final CurrentUser currentUser;

    UserDirectory(Users users, CurrentUser currentUser) {
        this.users = users;
        this.currentUser = currentUser;
    }

    /** Display names by id; unknown ids are left out. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return users.namesOf(Set.copyOf(ids)).stream()
                .collect(Collectors.toMap(Users.Name::getId, Users.Name::getDisplayName));
    }

    /** Active users of the own organisation who hold the permission, by name; none for a job. */
    public List<UserSummary> colleagues(Permission permission) {
        UUID organisation = currentUser.get().organisationId();
        if (organisation == null) {
            return List.of();
        }
        Set<Role> roles =
                Set.of(Role.values()).stream()
                        .filter(role -> role.permissions().contains(permission))
                        .collect(Collectors.toSet());
        return users.activeWithRole(organisation, roles).stream()
                .map(user -> new UserSummary(user.id(), user.displayName(), user.teamIds()))
                .toList();
    }
}
