package org.sokong.organisations;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.Ids;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Teams: everybody reads those of the own organisation, administrators change them. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class TeamService {

    private static final int LONGEST_NAME = 120;

    private final Teams teams;
    private final CurrentUser currentUser;
    private final AuditLog audit;

    TeamService(Teams teams, CurrentUser currentUser, AuditLog audit) {
        this.teams = teams;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    /** Names of teams by id; unknown ids are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Collection<UUID> ids) {
        return teams.findAllById(ids).stream()
                .map(Team::toItem)
                .collect(Collectors.toMap(TeamItem::id, TeamItem::name));
    }

    /**
     * Teams of an organisation, by name.
     *
     * @throws AccessDeniedException for another organisation's, unless one manages them all
     */
    @Transactional(readOnly = true)
    public List<TeamItem> teams(UUID organisationId) {
        requireScope(organisationId, "teams.read");
        return teams.findByOrganisationIdOrderByName(organisationId).stream()
                .map(Team::toItem)
                .toList();
    }

    /**
     * Adds a team.
     *
     * @throws DomainException when the name is empty, too long or taken
     */
    @PreAuthorize("hasAuthority('ORGANISATION_MANAGE')")
    public UUID create(UUID organisationId, String name) {
        requireScope(organisationId, "teams.create");
        String clean = clean(organisationId, name);
        UUID id = Ids.next();
        teams.saveAndFlush(new Team(id, organisationId, clean));
        audit.record(AuditAction.TEAM_CHANGED, Subject.of("TEAM", id), Map.of("what", "CREATED"));
        return id;
    }

    /**
     * Gives a team another name.
     *
     * @throws DomainException when the name is empty, too long or taken
     * @throws ObjectOptimisticLockingFailureException when somebody else changed it meanwhile
     */
    @PreAuthorize("hasAuthority('ORGANISATION_MANAGE')")
    public void rename(UUID id, long version, String name) {
        Team team =
                teams.findById(id)
                        .orElseThrow(() -> new DomainException("organisations.error.unknown"));
        requireScope(team.organisationId(), "teams.rename");
        if (team.toItem().version() != version) {
            throw new ObjectOptimisticLockingFailureException(Team.class, id);
        }
        if (!team.toItem().name().equals(name.strip())) {
            team.rename(clean(team.organisationId(), name));
            audit.record(
                    AuditAction.TEAM_CHANGED, Subject.of("TEAM", id), Map.of("what", "RENAMED"));
        }
    }

    private String clean(UUID organisationId, String name) {
        String clean = name.strip();
        if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
            throw new DomainException("organisations.error.teamname");
        }
        if (teams.existsByOrganisationIdAndName(organisationId, clean)) {
            throw new DomainException("organisations.error.teamtaken");
        }
        return clean;
    }

    private void requireScope(UUID organisationId, String operation) {
        if (!currentUser.may(Permission.INSTALLATION_MANAGE)
                && !organisationId.equals(currentUser.get().organisationId())) {
            audit.denied(operation, Subject.of("ORGANISATION", organisationId));
            throw new AccessDeniedException(operation);
        }
    }
}
