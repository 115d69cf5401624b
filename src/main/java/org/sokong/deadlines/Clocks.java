package org.sokong.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sokong.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The clocks of cases, written in the transaction that changes the case. */
@Component
public class Clocks {

    private static final String COLUMNS =
            "id, kind, risk, started_at, half_at, due_at, done_at, stopped_at, reminded_half_at,"
                    + " reminded_end_at, escalated_at";

    private final JdbcClient jdbc;
    private final Schedules schedules;
    private final Clock clock;

    Clocks(JdbcClient jdbc, Schedules schedules, Clock clock) {
        this.jdbc = jdbc;
        this.schedules = schedules;
        this.clock = clock;
    }

    /**
     * Brings the clocks of a case to what its facts ask for. The case is locked by the caller: two
     * writers take turns.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void set(UUID caseId, UUID organisationId, ClockState state) {
        List<ClockRun> running = running(caseId);
        if (running.isEmpty() && state.wanted().isEmpty()) {
            return;
        }
        Schedule schedule = schedules.of(organisationId);
        for (ClockRun change : state.changes(running, schedule, clock.instant())) {
            write(caseId, organisationId, change);
        }
    }

    /** Clocks that run in a case, the first due first. */
    public List<ClockRun> running(UUID caseId) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from case_clock where case_id = ? and running is not null"
                                + " order by due_at, kind")
                .param(caseId)
                .query((row, number) -> run(row))
                .list();
    }

    /** The earliest moment at which a clock of the case ends. */
    public Optional<Instant> nextDue(UUID caseId) {
        return jdbc.sql(
                        "select min(due_at) from case_clock where case_id = ? and running is not"
                                + " null")
                .param(caseId)
                .query((row, number) -> Optional.ofNullable(Utc.maybe(row, 1)))
                .single();
    }

    private void write(UUID caseId, UUID organisationId, ClockRun run) {
        jdbc.sql(
                        "insert into case_clock (case_id, organisation_id, "
                                + COLUMNS
                                + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " on duplicate key update risk = values(risk),"
                                + " started_at = values(started_at), half_at = values(half_at),"
                                + " due_at = values(due_at), done_at = values(done_at),"
                                + " stopped_at = values(stopped_at),"
                                + " reminded_half_at = values(reminded_half_at),"
                                + " reminded_end_at = values(reminded_end_at),"
                                + " escalated_at = values(escalated_at)")
                .params(
                        caseId,
                        organisationId,
                        run.id(),
                        run.kind().name(),
                        run.risk().name(),
                        Utc.orNull(run.startedAt()),
                        Utc.orNull(run.halfAt()),
                        Utc.orNull(run.dueAt()),
                        Utc.orNull(run.doneAt()),
                        Utc.orNull(run.stoppedAt()),
                        Utc.orNull(run.remindedHalfAt()),
                        Utc.orNull(run.remindedEndAt()),
                        Utc.orNull(run.escalatedAt()))
                .update();
    }

    private static ClockRun run(ResultSet row) throws SQLException {
        return new ClockRun(
                row.getObject(1, UUID.class),
                ClockKind.valueOf(row.getString(2)),
                RiskLevel.valueOf(row.getString(3)),
                Utc.at(row, 4),
                Utc.at(row, 5),
                Utc.at(row, 6),
                Utc.maybe(row, 7),
                Utc.maybe(row, 8),
                Utc.maybe(row, 9),
                Utc.maybe(row, 10),
                Utc.maybe(row, 11));
    }
}
