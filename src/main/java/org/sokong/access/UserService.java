package org.sokong.access;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invites, changes, disables people, within the scope and the roles that the signed-in
 * administrator hands out. A change takes effect at the person's next request.
 */
@Service
@PreAuthorize("hasAuthority('USER_MANAGE')")
@Transactional
public class UserService {

    private final Users users;
    private final UserRules rules;
    private final CurrentUser currentUser;
    private final OneTimeLinks links;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UserService(
            Users users,
            UserRules rules,
            CurrentUser currentUser,
            OneTimeLinks links,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.users = users;
        this.rules = rules;
        this.currentUser = currentUser;
        this.links = links;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Roles that the signed-in administrator may give and take. */
    @Transactional(readOnly = true)
    public Set<Role> mayHandOut() {
        return rules.mayHandOut();
    }

    /** People of the own scope, by name. */
    @Transactional(readOnly = true)
    public List<UserItem> page(UserFilter filter, int offset, int limit) {
        return users
                .list(
                        like(filter.text()),
                        organisation(filter),
                        filter.role(),
                        filter.state(),
                        PageRequest.of(offset / Math.max(1, limit), Math.max(1, limit)))
                .stream()
                .map(UserService::item)
                .toList();
    }

    /** How many people the filter finds. */
    @Transactional(readOnly = true)
    public int count(UserFilter filter) {
        return (int)
                users.count(
                        like(filter.text()), organisation(filter), filter.role(), filter.state());
    }

    /**
     * A person of the own scope.
     *
     * @throws AccessDeniedException when there is none
     */
    @Transactional(readOnly = true)
    public UserItem find(UUID id) {
        return item(load(id, "users.read"));
    }

    /**
     * Creates an account without a password and gives the link with which the person chooses one.
     *
     * @throws DomainException when the address is taken or a field is wrong
     * @throws AccessDeniedException when a role or organisation is not the caller's to give
     */
    public OneTimeLink invite(InviteUser command) {
        UUID id = Ids.next();
        rules.requireScope(command.organisationId(), "users.invite", id);
        rules.requireRoles(Set.of(), command.roles(), id);
        rules.requireTeams(command.organisationId(), command.teamIds());
        EmailAddress email = new EmailAddress(command.email());
        if (users.findByEmail(email.value()).isPresent()) {
            throw new DomainException("access.error.email.taken");
        }
        AppUser user =
                new AppUser(
                        id,
                        command.organisationId(),
                        email,
                        new DisplayName(command.displayName()).value(),
                        command.language().tag(),
                        AccountService.zone(command.timeZone()),
                        clock.instant());
        user.giveRoles(command.roles());
        user.putInTeams(command.teamIds());
        users.saveAndFlush(user);
        audit.record(
                AuditAction.USER_INVITED,
                Subject.of("USER", id),
                Map.of("roles", names(command.roles())));
        return links.create(user, LinkPurpose.INVITATION);
    }

    /** A new link: an invitation for those who have no password yet, else a reset. */
    public OneTimeLink newLink(UUID id) {
        AppUser user = load(id, "users.link");
        rules.requireGivesAllRolesOf(user, "users.link");
        if (user.state() == UserState.DISABLED) {
            throw new DomainException("access.error.disabled");
        }
        return links.create(
                user,
                user.state() == UserState.INVITED ? LinkPurpose.INVITATION : LinkPurpose.RESET);
    }

    /** Changes the name that colleagues see. */
    public void rename(UUID id, long version, String displayName) {
        AppUser user = load(id, version, "users.rename");
        user.rename(new DisplayName(displayName).value());
        audit.record(AuditAction.USER_CHANGED, Subject.of("USER", id));
    }

    /** Gives exactly these roles. */
    public void changeRoles(UUID id, long version, Set<Role> roles) {
        AppUser user = load(id, version, "users.roles");
        rules.requireRoles(user.roles(), roles, id);
        if (!roles.contains(Role.SYSTEM_ADMINISTRATOR)) {
            rules.requireAnotherAdministrator(user);
        }
        String before = names(user.roles());
        Set<Permission> lost = SignedInUser.permissionsOf(user.roles());
        lost.removeAll(SignedInUser.permissionsOf(roles));
        user.giveRoles(roles);
        audit.record(
                AuditAction.ROLES_CHANGED,
                Subject.of("USER", id),
                Map.of("before", before, "after", names(roles)));
        if (!lost.isEmpty() && user.state() == UserState.ACTIVE) {
            events.publishEvent(new AuthorityLost(id, lost));
        }
    }

    /** Puts the person in exactly these teams of their organisation. */
    public void changeTeams(UUID id, long version, Set<UUID> teamIds) {
        AppUser user = load(id, version, "users.teams");
        rules.requireMayStop(user, "users.teams");
        rules.requireTeams(user.organisationId(), teamIds);
        Set<UUID> left = new HashSet<>(user.teamIds());
        left.removeAll(teamIds);
        user.putInTeams(teamIds);
        audit.record(
                AuditAction.USER_CHANGED, Subject.of("USER", id), Map.of("teams", teamIds.size()));
        if (!left.isEmpty() && user.state() == UserState.ACTIVE) {
            events.publishEvent(new TeamsLeft(id, left));
        }
    }

    /** The person cannot sign in any more; open sessions end at their next request. */
    public void disable(UUID id, long version) {
        AppUser user = load(id, version, "users.disable");
        rules.requireMayStop(user, "users.disable");
        if (id.equals(currentUser.id())) {
            throw new DomainException("access.error.self");
        }
        rules.requireAnotherAdministrator(user);
        boolean active = user.state() == UserState.ACTIVE;
        user.disable();
        audit.record(AuditAction.USER_DISABLED, Subject.of("USER", id));
        if (active) {
            events.publishEvent(new AuthorityLost(id, SignedInUser.permissionsOf(user.roles())));
        }
    }

    /** The person may sign in again. */
    public void enable(UUID id, long version) {
        AppUser user = load(id, version, "users.enable");
        rules.requireMayStop(user, "users.enable");
        user.enable();
        audit.record(AuditAction.USER_ENABLED, Subject.of("USER", id));
    }

    /** How many people belong to each team, disabled ones left out. */
    @Transactional(readOnly = true)
    public Map<UUID, Long> members(Collection<UUID> teamIds) {
        return teamIds.isEmpty()
                ? Map.of()
                : users.members(teamIds).stream()
                        .collect(
                                Collectors.toMap(
                                        Users.Members::getTeamId, Users.Members::getMembers));
    }

    private AppUser load(UUID id, long version, String operation) {
        AppUser user = load(id, operation);
        if (user.version() != version) {
            throw new ObjectOptimisticLockingFailureException(AppUser.class, id);
        }
        return user;
    }

    private AppUser load(UUID id, String operation) {
        AppUser user = users.findById(id).orElseThrow(() -> rules.refuse(operation, id));
        rules.requireScope(user.organisationId(), operation, id);
        return user;
    }

    private @Nullable UUID organisation(UserFilter filter) {
        return rules.managesAll() ? filter.organisationId() : currentUser.get().organisationId();
    }

    private static @Nullable String like(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : "%" + text.strip().replaceAll("([!%_])", "!$1") + "%";
    }

    private static String names(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }

    private static UserItem item(AppUser user) {
        return new UserItem(
                user.id(),
                user.displayName(),
                user.email(),
                user.organisationId(),
                user.roles(),
                user.teamIds(),
                user.state(),
                user.lastSignInAt(),
                user.version());
    }
}
