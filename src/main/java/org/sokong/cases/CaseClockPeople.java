package org.sokong.cases;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.deadlines.ClockPeople;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom the clocks of a case concern: its owner, and who supervises the team. */
@Component
class CaseClockPeople implements ClockPeople {

    private static final String SUPERVISORS =
            """
            select u.id from app_user u
            join user_role r on r.user_id = u.id and r.role = 'SUPERVISOR'
            where u.organisation_id = :organisation and u.state = 'ACTIVE'
            """;

    private final CaseFiles files;
    private final CaseHiddenRows hidden;
    private final JdbcClient jdbc;

    CaseClockPeople(CaseFiles files, CaseHiddenRows hidden, JdbcClient jdbc) {
        this.files = files;
        this.hidden = hidden;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Concerned> of(UUID caseId) {
        return files.findById(caseId)
                .filter(file -> file.status().isActive())
                .map(
                        file ->
                                new Concerned(
                                        file.code(),
                                        "cases/" + caseId + "?tab=overview",
                                        file.ownerId(),
                                        supervisors(caseId, file.organisationId(), file.teamId())));
    }

    /** Somebody from whom the case is hidden supervises others, not this one. */
    private Set<UUID> supervisors(UUID caseId, UUID organisation, @Nullable UUID team) {
        Set<UUID> without = hidden.people(caseId);
        if (team != null) {
            Set<UUID> ofTeam =
                    new HashSet<>(
                            jdbc.sql(
                                            SUPERVISORS
                                                    + " and exists (select 1 from user_team t where"
                                                    + " t.user_id = u.id and t.team_id = :team)")
                                    .param("organisation", organisation)
                                    .param("team", team)
                                    .query(UUID.class)
                                    .list());
            ofTeam.removeAll(without);
            if (!ofTeam.isEmpty()) {
                return ofTeam;
            }
        }
        Set<UUID> all =
                new HashSet<>(
                        jdbc.sql(SUPERVISORS)
                                .param("organisation", organisation)
                                .query(UUID.class)
                                .list());
        all.removeAll(without);
        return all;
    }
}
