package org.sokong.cases;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sokong.deadlines.Schedules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where a case is in its life, for what is computed for no reader in particular, such as a date on
 * which something is due. Nothing of it is shown without a grant.
 */
@Component
public class CaseStates {

    private final CaseFiles files;
    private final Schedules schedules;
    private final JdbcClient jdbc;

    CaseStates(CaseFiles files, Schedules schedules, JdbcClient jdbc) {
        this.files = files;
        this.schedules = schedules;
        this.jdbc = jdbc;
    }

    /** The status, empty for an unknown id. */
    public Optional<CaseStatus> of(UUID caseId) {
        return files.findById(caseId).map(CaseFile::status);
    }

    /** When it last came into a status; empty where it never did. */
    public Optional<Instant> lastMoved(UUID caseId, CaseStatus to) {
        return jdbc
                .sql("select moved_at from case_move where case_id = ? and to_status = ?")
                .params(caseId, to.name())
                .query(LocalDateTime.class)
                .list()
                .stream()
                .max(LocalDateTime::compareTo)
                .map(moved -> moved.toInstant(ZoneOffset.UTC));
    }

    /** The end of a day where the case's organisation is. */
    public Instant endOf(UUID caseId, LocalDate day) {
        return days(Set.of(caseId)).endOf(caseId, day);
    }

    /** Ends of days in several cases; two short reads however many they are. */
    public CaseDays days(Collection<UUID> caseIds) {
        Map<UUID, UUID> organisations =
                caseIds.isEmpty()
                        ? Map.of()
                        : files.organisations(caseIds).stream()
                                .collect(toMap(Owned::caseId, Owned::organisationId));
        Map<UUID, ZoneId> zones = schedules.zones(Set.copyOf(organisations.values()));
        return new CaseDays(
                organisations.entrySet().stream()
                        .collect(
                                toMap(
                                        Map.Entry::getKey,
                                        entry ->
                                                zones.getOrDefault(
                                                        entry.getValue(), ZoneOffset.UTC))));
    }

    /** A case and its organisation. */
    record Owned(UUID caseId, UUID organisationId) {}
}
