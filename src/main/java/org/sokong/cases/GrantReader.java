package org.sokong.cases;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.access.UserDirectory;
import org.sokong.organisations.OrganisationDirectory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts live grants in words: who, which parts, because of what, until when, last seen. */
@Component
class GrantReader {

    /** Readings of a case by people; what a statement over many cases read is not told here. */
    private static final String SEEN =
            """
            select e.actor_id, max(e.at) from audit_event e
            where e.case_id = :case and e.outcome = 'DONE' and e.actor_id is not null
                and e.action in ('CASE_READ', 'DISCLOSED_READ', 'IDENTITY_REVEALED', 'PRINTED')
            group by e.actor_id
            """;

    private final CaseGrants grants;
    private final CaseHiddenRows hidden;
    private final CaseFiles files;
    private final UserDirectory users;
    private final OrganisationDirectory organisations;
    private final ObjectProvider<DisclosureLimit> limits;
    private final ObjectProvider<GrantOrigin> origins;
    private final CaseAccess access;
    private final CurrentUser currentUser;
    private final CaseDesk desk;
    private final JdbcClient jdbc;

    GrantReader(
            CaseGrants grants,
            CaseHiddenRows hidden,
            CaseFiles files,
            UserDirectory users,
            OrganisationDirectory organisations,
            ObjectProvider<DisclosureLimit> limits,
            ObjectProvider<GrantOrigin> origins,
            CaseAccess access,
            CurrentUser currentUser,
            CaseDesk desk,
            JdbcClient jdbc) {
        this.grants = grants;
        this.hidden = hidden;
        this.files = files;
        this.users = users;
        this.organisations = organisations;
        this.limits = limits;
        this.origins = origins;
        this.access = access;
        this.currentUser = currentUser;
        this.desk = desk;
        this.jdbc = jdbc;
    }

    /** Every live grant that has an effect: none of somebody from whom the case is hidden. */
    List<GrantDetail> live(UUID caseId) {
        Set<UUID> without = hidden.people(caseId);
        List<CaseGrant> live =
                grants.open(caseId).stream()
                        .filter(grant -> grant.isLive(desk.now()))
                        .filter(grant -> !without.contains(grant.granteeId()))
                        .toList();
        Map<UUID, String> names = names(live);
        Map<UUID, Instant> seen = seen(caseId, live);
        boolean manages =
                access.mayWork(caseId)
                        && currentUser.may(Permission.CASE_ASSIGN)
                        && !files.findById(caseId).orElseThrow().status().isEnded();
        Map<UUID, Set<Section>> limited = limited(live);
        Map<UUID, GrantOrigin.Origin> told = origins(live);
        List<GrantDetail> details = new ArrayList<>();
        for (CaseGrant grant : live) {
            Set<Section> sections = stillAllowed(grant, limited);
            if (!sections.isEmpty()) {
                UUID source = grant.sourceId();
                GrantOrigin.Origin origin = source == null ? null : told.get(source);
                details.add(
                        new GrantDetail(
                                grant.id(),
                                grant.granteeType(),
                                grant.granteeId(),
                                names.getOrDefault(grant.granteeId(), ""),
                                grant.level(),
                                grant.source(),
                                sections,
                                grant.grantedAt(),
                                grant.expiresAt(),
                                origin,
                                seen.get(grant.granteeId()),
                                end(grant, origin, manages)));
            }
        }
        details.sort(
                Comparator.comparing(GrantDetail::source).thenComparing(GrantDetail::grantedAt));
        return List.copyOf(details);
    }

    /** How the signed-in user can end that grant. */
    GrantEnd end(CaseGrant grant) {
        boolean manages = access.mayWork(grant.caseId()) && currentUser.may(Permission.CASE_ASSIGN);
        return end(grant, origin(grant), manages);
    }

    private static GrantEnd end(
            CaseGrant grant, GrantOrigin.@Nullable Origin origin, boolean manages) {
        if (origin != null) {
            return origin.mayEnd() ? GrantEnd.WITH_REASON : GrantEnd.NONE;
        }
        if (!manages) {
            return GrantEnd.NONE;
        }
        return switch (grant.source()) {
            case OWNERSHIP, TEAM -> GrantEnd.REASSIGN;
            case ASSIGNMENT, TRANSFER, BREAK_GLASS -> GrantEnd.WITH_REASON;
            case REFERRAL -> GrantEnd.NONE;
        };
    }

    private GrantOrigin.@Nullable Origin origin(CaseGrant grant) {
        UUID source = grant.sourceId();
        if (source == null) {
            return null;
        }
        return origins.stream()
                .filter(one -> one.speaksFor(grant.source()))
                .flatMap(one -> one.origin(source).stream())
                .findFirst()
                .orElse(null);
    }

    private static Set<Section> stillAllowed(CaseGrant grant, Map<UUID, Set<Section>> limited) {
        UUID source = grant.sourceId();
        if (grant.level().lists() || source == null) {
            return grant.sections();
        }
        Set<Section> allowed = EnumSet.noneOf(Section.class);
        allowed.addAll(limited.getOrDefault(source, Set.of()));
        allowed.retainAll(grant.sections());
        return allowed;
    }

    /** What consents still allow of everything that was shared, by source. */
    private Map<UUID, Set<Section>> limited(List<CaseGrant> live) {
        Map<UUID, Set<Section>> limited = new HashMap<>();
        for (DisclosureLimit limit : limits) {
            Set<UUID> sources =
                    sources(
                            live,
                            grant -> !grant.level().lists() && limit.speaksFor(grant.source()));
            if (!sources.isEmpty()) {
                limit.allowed(sources)
                        .forEach(
                                (source, sections) ->
                                        limited.computeIfAbsent(
                                                        source, id -> EnumSet.noneOf(Section.class))
                                                .addAll(sections));
            }
        }
        return limited;
    }

    private Map<UUID, GrantOrigin.Origin> origins(List<CaseGrant> live) {
        Map<UUID, GrantOrigin.Origin> told = new HashMap<>();
        for (GrantOrigin one : origins) {
            Set<UUID> sources = sources(live, grant -> one.speaksFor(grant.source()));
            if (!sources.isEmpty()) {
                one.origins(sources).forEach(told::putIfAbsent);
            }
        }
        return told;
    }

    private static Set<UUID> sources(List<CaseGrant> live, Predicate<CaseGrant> which) {
        return live.stream()
                .filter(which)
                .map(CaseGrant::sourceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /**
     * The last reading through each grantee: the person, or anybody of the team or organisation.
     */
    private Map<UUID, Instant> seen(UUID caseId, List<CaseGrant> live) {
        Map<UUID, Instant> byPerson = new HashMap<>();
        jdbc.sql(SEEN)
                .param("case", caseId)
                .query(
                        row -> {
                            byPerson.put(
                                    row.getObject(1, UUID.class),
                                    row.getObject(2, LocalDateTime.class)
                                            .toInstant(ZoneOffset.UTC));
                        });
        Map<UUID, Instant> seen = new HashMap<>(byPerson);
        Set<UUID> bodies = ids(live, GranteeType.ORGANISATION);
        Set<UUID> teams = ids(live, GranteeType.TEAM);
        if (!byPerson.isEmpty() && !bodies.isEmpty()) {
            merge(
                    seen,
                    byPerson,
                    "select id, organisation_id from app_user where id in (:people)"
                            + " and organisation_id in (:groups)",
                    bodies);
        }
        if (!byPerson.isEmpty() && !teams.isEmpty()) {
            merge(
                    seen,
                    byPerson,
                    """
                    select t.user_id, t.team_id from user_team t
                    join user_role r on r.user_id = t.user_id and r.role = 'SUPERVISOR'
                    where t.user_id in (:people) and t.team_id in (:groups)
                    """,
                    teams);
        }
        return seen;
    }

    private void merge(
            Map<UUID, Instant> seen, Map<UUID, Instant> byPerson, String sql, Set<UUID> groups) {
        jdbc.sql(sql)
                .param("people", byPerson.keySet())
                .param("groups", groups)
                .query(
                        row -> {
                            Instant at = byPerson.get(row.getObject(1, UUID.class));
                            if (at != null) {
                                seen.merge(
                                        row.getObject(2, UUID.class),
                                        at,
                                        (one, other) -> one.isAfter(other) ? one : other);
                            }
                        });
    }

    private Map<UUID, String> names(List<CaseGrant> live) {
        Map<UUID, String> names = new HashMap<>(users.names(ids(live, GranteeType.USER)));
        names.putAll(organisations.names(ids(live, GranteeType.ORGANISATION)));
        Set<UUID> teams = ids(live, GranteeType.TEAM);
        if (!teams.isEmpty()) {
            jdbc.sql("select id, name from team where id in (:ids)")
                    .param("ids", teams)
                    .query(
                            row -> {
                                names.put(row.getObject(1, UUID.class), row.getString(2));
                            });
        }
        return names;
    }

    private static Set<UUID> ids(List<CaseGrant> live, GranteeType type) {
        Set<UUID> ids = new HashSet<>();
        live.stream()
                .filter(grant -> grant.granteeType() == type)
                .forEach(grant -> ids.add(grant.granteeId()));
        return ids;
    }
}
