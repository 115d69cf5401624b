package org.sokong.organisations;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.access.UserDirectory;
import org.sokong.access.UserSummary;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The focal points of organisations. They are all that others ever see of an organisation's teams
 * and people: what its administrator publishes here.
 */
@Service
@Transactional
public class FocalPoints {

    private static final String READ =
            """
            select f.id, f.organisation_id, f.category, f.team_id, f.person_id,
                coalesce(t.name, u.display_name)
            from focal_point f left join team t on t.id = f.team_id
                left join app_user u on u.id = f.person_id and u.state = 'ACTIVE'
            where f.removed_at is null and coalesce(t.id, u.id) is not null
            """;

    private final JdbcClient jdbc;
    private final UserDirectory users;
    private final TeamService teams;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    FocalPoints(
            JdbcClient jdbc,
            UserDirectory users,
            TeamService teams,
            CurrentUser currentUser,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.teams = teams;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /** What an organisation published; without those who cannot sign in any more. */
    @PreAuthorize("hasAuthority('DIRECTORY_READ')")
    @Transactional(readOnly = true)
    public List<FocalPoint> published(UUID organisationId) {
        return jdbc.sql(READ + " and f.organisation_id = ? order by f.category, 6, f.id")
                .param(organisationId)
                .query((row, number) -> point(row))
                .list();
    }

    /** One that is published now; empty once it was removed. */
    @PreAuthorize("hasAuthority('DIRECTORY_READ')")
    @Transactional(readOnly = true)
    public Optional<FocalPoint> find(UUID id) {
        return jdbc.sql(READ + " and f.id = ?")
                .param(id)
                .query((row, number) -> point(row))
                .optional();
    }

    /** Teams of the own organisation, to choose from. */
    @PreAuthorize("hasAuthority('ORGANISATION_MANAGE')")
    @Transactional(readOnly = true)
    public List<TeamItem> teams() {
        return teams.teams(own());
    }

    /** People of the own organisation who may answer, to choose from. */
    @PreAuthorize("hasAuthority('ORGANISATION_MANAGE')")
    @Transactional(readOnly = true)
    public List<UserSummary> people() {
        return users.colleagues(Permission.REFERRAL_ANSWER);
    }

    /**
     * Publishes a team or a person of the own organisation.
     *
     * @param category service it is about, null for every service
     * @throws DomainException unless it is one of both, and of the own organisation
     */
    @PreAuthorize("hasAuthority('ORGANISATION_MANAGE')")
    public UUID publish(
            @Nullable ServiceCategory category, @Nullable UUID teamId, @Nullable UUID personId) {
        boolean ownTeam = teamId != null && teams().stream().anyMatch(t -> t.id().equals(teamId));
        boolean ownPerson =
                personId != null && people().stream().anyMatch(p -> p.id().equals(personId));
        if (ownTeam == ownPerson || teamId != null && personId != null) {
            throw new DomainException("organisations.error.focal");
        }
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        insert into focal_point (id, organisation_id, category, team_id, person_id,
                            added_by, added_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        own(),
                        category == null ? null : category.name(),
                        teamId,
                        personId,
                        currentUser.id(),
                        now())
                .update();
        audit.record(AuditAction.ORGANISATION_CHANGED, Subject.of("FOCAL_POINT", id));
        return id;
    }

    /** Publishes it no longer; what was sent to it stays where it is. */
    @PreAuthorize("hasAuthority('ORGANISATION_MANAGE')")
    public void remove(UUID id) {
        if (find(id).filter(point -> point.organisationId().equals(own())).isEmpty()) {
            audit.denied("focal.remove", Subject.of("FOCAL_POINT", id));
            throw new AccessDeniedException("focal.remove");
        }
        jdbc.sql("update focal_point set removed_at = ?, removed_by = ? where id = ?")
                .params(now(), currentUser.id(), id)
                .update();
        audit.record(AuditAction.ORGANISATION_CHANGED, Subject.of("FOCAL_POINT", id));
    }

    private static FocalPoint point(java.sql.ResultSet row) throws java.sql.SQLException {
        String category = row.getString(3);
        return new FocalPoint(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                category == null ? null : ServiceCategory.valueOf(category),
                row.getObject(4, UUID.class),
                row.getObject(5, UUID.class),
                row.getString(6));
    }

    private UUID own() {
        return Objects.requireNonNull(currentUser.get().organisationId(), "no organisation");
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
