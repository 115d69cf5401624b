package org.sokong.cases;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.access.Permission;
import org.sokong.access.Role;
import org.sokong.access.Scope;
import org.sokong.access.UserDirectory;
import org.sokong.organisations.OrganisationDirectory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who takes part in a case, by its live grants. For modules that let somebody choose among them;
 * they have asked for the right to the case before.
 */
@Component
public class CaseParties {

    private final CaseGrants grants;
    private final ObjectProvider<DisclosureLimit> limits;
    private final CaseHiddenRows hidden;
    private final UserDirectory users;
    private final OrganisationDirectory organisations;
    private final JdbcClient jdbc;
    private final Clock clock;

    CaseParties(
            CaseGrants grants,
            ObjectProvider<DisclosureLimit> limits,
            CaseHiddenRows hidden,
            UserDirectory users,
            OrganisationDirectory organisations,
            JdbcClient jdbc,
            Clock clock) {
        this.grants = grants;
        this.limits = limits;
        this.hidden = hidden;
        this.users = users;
        this.organisations = organisations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Everybody with a live grant, people first, by name; nobody who may not sign in, nobody from
     * whom the case is hidden.
     */
    public List<CaseParty> live(UUID caseId) {
        Map<UUID, Found> found = new LinkedHashMap<>();
        for (CaseGrant grant : grants.open(caseId)) {
            if (!grant.isLive(clock.instant())) {
                continue;
            }
            Set<Section> sections = disclosed(grant);
            if (sections.isEmpty()) {
                continue;
            }
            switch (grant.granteeType()) {
                case USER -> add(found, GranteeType.USER, grant.granteeId(), sections, null);
                case TEAM ->
                        leadersOf(grant.granteeId())
                                .forEach(id -> add(found, GranteeType.USER, id, sections, null));
                case ORGANISATION ->
                        add(
                                found,
                                GranteeType.ORGANISATION,
                                grant.granteeId(),
                                sections,
                                grant.source() == GrantSource.REFERRAL ? grant.sourceId() : null);
            }
        }
        found.keySet().removeAll(hidden.people(caseId));
        return named(found);
    }

    private List<CaseParty> named(Map<UUID, Found> found) {
        Set<UUID> people =
                active(
                        found.keySet().stream()
                                .filter(id -> found.get(id).type == GranteeType.USER)
                                .collect(Collectors.toSet()));
        Map<UUID, String> names = users.names(people);
        Set<UUID> bodies =
                found.keySet().stream()
                        .filter(id -> found.get(id).type == GranteeType.ORGANISATION)
                        .collect(Collectors.toSet());
        Map<UUID, String> bodyNames = bodies.isEmpty() ? Map.of() : organisations.names(bodies);
        List<CaseParty> parties = new ArrayList<>();
        found.forEach(
                (id, one) -> {
                    String name = one.type == GranteeType.USER ? names.get(id) : bodyNames.get(id);
                    if (name != null) {
                        parties.add(new CaseParty(one.type, id, name, one.sections, one.sharedBy));
                    }
                });
        parties.sort(
                Comparator.comparing(CaseParty::type)
                        .thenComparing(CaseParty::name, String.CASE_INSENSITIVE_ORDER));
        return List.copyOf(parties);
    }

    /** A shared grant reaches as far as its consent still allows. */
    private Set<Section> disclosed(CaseGrant grant) {
        UUID source = grant.sourceId();
        if (grant.level().lists() || source == null) {
            return grant.sections();
        }
        Set<Section> allowed = EnumSet.noneOf(Section.class);
        limits.stream()
                .filter(limit -> limit.speaksFor(grant.source()))
                .forEach(limit -> allowed.addAll(limit.allowed(source)));
        allowed.retainAll(grant.sections());
        return allowed;
    }

    /** People who read the cases of the whole team. */
    private Set<UUID> leadersOf(UUID teamId) {
        Set<String> roles =
                Set.of(Role.values()).stream()
                        .filter(role -> role.permissions().contains(Permission.CASE_READ))
                        .filter(role -> role.scope().compareTo(Scope.TEAM) >= 0)
                        .map(Role::name)
                        .collect(Collectors.toSet());
        return jdbc.sql(
                        """
                        select distinct t.user_id from user_team t
                        join user_role r on r.user_id = t.user_id
                        where t.team_id = :team and r.role in (:roles)
                        """)
                .param("team", teamId)
                .param("roles", roles)
                .query(UUID.class)
                .set();
    }

    private Set<UUID> active(Set<UUID> people) {
        return people.isEmpty()
                ? Set.of()
                : jdbc.sql("select id from app_user where id in (:ids) and state = 'ACTIVE'")
                        .param("ids", people)
                        .query(UUID.class)
                        .set();
    }

    private static void add(
            Map<UUID, Found> found,
            GranteeType type,
            UUID id,
            Set<Section> sections,
            @Nullable UUID sharedBy) {
        Found before = found.get(id);
        Set<Section> all = EnumSet.copyOf(sections);
        UUID by = sharedBy;
        if (before != null) {
            // Of two referrals the one that tells more is the one they know the case by.
            by = before.sections.size() >= sections.size() ? before.sharedBy : sharedBy;
            all.addAll(before.sections);
        }
        found.put(id, new Found(type, all, by));
    }

    private record Found(GranteeType type, Set<Section> sections, @Nullable UUID sharedBy) {}
}
