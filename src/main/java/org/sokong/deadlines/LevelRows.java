package org.sokong.deadlines;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes lengths, those of all and those of an organisation, whatever they are for. */
@Component
class LevelRows {

    /** Stands for no organisation. */
    static final UUID EVERYBODY = new UUID(0, 0);

    private static final String READ =
            """
            select l.kind, l.risk, l.length_value, l.length_unit, l.source, l.changed_here,
                o.length_value, o.length_unit
            from service_level l left join service_level_own o
                on o.organisation_id = :organisation and o.kind = l.kind and o.risk = l.risk
            where l.kind in (:kinds)
            """;

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    LevelRows(JdbcClient jdbc, CurrentUser currentUser, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A level.
     *
     * @param standard what counts for all
     * @param own what the organisation set, null for nothing
     */
    record Row(
            String kind,
            String risk,
            Length standard,
            @Nullable Length own,
            @Nullable String source,
            boolean standardChanged) {

        Length length() {
            return own == null ? standard : own;
        }
    }

    /** Levels of some kinds, in no order. */
    List<Row> read(UUID organisation, Collection<String> kinds) {
        return jdbc.sql(READ)
                .param("organisation", organisation)
                .param("kinds", kinds)
                .query(
                        (row, number) ->
                                new Row(
                                        row.getString(1),
                                        row.getString(2),
                                        new Length(
                                                row.getInt(3), LevelUnit.valueOf(row.getString(4))),
                                        row.getString(8) == null
                                                ? null
                                                : new Length(
                                                        row.getInt(7),
                                                        LevelUnit.valueOf(row.getString(8))),
                                        row.getString(5),
                                        row.getBoolean(6)))
                .list();
    }

    /** One level. */
    Row one(UUID organisation, String kind, Enum<?> risk) {
        return read(organisation, List.of(kind)).stream()
                .filter(row -> row.risk().equals(risk.name()))
                .findFirst()
                .orElseThrow();
    }

    void setOwn(UUID organisation, String kind, Enum<?> risk, Length length) {
        Length before = one(organisation, kind, risk).length();
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
                        kind,
                        risk.name(),
                        length.value(),
                        length.unit().name(),
                        currentUser.id(),
                        Utc.orNull(clock.instant()))
                .update();
        record("OWN", kind, risk, before, length);
    }

    void resetOwn(UUID organisation, String kind, Enum<?> risk) {
        Row row = one(organisation, kind, risk);
        jdbc.sql(
                        "delete from service_level_own where organisation_id = ? and kind = ? and"
                                + " risk = ?")
                .params(organisation, kind, risk.name())
                .update();
        record("STANDARD_AGAIN", kind, risk, row.length(), row.standard());
    }

    void setStandard(String kind, Enum<?> risk, Length length) {
        Length before = one(EVERYBODY, kind, risk).length();
        jdbc.sql(
                        """
                        update service_level set length_value = ?, length_unit = ?, source = null,
                            changed_here = 1, changed_by = ?, changed_at = ?
                        where kind = ? and risk = ?
                        """)
                .params(
                        length.value(),
                        length.unit().name(),
                        currentUser.id(),
                        Utc.orNull(clock.instant()),
                        kind,
                        risk.name())
                .update();
        record("STANDARD", kind, risk, before, length);
    }

    /** The length, refused where nobody could mean it. */
    static Length checked(@Nullable Length length) {
        if (length == null || length.value() < 1 || length.value() > ServiceLevels.MOST) {
            throw new DomainException("deadlines.error.length", ServiceLevels.MOST);
        }
        return length;
    }

    private void record(String change, String kind, Enum<?> risk, Length before, Length after) {
        Map<String, Object> details = new HashMap<>();
        details.put("change", change);
        details.put("kind", kind);
        details.put("risk", risk);
        details.put("before", before.value() + " " + before.unit());
        details.put("after", after.value() + " " + after.unit());
        audit.record(AuditAction.SETTINGS_CHANGED, Subject.none("SERVICE_LEVEL"), details);
    }
}
