package org.sokong.referrals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.access.SignedInUser;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.HiddenCases;
import org.sokong.cases.Section;
import org.sokong.kernel.Utc;
import org.sokong.organisations.OrganisationDirectory;
import org.sokong.organisations.ServiceCategory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists referrals, paged in the database. A page costs two queries, one for the lines and one for
 * names of organisations, and one line in the audit log, however long the list is.
 *
 * <p>Plain SQL, so the predicate is written by hand: a receiver's line needs the own organisation
 * as the receiver, a referral that was sent, an address that reaches the reader and a case that is
 * not hidden from the reader; a sender's line needs a live grant that lists the case and shows its
 * referrals, as {@code CaseAccess.mayOpen} asks it.
 */
@Service
@PreAuthorize("hasAnyAuthority('REFERRAL_SEND', 'REFERRAL_ANSWER')")
@Transactional(readOnly = true)
public class ReferralList {

    /** Most lines of a page. */
    public static final int LARGEST_PAGE = 200;

    private static final int COUNTED_AT_MOST = 10_000;
    private static final UUID NOBODY = new UUID(0, 0);

    private static final String FINAL =
            "r.state in ('COMPLETED', 'DECLINED', 'EXPIRED', 'NOT_COMPLETED', 'WITHDRAWN')";
    private static final String OPEN =
            "r.state in ('DRAFT', 'SENT', 'ACKNOWLEDGED', 'ACCEPTED', 'IN_SERVICE')";
    private static final String WAITING = "r.state in ('SENT', 'ACKNOWLEDGED')";

    private static final String LATEST =
            " and r.next_due_at < :now order by r.next_due_at, r.id limit :limit";

    /** What a receiver sees; after the end only the envelope leaves the database. */
    private static final String RECEIVED_COLUMNS =
            """
            select r.id, r.code, true as received, r.state,
                case when %1$s then null else r.sender_organisation_id end as organisation_id,
                null as case_code,
                case when %1$s then '' else r.services end as services,
                case when %1$s then null else r.urgency end as urgency,
                r.sent_at as at, r.next_due_at as due_at, r.finished_at
            """
                    .formatted(FINAL);

    private static final String RECEIVED_ROWS =
            " from referral r where" + ReceivedByReader.CONDITION;

    private static final String SENT_COLUMNS =
            """
            select r.id, r.code, false as received, r.state,
                r.receiver_organisation_id as organisation_id, c.code as case_code, r.services,
                r.urgency, coalesce(r.sent_at, r.created_at) as at,
                r.next_due_at as due_at, r.finished_at
            """;

    private static final String SENT_ROWS =
            """
             from referral r join case_file c on c.id = r.case_id
            where exists (select 1 from case_grant g where g.case_id = r.case_id
                  and g.grantee_id in (:keys) and g.level in ('READ', 'WORK')
                  and g.ended_at is null and (g.expires_at is null or g.expires_at > :now)
                  and (g.sections = '*' or find_in_set('REFERRALS', g.sections)))
              and
            """
                    + HiddenCases.notFromReader("r.case_id");

    /**
     * What is not over is sent by the organisation that has the case, which an index begins with.
     * What ended before the case came from elsewhere keeps its sender and is read by who has the
     * case.
     */
    private static final String STILL_SENT_BY_OWN = " and r.sender_organisation_id = :sender";

    private final JdbcClient jdbc;
    private final ReceivedByReader received;
    private final CaseAccess access;
    private final OrganisationDirectory organisations;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    ReferralList(
            JdbcClient jdbc,
            ReceivedByReader received,
            CaseAccess access,
            OrganisationDirectory organisations,
            CurrentUser currentUser,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.received = received;
        this.access = access;
        this.organisations = organisations;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Lines of a box: what is open first comes first by date of answer, all newest first.
     *
     * @param openOnly leaves out what has ended
     * @param offset lines to skip, not negative
     * @param limit lines to give, at most {@link #LARGEST_PAGE}
     */
    public List<ReferralRow> page(ReferralBox box, boolean openOnly, int offset, int limit) {
        List<Row> rows =
                jdbc.sql(sql(box, openOnly) + order(box, openOnly) + " limit :limit offset :offset")
                        .params(parameters())
                        .param("limit", Math.clamp(limit, 0, LARGEST_PAGE))
                        .param("offset", Math.max(0, offset))
                        .query((result, number) -> read(result))
                        .list();
        audit.record(
                AuditAction.REFERRAL_LISTED,
                Subject.none("REFERRAL"),
                Map.of("box", box.name(), "offset", offset, "lines", rows.size()));
        Map<UUID, String> names = names(rows);
        return rows.stream().map(row -> row.toLine(names)).toList();
    }

    /**
     * All referrals of a case, newest first.
     *
     * @throws AccessDeniedException for those who may not open the case; logged
     */
    public List<ReferralRow> ofCase(UUID caseId) {
        access.requireOpen(caseId, "referrals.list");
        access.requireSection(caseId, Section.REFERRALS, "referrals.list");
        List<Row> rows =
                jdbc.sql(
                                SENT_COLUMNS
                                        + SENT_ROWS
                                        + " and r.case_id = :case order by r.created_at desc, r.id")
                        .params(parameters())
                        .param("case", caseId)
                        .query((result, number) -> read(result))
                        .list();
        audit.record(
                AuditAction.REFERRAL_LISTED,
                new Subject("REFERRAL", null, caseId),
                Map.of("box", "CASE", "lines", rows.size()));
        Map<UUID, String> names = names(rows);
        return rows.stream().map(row -> row.toLine(names)).toList();
    }

    /** How many lines a box has, counted up to 10,000. */
    public int count(ReferralBox box, boolean openOnly) {
        return jdbc.sql(
                        "select count(*) from (select 1 from ("
                                + sql(box, openOnly)
                                + ") every limit "
                                + COUNTED_AT_MOST
                                + ") counted")
                .params(parameters())
                .query(Integer.class)
                .single();
    }

    /** How many referrals wait for an answer of the own organisation, counted up to 10,000. */
    public int waiting() {
        return jdbc.sql(
                        "select count(*) from (select 1 "
                                + RECEIVED_ROWS
                                + " and "
                                + WAITING
                                + " limit "
                                + COUNTED_AT_MOST
                                + ") counted")
                .params(received.parameters())
                .query(Integer.class)
                .single();
    }

    /** Referrals that wait for an answer of the own organisation, the most urgent first. */
    List<ReferralRow> waitingLines(int limit) {
        List<Row> rows =
                jdbc.sql(
                                RECEIVED_COLUMNS
                                        + RECEIVED_ROWS
                                        + " and "
                                        + WAITING
                                        + " order by r.next_due_at is null, r.next_due_at,"
                                        + " r.id limit :limit")
                        .params(received.parameters())
                        .param("limit", limit)
                        .query((result, number) -> read(result))
                        .list();
        Map<UUID, String> names = names(rows);
        return rows.stream().map(row -> row.toLine(names)).toList();
    }

    /** Referrals that the own organisation accepted and in which it is late, the latest first. */
    List<ReferralRow> lateReceivedLines(int limit) {
        List<Row> rows =
                jdbc.sql(RECEIVED_COLUMNS + RECEIVED_ROWS + " and not " + WAITING + LATEST)
                        .params(received.parameters())
                        .param("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .param("limit", limit)
                        .query((result, number) -> read(result))
                        .list();
        Map<UUID, String> names = names(rows);
        return rows.stream().map(row -> row.toLine(names)).toList();
    }

    /** Referrals of the own cases in which the receiver is late, the latest first. */
    List<ReferralRow> lateLines(int limit) {
        List<Row> rows =
                jdbc.sql(SENT_COLUMNS + SENT_ROWS + STILL_SENT_BY_OWN + LATEST)
                        .params(parameters())
                        .param("limit", limit)
                        .query((result, number) -> read(result))
                        .list();
        Map<UUID, String> names = names(rows);
        return rows.stream().map(row -> row.toLine(names)).toList();
    }

    private static String sql(ReferralBox box, boolean openOnly) {
        String open = openOnly ? " and " + OPEN : "";
        return switch (box) {
            case RECEIVED -> RECEIVED_COLUMNS + RECEIVED_ROWS + open;
            case SENT -> SENT_COLUMNS + SENT_ROWS + (openOnly ? STILL_SENT_BY_OWN : "") + open;
            case OVERDUE ->
                    "select * from ("
                            + RECEIVED_COLUMNS
                            + RECEIVED_ROWS
                            + " and r.next_due_at < :now union all "
                            + SENT_COLUMNS
                            + SENT_ROWS
                            + STILL_SENT_BY_OWN
                            + " and r.next_due_at < :now) both_sides";
        };
    }

    private static String order(ReferralBox box, boolean openOnly) {
        if (box == ReferralBox.OVERDUE) {
            return " order by due_at, id";
        }
        String newest =
                box == ReferralBox.SENT
                        ? "r.created_at desc, r.id desc"
                        : "r.sent_at desc, r.id desc";
        return openOnly
                ? " order by r.next_due_at is null, r.next_due_at, " + newest
                : " order by " + newest;
    }

    private Map<String, Object> parameters() {
        SignedInUser user = currentUser.get();
        UUID organisation = user.organisationId() == null ? NOBODY : user.organisationId();
        boolean reads = user.may(Permission.CASE_READ);
        Set<UUID> keys = reads ? user.caseKeys() : new HashSet<>(Set.of(NOBODY));
        Map<String, Object> parameters = received.parameters();
        parameters.put("sender", organisation);
        parameters.put("keys", keys);
        parameters.put("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        return parameters;
    }

    private Map<UUID, String> names(List<Row> rows) {
        return organisations.names(
                rows.stream()
                        .map(Row::organisationId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }

    private static Row read(ResultSet result) throws SQLException {
        String urgency = result.getString("urgency");
        return new Row(
                result.getObject("id", UUID.class),
                result.getString("code"),
                result.getBoolean("received"),
                ReferralState.valueOf(result.getString("state")),
                result.getObject("organisation_id", UUID.class),
                result.getString("case_code"),
                List.copyOf(
                        new ServicesConverter()
                                .convertToEntityAttribute(result.getString("services"))),
                urgency == null ? null : Urgency.valueOf(urgency),
                Objects.requireNonNull(Utc.maybe(result, "at")),
                Utc.maybe(result, "due_at"),
                Utc.maybe(result, "finished_at"));
    }

    private record Row(
            UUID id,
            String code,
            boolean received,
            ReferralState state,
            @Nullable UUID organisationId,
            @Nullable String caseCode,
            List<ServiceCategory> services,
            @Nullable Urgency urgency,
            Instant at,
            @Nullable Instant dueAt,
            @Nullable Instant finishedAt) {

        ReferralRow toLine(Map<UUID, String> names) {
            return new ReferralRow(
                    id,
                    code,
                    received,
                    state,
                    organisationId == null ? null : names.get(organisationId),
                    caseCode,
                    services,
                    urgency,
                    at,
                    dueAt,
                    finishedAt);
        }
    }
}
