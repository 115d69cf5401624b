package org.sokong.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who stands in for whom while somebody is away. Each names a colleague of the own organisation for
 * some days; what is addressed to the one reaches the other as well. A deputy of a deputy is none:
 * nothing wanders further than somebody decided.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class Deputies {

    /** Longest time away, in days. */
    public static final int MOST_DAYS = 180;

    private static final String NOW = " ended_at is null and from_day <= ? and until_day >= ?";

    private final JdbcClient jdbc;
    private final UserDirectory users;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    Deputies(
            JdbcClient jdbc,
            UserDirectory users,
            CurrentUser currentUser,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whom the signed-in user named, now or from a day ahead; empty for nobody. */
    @Transactional(readOnly = true)
    public Optional<Deputy> own() {
        return jdbc.sql(
                        "select id, deputy_id, from_day, until_day from deputy where person_id = ?"
                                + " and ended_at is null and until_day >= ? order by from_day desc"
                                + " limit 1")
                .params(currentUser.id(), today())
                .query(
                        (row, number) -> {
                            UUID deputy = row.getObject(2, UUID.class);
                            return new Deputy(
                                    row.getObject(1, UUID.class),
                                    deputy,
                                    users.names(Set.of(deputy)).getOrDefault(deputy, "?"),
                                    row.getObject(3, LocalDate.class),
                                    row.getObject(4, LocalDate.class));
                        })
                .optional();
    }

    /**
     * Names a colleague; one who was named before is not any more.
     *
     * @throws DomainException for oneself, for somebody who may not answer referrals here, and for
     *     days that are over, too many or the wrong way round
     */
    public void name(@Nullable UUID deputyId, @Nullable LocalDate from, @Nullable LocalDate until) {
        if (deputyId == null
                || deputyId.equals(currentUser.id())
                || users.colleagues(Permission.REFERRAL_ANSWER).stream()
                        .noneMatch(colleague -> colleague.id().equals(deputyId))) {
            throw new DomainException("access.error.deputy");
        }
        if (from == null
                || until == null
                || until.isBefore(from)
                || until.isBefore(today())
                || until.isAfter(from.plusDays(MOST_DAYS))) {
            throw new DomainException("access.error.away", MOST_DAYS);
        }
        endOwn();
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        insert into deputy (id, person_id, deputy_id, from_day, until_day, named_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(id, currentUser.id(), deputyId, from, until, now())
                .update();
        audit.record(AuditAction.SETTINGS_CHANGED, Subject.of("DEPUTY", id));
    }

    /** Back again. */
    public void end() {
        if (endOwn() > 0) {
            audit.record(AuditAction.SETTINGS_CHANGED, Subject.none("DEPUTY"));
        }
    }

    /** Those people, and whoever stands in for them on this day. */
    @Transactional(readOnly = true)
    public Set<UUID> with(Collection<UUID> people) {
        Set<UUID> all = new HashSet<>(people);
        LocalDate today = today();
        for (UUID person : people) {
            all.addAll(
                    jdbc.sql(
                                    "select d.deputy_id from deputy d join app_user u on u.id ="
                                            + " d.deputy_id and u.state = 'ACTIVE' where"
                                            + " d.person_id = ? and"
                                            + NOW)
                            .params(person, today, today)
                            .query(UUID.class)
                            .list());
        }
        return all;
    }

    private int endOwn() {
        return jdbc.sql("update deputy set ended_at = ? where person_id = ? and ended_at is null")
                .params(now(), currentUser.id())
                .update();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private LocalDate today() {
        String zone = Objects.requireNonNull(currentUser.get().timeZone());
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(zone));
    }
}
