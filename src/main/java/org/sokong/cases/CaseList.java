package org.sokong.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.UserDirectory;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The case list: one short ordered read of the projection for each of the user's keys, merged. A
 * page costs a fixed number of statements whatever its size.
 */
@Service
@PreAuthorize("hasAuthority('CASE_READ')")
@Transactional(readOnly = true)
public class CaseList {

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final UserDirectory users;
    private final AuditLog audit;
    private final Clock clock;

    CaseList(
            JdbcClient jdbc,
            CurrentUser currentUser,
            UserDirectory users,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Some rows of the cases one may see. The log keeps that a list was read and with which filter,
     * not what it showed.
     *
     * @param offset rows to skip, at most {@link Count#CAP}
     * @param limit rows wanted, at most 500
     */
    public CasePage page(CaseFilter filter, CaseSort sort, int offset, int limit) {
        int from = Math.clamp(offset, 0, Count.CAP);
        int size = Math.clamp(limit, 1, 500);
        audit.record(AuditAction.CASE_LISTED, Subject.none("CASE"), trace(filter, from));
        CaseListQuery query = query(filter);
        List<Row> rows =
                jdbc.sql(query.rows(sort))
                        .params(query.parameters())
                        .param("offset", from)
                        .param("limit", size)
                        .param("reach", from + size)
                        .query((row, number) -> Row.of(row))
                        .list();
        Map<UUID, String> names =
                users.names(
                        rows.stream()
                                .map(Row::ownerId)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()));
        return new CasePage(rows.stream().map(row -> row.item(names)).toList());
    }

    /** How many cases one may see under the filter. */
    public Count count(CaseFilter filter) {
        CaseListQuery query = query(filter);
        int counted =
                jdbc.sql(query.count())
                        .params(query.parameters())
                        .param("reach", Count.CAP + 1)
                        .query(Integer.class)
                        .single();
        return new Count(Math.min(counted, Count.CAP), counted > Count.CAP);
    }

    private CaseListQuery query(CaseFilter filter) {
        return new CaseListQuery(
                filter, currentUser.get().caseKeys(), currentUser.id(), clock.instant());
    }

    /** Which filter was used; codes as typed are left out. */
    private static Map<String, Object> trace(CaseFilter filter, int offset) {
        Map<String, Object> trace = new HashMap<>();
        trace.put("offset", offset);
        if (!filter.statuses().isEmpty()) {
            trace.put("statuses", filter.statuses().stream().sorted().toList());
        }
        if (!filter.risks().isEmpty()) {
            trace.put("risks", filter.risks().stream().sorted().toList());
        }
        if (filter.ownerId() != null) {
            trace.put("owner", filter.ownerId());
        }
        if (filter.overdueOnly()) {
            trace.put("overdue", true);
        }
        if (filter.flaggedOnly()) {
            trace.put("flagged", true);
        }
        if (filter.code() != null) {
            trace.put("by", "code");
        }
        return new TreeMap<>(trace);
    }

    private record Row(
            UUID id,
            String code,
            CaseStatus status,
            @Nullable Risk risk,
            @Nullable UUID ownerId,
            @Nullable LocalDate openedOn,
            @Nullable LocalDateTime nextDue,
            LocalDateTime touchedAt,
            @Nullable LocalDate flaggedFor) {

        static Row of(ResultSet row) throws SQLException {
            String risk = row.getString("risk");
            return new Row(
                    row.getObject("case_id", UUID.class),
                    row.getString("code"),
                    CaseStatus.valueOf(row.getString("status")),
                    risk == null ? null : Risk.valueOf(risk),
                    row.getObject("owner_id", UUID.class),
                    row.getObject("opened_on", LocalDate.class),
                    row.getObject("next_due", LocalDateTime.class),
                    row.getObject("touched_at", LocalDateTime.class),
                    row.getObject("flagged_for", LocalDate.class));
        }

        CaseListItem item(Map<UUID, String> names) {
            return new CaseListItem(
                    id,
                    code,
                    status,
                    risk,
                    ownerId,
                    ownerId == null ? null : names.get(ownerId),
                    openedOn,
                    nextDue == null ? null : nextDue.toInstant(ZoneOffset.UTC),
                    touchedAt.toInstant(ZoneOffset.UTC),
                    flaggedFor);
        }
    }
}
