package org.sokong.access;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.kernel.DomainException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who may change whom: an organisation's administrator only people of that organisation; everybody
 * hands out only what their own roles say; nobody changes their own roles; somebody remains who
 * administers the installation. Attempts beyond are logged before they are refused.
 */
@Component
class UserRules {

    private final Users users;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final JdbcClient jdbc;

    UserRules(Users users, CurrentUser currentUser, AuditLog audit, JdbcClient jdbc) {
        this.users = users;
        this.currentUser = currentUser;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** Roles that the signed-in user may give and take. */
    Set<Role> mayHandOut() {
        Set<Role> all = EnumSet.noneOf(Role.class);
        currentUser.get().roles().forEach(role -> all.addAll(role.mayHandOut()));
        return all;
    }

    /** Whether the signed-in user manages users of every organisation. */
    boolean managesAll() {
        return currentUser.get().scopeOf(Permission.USER_MANAGE) == Scope.INSTALLATION;
    }

    void requireScope(UUID organisationId, String operation, UUID subject) {
        if (!managesAll() && !organisationId.equals(currentUser.get().organisationId())) {
            throw refuse(operation, subject);
        }
    }

    /** A link lets its bearer become that person: only for people all of whose roles one gives. */
    void requireGivesAllRolesOf(AppUser user, String operation) {
        if (!mayHandOut().containsAll(user.roles())) {
            throw refuse(operation, user.id());
        }
    }

    /** Disabling and enabling: also for those who manage every organisation. */
    void requireMayStop(AppUser user, String operation) {
        if (!managesAll()) {
            requireGivesAllRolesOf(user, operation);
        }
    }

    void requireRoles(Set<Role> before, Set<Role> after, UUID subject) {
        if (subject.equals(currentUser.id())) {
            throw refuse("users.roles.own", subject);
        }
        Set<Role> changed = new HashSet<>(before);
        changed.addAll(after);
        changed.removeIf(role -> before.contains(role) && after.contains(role));
        if (!mayHandOut().containsAll(changed)) {
            throw refuse("users.roles", subject);
        }
        if (after.isEmpty()) {
            throw new DomainException(
                    before.isEmpty() ? "access.error.roles.choose" : "access.error.roles.none");
        }
        for (Role one : after) {
            for (Role other : after) {
                if (!one.goesWith(other)) {
                    throw new DomainException("access.error.roles.together");
                }
            }
        }
    }

    void requireTeams(UUID organisationId, Set<UUID> teamIds) {
        if (teamIds.isEmpty()) {
            return;
        }
        long known =
                jdbc.sql("select count(*) from team where organisation_id = :org and id in (:ids)")
                        .params(Map.of("org", organisationId, "ids", teamIds))
                        .query(Long.class)
                        .single();
        if (known != teamIds.size()) {
            throw new DomainException("access.error.team");
        }
    }

    /** Locks the administrators, so that two of them cannot disable each other at once. */
    void requireAnotherAdministrator(AppUser user) {
        if (user.roles().contains(Role.SYSTEM_ADMINISTRATOR)
                && user.state() == UserState.ACTIVE
                && users.lockActiveWithRole(Role.SYSTEM_ADMINISTRATOR).stream()
                        .allMatch(id -> id.equals(user.id()))) {
            throw new DomainException("access.error.lastadministrator");
        }
    }

    AccessDeniedException refuse(String operation, UUID subject) {
        audit.denied(operation, Subject.of("USER", subject));
        return new AccessDeniedException(operation);
    }
}
