package org.sokong.deadlines;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.kernel.DomainException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How soon things have to happen, by risk (case_process.md, section 4): a standard for everybody,
 * kept by system administrators, and values of an organisation's own. Running clocks are counted
 * again soon after a change.
 */
@Service
@PreAuthorize("hasAuthority('ORGANISATION_MANAGE')")
@Transactional
public class ServiceLevels {

    /** Longest length, in its unit. */
    public static final int MOST = 1_000;

    private static final String READ =
            """
            select l.kind, l.risk, l.length_value, l.length_unit, l.source, l.changed_here,
                o.length_value, o.length_unit
            from service_level l left join service_level_own o
                on o.organisation_id = ? and o.kind = l.kind and o.risk = l.risk
            order by field(l.kind, 'FIRST_CONTACT', 'ASSESSMENT', 'PLAN_APPROVED',
                'FOLLOW_UP_CONTACT', 'PLAN_REVIEW'), field(l.risk, 'HIGH', 'MEDIUM', 'LOW')
            """;

    private final JdbcClient jdbc;
    private final ClockRecounts recounts;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    ServiceLevels(
            JdbcClient jdbc,
            ClockRecounts recounts,
            CurrentUser currentUser,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.recounts = recounts;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /** Levels of the own organisation. */
    @Transactional(readOnly = true)
    public List<LevelItem> own() {
        return read(organisation(), true);
    }

    /** The standard. */
    @PreAuthorize("hasAuthority('INSTALLATION_MANAGE')")
    @Transactional(readOnly = true)
    public List<LevelItem> standard() {
        return read(new UUID(0, 0), false);
    }

    /** Gives the own organisation a level of its own. */
    public void setOwn(ClockKind kind, RiskLevel risk, @Nullable Length length) {
        Length checked = checked(length);
        UUID organisation = organisation();
        Length before = item(organisation, true, kind, risk).length();
        jdbc.sql(
                        """
                        insert into service_level_own (organisation_id, kind, risk, length_value,
                            length_unit, changed_by, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on duplicate key update length_value = values(length_value),
                            length_unit = values(length_unit), changed_by = values(changed_by),
                            changed_at = values(changed_at)
                        """)
                .params(
                        organisation,
                        kind.name(),
                        risk.name(),
                        checked.value(),
                        checked.unit().name(),
                        currentUser.id(),
                        Clocks.utc(clock.instant()))
                .update();
        recounts.list(organisation);
        record("OWN", kind, risk, before, checked);
    }

    /** Lets the standard count again in the own organisation. */
    public void resetOwn(ClockKind kind, RiskLevel risk) {
        UUID organisation = organisation();
        LevelItem item = item(organisation, true, kind, risk);
        jdbc.sql(
                        "delete from service_level_own where organisation_id = ? and kind = ? and"
                                + " risk = ?")
                .params(organisation, kind.name(), risk.name())
                .update();
        recounts.list(organisation);
        record(
                "STANDARD_AGAIN",
                kind,
                risk,
                item.length(),
                Objects.requireNonNull(item.standard()));
    }

    /** Changes the standard; later releases leave it alone. */
    @PreAuthorize("hasAuthority('INSTALLATION_MANAGE')")
    public void setStandard(ClockKind kind, RiskLevel risk, @Nullable Length length) {
        Length checked = checked(length);
        Length before = item(new UUID(0, 0), false, kind, risk).length();
        jdbc.sql(
                        """
                        update service_level set length_value = ?, length_unit = ?, source = null,
                            changed_here = 1, changed_by = ?, changed_at = ?
                        where kind = ? and risk = ?
                        """)
                .params(
                        checked.value(),
                        checked.unit().name(),
                        currentUser.id(),
                        Clocks.utc(clock.instant()),
                        kind.name(),
                        risk.name())
                .update();
        recounts.list(kind, risk);
        record("STANDARD", kind, risk, before, checked);
    }

    private List<LevelItem> read(UUID organisation, boolean own) {
        return jdbc.sql(READ)
                .param(organisation)
                .query(
                        (row, number) -> {
                            Length standard =
                                    new Length(row.getInt(3), LevelUnit.valueOf(row.getString(4)));
                            String unit = own ? row.getString(8) : null;
                            Length length =
                                    unit == null
                                            ? standard
                                            : new Length(row.getInt(7), LevelUnit.valueOf(unit));
                            return new LevelItem(
                                    ClockKind.valueOf(row.getString(1)),
                                    RiskLevel.valueOf(row.getString(2)),
                                    length,
                                    own ? standard : null,
                                    unit == null ? row.getString(5) : null,
                                    own ? unit != null : row.getBoolean(6));
                        })
                .list();
    }

    private LevelItem item(UUID organisation, boolean own, ClockKind kind, RiskLevel risk) {
        return read(organisation, own).stream()
                .filter(item -> item.kind() == kind && item.risk() == risk)
                .findFirst()
                .orElseThrow();
    }

    private UUID organisation() {
        return Objects.requireNonNull(currentUser.get().organisationId(), "no organisation");
    }

    private static Length checked(@Nullable Length length) {
        if (length == null || length.value() < 1 || length.value() > MOST) {
            throw new DomainException("deadlines.error.length", MOST);
        }
        return length;
    }

    private void record(
            String change, ClockKind kind, RiskLevel risk, Length before, Length after) {
        Map<String, Object> details = new HashMap<>();
        details.put("change", change);
        details.put("kind", kind);
        details.put("risk", risk);
        details.put("before", before.value() + " " + before.unit());
        details.put("after", after.value() + " " + after.unit());
        audit.record(AuditAction.SETTINGS_CHANGED, Subject.none("SERVICE_LEVEL"), details);
    }
}
