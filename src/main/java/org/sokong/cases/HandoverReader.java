package org.sokong.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.UserSummary;
import org.sokong.cases.HandoverPlan.Caseload;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reads behind a plan of handing over: a fixed number of statements, whatever the number. */
@Component
class HandoverReader {

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;

    HandoverReader(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** A case as the list shows it, and whether the caller works on it. */
    record Row(
            UUID id,
            String code,
            CaseStatus status,
            @Nullable Risk risk,
            @Nullable UUID ownerId,
            @Nullable Instant nextDue,
            UUID organisationId,
            long version,
            boolean works) {

        static Row of(ResultSet row, int number) throws SQLException {
            String risk = row.getString("risk");
            LocalDateTime due = row.getObject("next_due", LocalDateTime.class);
            return new Row(
                    row.getObject("id", UUID.class),
                    row.getString("code"),
                    CaseStatus.valueOf(row.getString("status")),
                    risk == null ? null : Risk.valueOf(risk),
                    row.getObject("owner_id", UUID.class),
                    due == null ? null : due.toInstant(ZoneOffset.UTC),
                    row.getObject("organisation_id", UUID.class),
                    row.getLong("version"),
                    row.getBoolean("works"));
        }
    }

    /** Those of the cases that the caller may list, by code. */
    List<Row> rows(Collection<UUID> caseIds) {
        return caseIds.isEmpty()
                ? List.of()
                : jdbc.sql(
                                """
                                select c.id, c.code, c.status, c.risk, c.owner_id, max(v.next_due) next_due,
                                    c.organisation_id, c.version,
                                    exists (select 1 from case_grant g where g.case_id = c.id
                                        and g.grantee_id in (:keys) and g.level = 'WORK'
                                        and g.ended_at is null
                                        and (g.expires_at is null or g.expires_at > :now)) works
                                from case_visible v join case_file c on c.id = v.case_id
                                where v.grantee_id in (:keys) and v.case_id in (:cases)
                                    and (v.expires_at is null or v.expires_at > :now)
                                    and %s
                                group by c.id order by c.code
                                """
                                        .formatted(HiddenCases.notFromReader("v.case_id")))
                        .param(HiddenCases.READER, currentUser.id())
                        .param("keys", currentUser.get().caseKeys())
                        .param("cases", caseIds)
                        .param("now", now())
                        .query(Row::of)
                        .list();
    }

    /** Cases of an owner that have not ended and that the caller may list. */
    Set<UUID> casesOf(UUID ownerId) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                select distinct v.case_id from case_visible v
                                where v.grantee_id in (:keys) and v.owner_id = :owner
                                    and v.status in (:current)
                                    and (v.expires_at is null or v.expires_at > :now)
                                    and %s
                                """
                                        .formatted(HiddenCases.notFromReader("v.case_id")))
                        .param(HiddenCases.READER, currentUser.id())
                        .param("keys", currentUser.get().caseKeys())
                        .param("owner", ownerId)
                        .param("current", current())
                        .param("now", now())
                        .query(UUID.class)
                        .list());
    }

    /** Number of the caller's visible current cases of each of the owners. */
    Map<UUID, Integer> currentOf(Collection<UUID> owners) {
        Map<UUID, Integer> found = new HashMap<>();
        if (!owners.isEmpty()) {
            jdbc.sql(
                            """
                            select v.owner_id, count(distinct v.case_id) from case_visible v
                            where v.grantee_id in (:keys) and v.owner_id in (:owners)
                                and v.status in (:current)
                                and (v.expires_at is null or v.expires_at > :now)
                                and %s
                            group by v.owner_id
                            """
                                    .formatted(HiddenCases.notFromReader("v.case_id")))
                    .param(HiddenCases.READER, currentUser.id())
                    .param("keys", currentUser.get().caseKeys())
                    .param("owners", owners)
                    .param("current", current())
                    .param("now", now())
                    .query(
                            row -> {
                                found.put(row.getObject(1, UUID.class), row.getInt(2));
                            });
        }
        return found;
    }

    /**
     * What each of the people has: numbers only, of all their active cases, also those that the
     * caller may not see.
     */
    List<Caseload> loads(List<UserSummary> people) {
        Map<UUID, Caseload> found = new HashMap<>();
        Map<UUID, UserSummary> byId = new HashMap<>();
        people.forEach(person -> byId.put(person.id(), person));
        if (!people.isEmpty()) {
            jdbc.sql(
                            """
                            select v.owner_id, count(*), coalesce(sum(v.risk = 'HIGH'), 0),
                                coalesce(sum(v.next_due < :now), 0)
                            from case_visible v
                            where v.grantee_id in (:people) and v.owner_id = v.grantee_id
                                and v.status in (:active)
                            group by v.owner_id
                            """)
                    .param("people", byId.keySet())
                    .param("active", names(CaseStatus.ACTIVE))
                    .param("now", now())
                    .query(
                            row -> {
                                UUID id = row.getObject(1, UUID.class);
                                found.put(
                                        id,
                                        new Caseload(
                                                byId.get(id),
                                                row.getInt(2),
                                                row.getInt(3),
                                                row.getInt(4)));
                            });
        }
        return people.stream()
                .map(person -> found.getOrDefault(person.id(), new Caseload(person, 0, 0, 0)))
                .toList();
    }

    /** Drafts and active cases: what has an owner because there is work to do. */
    static List<String> current() {
        return names(CaseFilter.CURRENT.statuses());
    }

    private static List<String> names(Set<CaseStatus> statuses) {
        return statuses.stream().map(Enum::name).sorted().toList();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
