package org.sokong.cases;

import java.time.Instant;
import java.time.LocalDate;
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
import org.sokong.access.Permission;
import org.sokong.access.UserDirectory;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.EditConflict;
import org.sokong.kernel.RetriedOnConflict;
import org.sokong.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of a record whose time is over: it is kept longer for a reason, or one person asks
 * to erase it and another, who may approve, confirms. What is left then is the envelope: the code,
 * the dates, and coded answers for statistics.
 */
@Service
@PreAuthorize("hasAuthority('CASE_EDIT')")
@Transactional
@RetriedOnConflict
public class RetentionService {

    /** Days before the end at which a case appears in the list. */
    public static final int WARNING_DAYS = 60;

    private static final int MOST = 200;

    private static final String ENDED_CASES =
            """
            from case_file c
            left join case_retention r on r.case_id = c.id
            where c.id in (select v.case_id from case_visible v where v.grantee_id in (:keys)
                    and v.status in ('CLOSED', 'TRANSFERRED', 'DUPLICATE'))
                and %s
                and c.closed_on is not null
                and coalesce(r.keep_until, date_add(c.closed_on, interval :years year)) <= :by
            """
                    .formatted(HiddenCases.notFromReader("c.id"));

    private final CaseRetentions retentions;
    private final Retention retention;
    private final CaseEraser eraser;
    private final CaseDesk desk;
    private final CurrentUser currentUser;
    private final UserDirectory users;
    private final AuditLog audit;
    private final JdbcClient jdbc;

    RetentionService(
            CaseRetentions retentions,
            Retention retention,
            CaseEraser eraser,
            CaseDesk desk,
            CurrentUser currentUser,
            UserDirectory users,
            AuditLog audit,
            JdbcClient jdbc) {
        this.retentions = retentions;
        this.retention = retention;
        this.eraser = eraser;
        this.desk = desk;
        this.currentUser = currentUser;
        this.users = users;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** Ended cases of the reader whose time is over or ends within 60 days, the oldest first. */
    @Transactional(readOnly = true)
    public List<RetentionItem> due() {
        LocalDate today = desk.today();
        List<Row> rows =
                jdbc.sql(
                                "select c.id, c.code, c.closed_on, coalesce(r.keep_until,"
                                        + " date_add(c.closed_on, interval :years year)),"
                                        + " coalesce(r.version, -1), r.reason, r.erasure_reason,"
                                        + " r.erasure_asked_by, r.erasure_asked_at "
                                        + ENDED_CASES
                                        + " order by 4, c.code limit :most")
                        .param(HiddenCases.READER, currentUser.id())
                        .param("keys", currentUser.get().caseKeys())
                        .param("years", retention.years())
                        .param("by", today.plusDays(WARNING_DAYS))
                        .param("most", MOST)
                        .query(
                                (row, number) ->
                                        new Row(
                                                row.getObject(1, UUID.class),
                                                row.getString(2),
                                                row.getObject(3, LocalDate.class),
                                                row.getObject(4, LocalDate.class),
                                                row.getLong(5),
                                                row.getString(6),
                                                row.getString(7),
                                                row.getObject(8, UUID.class),
                                                row.getObject(9, LocalDateTime.class)))
                        .list();
        Set<UUID> askers =
                rows.stream()
                        .map(Row::askedBy)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        Map<UUID, String> names = users.names(askers);
        return rows.stream()
                .map(
                        row ->
                                new RetentionItem(
                                        row.id,
                                        row.version,
                                        row.code,
                                        row.closedOn,
                                        row.until,
                                        row.until.isBefore(today),
                                        row.reason,
                                        row.erasureReason == null
                                                ? null
                                                : ErasureReason.valueOf(row.erasureReason),
                                        row.askedBy == null
                                                ? null
                                                : names.getOrDefault(row.askedBy, ""),
                                        row.askedAt == null
                                                ? null
                                                : row.askedAt.toInstant(ZoneOffset.UTC),
                                        row.askedBy != null
                                                && !row.askedBy.equals(currentUser.id())
                                                && currentUser.may(Permission.CASE_APPROVE)))
                .toList();
    }

    /** Erased cases of the reader's teams, the newest first. */
    @PreAuthorize("hasAuthority('CASE_APPROVE')")
    @Transactional(readOnly = true)
    public List<ErasedCase> erased() {
        Set<UUID> teams = currentUser.get().teamIds();
        if (teams.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select c.code, c.closed_on, e.erased_at, e.reason from case_erased e
                        join case_file c on c.id = e.case_id
                        where c.team_id in (:teams) order by e.erased_at desc limit :most
                        """)
                .param("teams", teams)
                .param("most", MOST)
                .query(
                        (row, number) ->
                                new ErasedCase(
                                        row.getString(1),
                                        row.getObject(2, LocalDate.class),
                                        row.getObject(3, LocalDateTime.class)
                                                .toInstant(ZoneOffset.UTC),
                                        ErasureReason.valueOf(row.getString(4))))
                .list();
    }

    /**
     * Keeps a record longer.
     *
     * @param version version that was read
     * @param until after today and after the present day
     * @param reason why, in words
     */
    @PreAuthorize("hasAuthority('CASE_APPROVE')")
    public void keepLonger(
            UUID caseId, long version, @Nullable LocalDate until, @Nullable String reason) {
        CaseFile file = ended(caseId, "cases.retention.keep");
        CaseRetention found = retentionOf(file, version);
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        if (why == null) {
            throw new DomainException("cases.retention.error.reason");
        }
        CaseService.requireShort(why, CaseService.LONGEST_REASON);
        if (until == null || !until.isAfter(desk.today()) || !until.isAfter(found.keepUntil())) {
            throw new DomainException("cases.retention.error.until");
        }
        found.keep(until, why, currentUser.id(), desk.now());
        retentions.saveAndFlush(found);
        desk.changed(file, AuditAction.CASE_CHANGED, Map.of("change", "KEPT_LONGER"));
    }

    /**
     * Asks to erase a record whose time is over.
     *
     * @param version version that was read
     */
    public void askErasure(UUID caseId, long version, ErasureReason reason) {
        CaseFile file = ended(caseId, "cases.retention.ask");
        CaseRetention found = retentionOf(file, version);
        requireOver(found);
        if (found.erasureAskedBy() != null) {
            throw new DomainException("cases.retention.error.asked");
        }
        found.ask(reason, currentUser.id(), desk.now());
        retentions.saveAndFlush(found);
        desk.changed(file, AuditAction.CASE_CHANGED, Map.of("change", "ERASURE_ASKED"));
    }

    /** Takes back what somebody asked. */
    public void withdrawErasure(UUID caseId, long version) {
        CaseFile file = ended(caseId, "cases.retention.withdraw");
        CaseRetention found = retentionOf(file, version);
        found.ask(null, null, null);
        retentions.saveAndFlush(found);
        desk.changed(file, AuditAction.CASE_CHANGED, Map.of("change", "ERASURE_WITHDRAWN"));
    }

    /**
     * Erases the record for good, as somebody else asked for.
     *
     * @param version version that was read
     * @throws DomainException {@code cases.retention.error.same_person} for who asked
     */
    @PreAuthorize("hasAuthority('CASE_APPROVE')")
    public void confirmErasure(UUID caseId, long version) {
        CaseFile file = ended(caseId, "cases.retention.confirm");
        CaseRetention found = retentionOf(file, version);
        requireOver(found);
        UUID asker = found.erasureAskedBy();
        ErasureReason reason = found.erasureReason();
        if (asker == null || reason == null) {
            throw new DomainException("cases.retention.error.not_asked");
        }
        if (asker.equals(currentUser.id())) {
            throw new DomainException("cases.retention.error.same_person");
        }
        LocalDate keptUntil = found.keepUntil();
        Instant at = desk.now();
        jdbc.sql(
                        """
                        insert into case_erased (case_id, reason, asked_by, confirmed_by, erased_at,
                            kept_until, sex, age_band, purposes, consent_to_statistics)
                        select c.id, :reason, :asked, :confirmed, :at, :until,
                            if(i.consent_to_statistics = 'YES', i.sex, null),
                            if(i.consent_to_statistics = 'YES', i.age_band, null),
                            if(i.consent_to_statistics = 'YES', (select left(group_concat(distinct
                                e.purposes), 600) from trafficking_event e
                                where e.case_id = c.id and e.removed_at is null), null),
                            i.consent_to_statistics
                        from case_file c left join case_intake i on i.case_id = c.id
                        where c.id = :case
                        """)
                .param("reason", reason.name())
                .param("asked", asker)
                .param("confirmed", currentUser.id())
                .param("at", Utc.orNull(at))
                .param("until", keptUntil)
                .param("case", caseId)
                .update();
        eraser.erase(file, currentUser.id(), true);
        audit.record(
                AuditAction.CASE_CHANGED,
                Subject.ofCase(caseId),
                Map.of("change", "RECORD_ERASED", "reason", reason, "asked_by", asker));
    }

    private void requireOver(CaseRetention found) {
        if (!found.keepUntil().isBefore(desk.today())) {
            throw new DomainException("cases.retention.error.not_over");
        }
    }

    /** An ended case, locked, for who may write in it. */
    private CaseFile ended(UUID caseId, String operation) {
        CaseFile file = desk.forWork(caseId, operation);
        if (!file.status().isEnded() || file.closedOn() == null) {
            throw new DomainException("cases.retention.error.not_ended");
        }
        return file;
    }

    private CaseRetention retentionOf(CaseFile file, long version) {
        CaseRetention found = retentions.findById(file.id()).orElse(null);
        EditConflict.unless(version, found == null ? -1 : found.version());
        return found == null ? new CaseRetention(file.id(), retention.until(file)) : found;
    }

    private record Row(
            UUID id,
            String code,
            @Nullable LocalDate closedOn,
            LocalDate until,
            long version,
            @Nullable String reason,
            @Nullable String erasureReason,
            @Nullable UUID askedBy,
            @Nullable LocalDateTime askedAt) {}
}
