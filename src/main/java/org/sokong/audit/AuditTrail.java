package org.sokong.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.kernel.Utc;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Reads the log, newest first. Reading it is itself recorded, with what was asked for. */
@Service
@PreAuthorize("hasAuthority('AUDIT_READ')")
public class AuditTrail {

    /** Counting and scrolling stop here; beyond, a narrower filter is asked for. */
    public static final int MOST = 10_000;

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final ObjectProvider<Actor.Names> names;

    AuditTrail(JdbcClient jdbc, AuditLog audit, ObjectProvider<Actor.Names> names) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.names = names;
    }

    /** Events of the filter; the first page of a question is recorded. */
    public List<AuditEntry> page(AuditFilter filter, int offset, int limit) {
        if (offset == 0) {
            audit.recordNow(AuditAction.AUDIT_READ, Subject.none("AUDIT"), asked(filter));
        }
        Where where = new Where(filter);
        List<AuditEntry> entries =
                jdbc.sql(
                                "select * from audit_event"
                                        + where.sql()
                                        + " order by at desc, id desc limit ? offset ?")
                        .params(where.and(Math.min(limit, MOST), Math.min(offset, MOST)))
                        .query((row, number) -> read(row))
                        .list();
        return named(entries);
    }

    /** How many events the filter finds, {@link #MOST} at most. */
    public int count(AuditFilter filter) {
        Where where = new Where(filter);
        return jdbc.sql(
                        "select count(*) from (select 1 from audit_event"
                                + where.sql()
                                + " limit ?) found")
                .params(where.and(MOST))
                .query(Integer.class)
                .single();
    }

    private List<AuditEntry> named(List<AuditEntry> entries) {
        Map<UUID, String> known =
                names.getIfAvailable(() -> ids -> Map.of())
                        .of(
                                entries.stream()
                                        .map(AuditEntry::actorId)
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.toSet()));
        return entries.stream()
                .map(
                        entry ->
                                entry.actorId() == null
                                        ? entry
                                        : new AuditEntry(
                                                entry.id(),
                                                entry.at(),
                                                entry.actorId(),
                                                known.getOrDefault(
                                                        entry.actorId(),
                                                        entry.actorId().toString()),
                                                entry.action(),
                                                entry.outcome(),
                                                entry.subjectType(),
                                                entry.subjectId(),
                                                entry.caseId(),
                                                entry.details()))
                .toList();
    }

    private static Map<String, String> asked(AuditFilter filter) {
        Map<String, String> asked = new TreeMap<>();
        put(asked, "from", filter.from());
        put(asked, "until", filter.until());
        put(asked, "action", filter.action());
        put(asked, "outcome", filter.outcome());
        put(asked, "actor", filter.actorId());
        put(asked, "case", filter.caseId());
        return asked;
    }

    private static void put(Map<String, String> asked, String name, @Nullable Object value) {
        if (value != null) {
            asked.put(name, value.toString());
        }
    }

    private static AuditEntry read(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getObject("id", UUID.class),
                row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getObject("actor_id", UUID.class),
                row.getString("job"),
                AuditAction.valueOf(row.getString("action")),
                AuditFilter.Outcome.valueOf(row.getString("outcome")),
                row.getString("subject_type"),
                row.getObject("subject_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("details"));
    }

    /** Conditions with their values, in the same order. */
    private static final class Where {

        private final List<String> conditions = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        Where(AuditFilter filter) {
            add("at >= ?", Utc.orNull(filter.from()));
            add("at < ?", Utc.orNull(filter.until()));
            add("action = ?", filter.action() == null ? null : filter.action().name());
            add("outcome = ?", filter.outcome() == null ? null : filter.outcome().name());
            add("actor_id = ?", filter.actorId());
            add("case_id = ?", filter.caseId());
        }

        private void add(String condition, @Nullable Object value) {
            if (value != null) {
                conditions.add(condition);
                values.add(value);
            }
        }

        String sql() {
            return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        }

        List<Object> and(Object... more) {
            List<Object> all = new ArrayList<>(values);
            all.addAll(List.of(more));
            return all;
        }
    }
}
