package org.sokong.transfers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.SignedInUser;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.cases.HiddenCases;
import org.sokong.kernel.Utc;
import org.sokong.organisations.OrganisationDirectory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists transfers, paged in the database. Plain SQL, so the predicate is written by hand: the
 * receiver's line needs the own organisation; the line of who has the case a live grant that lists
 * it and shows its referrals, as {@code CaseAccess.mayOpen} asks it; the line of who gave it away
 * the own organisation and a yes.
 */
@Service
@PreAuthorize("hasAuthority('CASE_ASSIGN')")
@Transactional(readOnly = true)
public class TransferList {

    /** Most lines of a page. */
    public static final int LARGEST_PAGE = 200;

    private static final int COUNTED_AT_MOST = 10_000;
    private static final UUID NOBODY = new UUID(0, 0);
    private static final String OPEN = "t.state in ('REQUESTED', 'OFFERED')";

    private static final String HOLDS =
            """
            exists (select 1 from case_grant g where g.case_id = t.case_id
                and g.grantee_id in (:keys) and g.level in ('READ', 'WORK')
                and g.ended_at is null and (g.expires_at is null or g.expires_at > :now)
                and (g.sections = '*' or find_in_set('REFERRALS', g.sections)))
            """;

    /** The other side is named while there is something to do with it, and after a yes. */
    private static final String ROWS =
            """
            select t.id, t.code, t.to_organisation_id = :own as incoming, t.state,
                case when t.to_organisation_id = :own
                    then case when t.state in ('REQUESTED', 'OFFERED', 'ACCEPTED')
                        then t.from_organisation_id end
                    else t.to_organisation_id end as organisation_id,
                (select c.code from case_file c where c.id = t.case_id and %1$s) as case_code,
                t.reason, coalesce(t.offered_at, t.requested_at) as at,
                case when t.finished_at is null then t.expires_at end as expires_at, t.finished_at
            from case_transfer t where %2$s and
            """
                    .formatted(HOLDS, HiddenCases.notFromReader("t.case_id"));

    private final JdbcClient jdbc;
    private final OrganisationDirectory organisations;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    TransferList(
            JdbcClient jdbc,
            OrganisationDirectory organisations,
            CurrentUser currentUser,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Lines of a box: of what is open the one that ends first, of all the newest first.
     *
     * @param openOnly leaves out what has ended
     * @param offset lines to skip, not negative
     * @param limit lines to give, at most {@link #LARGEST_PAGE}
     */
    public List<TransferRow> page(TransferBox box, boolean openOnly, int offset, int limit) {
        List<Row> rows =
                jdbc.sql(
                                ROWS
                                        + where(box, openOnly)
                                        + (openOnly
                                                ? " order by t.expires_at, t.id"
                                                : " order by t.id desc")
                                        + " limit :limit offset :offset")
                        .params(parameters())
                        .param("limit", Math.clamp(limit, 0, LARGEST_PAGE))
                        .param("offset", Math.max(0, offset))
                        .query((result, number) -> read(result))
                        .list();
        audit.record(
                AuditAction.TRANSFER_LISTED,
                Subject.none(TransferMoves.SUBJECT),
                Map.of("box", box.name(), "offset", offset, "lines", rows.size()));
        return lines(rows);
    }

    /** How many lines a box has, counted up to 10,000. */
    public int count(TransferBox box, boolean openOnly) {
        return counted(where(box, openOnly));
    }

    /** How many wait for an answer of the signed-in user, counted up to 10,000. */
    public int waiting() {
        return counted(waitingWhere());
    }

    /** Those that wait for an answer of the signed-in user, the one that ends first first. */
    List<TransferRow> waitingLines(int limit) {
        return lines(
                jdbc.sql(ROWS + waitingWhere() + " order by t.expires_at, t.id limit :limit")
                        .params(parameters())
                        .param("limit", limit)
                        .query((result, number) -> read(result))
                        .list());
    }

    private static String waitingWhere() {
        return "(t.state = 'OFFERED' and t.to_organisation_id = :own or t.state = 'REQUESTED' and "
                + HOLDS
                + ")";
    }

    private int counted(String where) {
        return jdbc.sql(
                        "select count(*) from (select 1 from case_transfer t where "
                                + HiddenCases.notFromReader("t.case_id")
                                + " and ("
                                + where
                                + ")"
                                + " limit "
                                + COUNTED_AT_MOST
                                + ") counted")
                .params(parameters())
                .query(Integer.class)
                .single();
    }

    private static String where(TransferBox box, boolean openOnly) {
        String open = openOnly ? " and " + OPEN : "";
        return switch (box) {
            case RECEIVED -> "(t.to_organisation_id = :own and t.offered_at is not null)" + open;
            case SENT ->
                    "t.from_organisation_id = :own and t.offered_at is not null and (t.state ="
                            + " 'ACCEPTED' or "
                            + HOLDS
                            + ")"
                            + open;
            case REQUESTS ->
                    "t.offered_at is null and (t.to_organisation_id = :own or "
                            + HOLDS
                            + ")"
                            + open;
        };
    }

    private Map<String, Object> parameters() {
        SignedInUser user = currentUser.get();
        UUID own = user.organisationId() == null ? NOBODY : user.organisationId();
        Set<UUID> keys = user.caseKeys().isEmpty() ? Set.of(NOBODY) : user.caseKeys();
        return Map.of(
                "own",
                own,
                "keys",
                keys,
                HiddenCases.READER,
                user.id(),
                "now",
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private List<TransferRow> lines(List<Row> rows) {
        Map<UUID, String> names =
                organisations.names(
                        rows.stream()
                                .map(Row::organisationId)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()));
        return rows.stream().map(row -> row.toLine(names)).toList();
    }

    private static Row read(ResultSet result) throws SQLException {
        String reason = result.getString("reason");
        return new Row(
                result.getObject("id", UUID.class),
                result.getString("code"),
                result.getBoolean("incoming"),
                TransferState.valueOf(result.getString("state")),
                result.getObject("organisation_id", UUID.class),
                result.getString("case_code"),
                reason == null ? null : TransferReason.valueOf(reason),
                Objects.requireNonNull(Utc.maybe(result, "at")),
                Utc.maybe(result, "expires_at"),
                Utc.maybe(result, "finished_at"));
    }

    private record Row(
            UUID id,
            String code,
            boolean incoming,
            TransferState state,
            @Nullable UUID organisationId,
            @Nullable String caseCode,
            @Nullable TransferReason reason,
            Instant at,
            @Nullable Instant expiresAt,
            @Nullable Instant finishedAt) {

        TransferRow toLine(Map<UUID, String> names) {
            return new TransferRow(
                    id,
                    code,
                    incoming,
                    state,
                    organisationId == null ? "" : names.getOrDefault(organisationId, "?"),
                    caseCode,
                    reason,
                    at,
                    expiresAt,
                    finishedAt);
        }
    }
}
