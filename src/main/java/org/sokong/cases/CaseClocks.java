package org.sokong.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sokong.cases.ClockEvidence.Happened;
import org.sokong.deadlines.ClockKind;
import org.sokong.deadlines.ClockState;
import org.sokong.deadlines.Clocks;
import org.sokong.kernel.Utc;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the clocks of a case to its facts, and tells the list when the next one ends. */
@Component
class CaseClocks implements DueSource {

    private static final String FACTS =
            """
            select c.organisation_id, c.status, c.risk, c.created_at,
                max(case when m.to_status = 'OPEN' then m.moved_at end),
                max(case when m.to_status = 'ASSESSED' then m.moved_at end),
                max(case when m.to_status = 'IN_SERVICE' then m.moved_at end)
            from case_file c left join case_move m on m.case_id = c.id
            where c.id = ? group by c.id
            """;

    private final JdbcClient jdbc;
    private final Clocks clocks;
    private final ObjectProvider<ClockEvidence> evidence;

    CaseClocks(JdbcClient jdbc, Clocks clocks, ObjectProvider<ClockEvidence> evidence) {
        this.jdbc = jdbc;
        this.clocks = clocks;
        this.evidence = evidence;
    }

    @Override
    public Optional<Instant> nextDue(UUID caseId) {
        return clocks.nextDue(caseId);
    }

    /** Brings the clocks of the case, which the caller has locked, to what its facts ask for. */
    void refresh(UUID caseId) {
        jdbc.sql(FACTS)
                .param(caseId)
                .query((row, number) -> Facts.of(row))
                .optional()
                .ifPresent(facts -> clocks.set(caseId, facts.organisation, state(caseId, facts)));
    }

    private ClockState state(UUID caseId, Facts facts) {
        Map<ClockKind, Happened> happened = new EnumMap<>(ClockKind.class);
        if (facts.rule.status().isActive()) {
            Instant since = facts.rule.openedAt();
            steps(caseId, since).forEach((kind, at) -> add(happened, kind, new Happened(at, null)));
            evidence.forEach(
                    source ->
                            source.happened(caseId, since)
                                    .forEach((kind, what) -> add(happened, kind, what)));
        }
        return facts.rule.state(happened);
    }

    /** The last time counts, but for what happens once. */
    private static void add(Map<ClockKind, Happened> all, ClockKind kind, Happened next) {
        Happened before = all.get(kind);
        if (before == null) {
            all.put(kind, next);
            return;
        }
        LocalDate day = next.next() == null ? before.next() : next.next();
        Instant one = before.at();
        Instant other = next.at();
        boolean later = one == null || other != null && other.isAfter(one);
        boolean first = kind == ClockKind.FIRST_CONTACT && one != null && other != null;
        all.put(kind, new Happened(first ? later ? one : other : later ? other : one, day));
    }

    /** What somebody ticked, without a record of its own. */
    private Map<ClockKind, Instant> steps(UUID caseId, Instant since) {
        Map<ClockKind, Instant> steps = new EnumMap<>(ClockKind.class);
        jdbc.sql(
                        """
                        select kind, max(recorded_at) from case_step_record
                        where case_id = ? and recorded_at >= ?
                            and kind in ('CONTACT_MADE', 'NEEDS_ASSESSED', 'PLAN_APPROVED')
                        group by kind
                        """)
                .params(caseId, Utc.orNull(since))
                .query(
                        row -> {
                            Instant at =
                                    row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC);
                            StepKind.valueOf(row.getString(1))
                                    .clocks()
                                    .forEach(kind -> steps.merge(kind, at, CaseClocks::earlier));
                        });
        return steps;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private record Facts(UUID organisation, CaseClockRule rule) {

        static Facts of(ResultSet row) throws SQLException {
            String risk = row.getString(3);
            Instant created = row.getObject(4, LocalDateTime.class).toInstant(ZoneOffset.UTC);
            return new Facts(
                    row.getObject(1, UUID.class),
                    new CaseClockRule(
                            CaseStatus.valueOf(row.getString(2)),
                            risk == null ? null : Risk.valueOf(risk),
                            moment(row, 5, created),
                            moment(row, 6, created),
                            moment(row, 7, created)));
        }

        private static Instant moment(ResultSet row, int column, Instant otherwise)
                throws SQLException {
            LocalDateTime at = row.getObject(column, LocalDateTime.class);
            return at == null ? otherwise : at.toInstant(ZoneOffset.UTC);
        }
    }
}
