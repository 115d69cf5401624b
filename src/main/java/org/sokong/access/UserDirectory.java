package org.sokong.access;

import java.util.Collection;
import java.util.Collections;
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

    /** Organisations of people by the person's id; unknown ids are left out. */
    public Map<UUID, UUID> organisationsOf(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return users.findAllById(Set.copyOf(ids)).stream()
                .filter(user -> user.organisationId() != null)
                .collect(Collectors.toMap(AppUser::id, AppUser::organisationId));
    }

    /**
     * Active users of any organisation who work with cases or answer referrals, by name: for
     * whoever has to say who must not see a case, or whom a referral goes to.
     */
    @PreAuthorize("hasAnyAuthority('CASE_EDIT', 'REFERRAL_SEND')")
    public List<StaffMember> staff(UUID organisationId) {
        return users.activeWithRole(organisationId, caseRoles()).stream()
                .map(user -> new StaffMember(user.id(), user.displayName()))
                .toList();
    }

    /** Whether that is somebody who may sign in and works with cases or answers referrals. */
    public boolean worksWithCases(UUID userId) {
        return users.findById(userId)
                .filter(user -> user.state() == UserState.ACTIVE)
                .filter(user -> !Collections.disjoint(user.roles(), caseRoles()))
                .isPresent();
    }

    private static Set<Role> caseRoles() {
        return Set.of(Role.values()).stream()
                .filter(
                        role ->
                                role.permissions().contains(Permission.CASE_READ)
                                        || role.permissions().contains(Permission.REFERRAL_ANSWER))
                .collect(Collectors.toSet());
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
