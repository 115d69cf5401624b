package org.sokong.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
                .query((row, number) -> Optional.ofNullable(instant(row, 1)))
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
                        utc(run.startedAt()),
                        utc(run.halfAt()),
                        utc(run.dueAt()),
                        utc(run.doneAt()),
                        utc(run.stoppedAt()),
                        utc(run.remindedHalfAt()),
                        utc(run.remindedEndAt()),
                        utc(run.escalatedAt()))
                .update();
    }

    private static ClockRun run(ResultSet row) throws SQLException {
        return new ClockRun(
                row.getObject(1, UUID.class),
                ClockKind.valueOf(row.getString(2)),
                RiskLevel.valueOf(row.getString(3)),
                needed(row, 4),
                needed(row, 5),
                needed(row, 6),
                instant(row, 7),
                instant(row, 8),
                instant(row, 9),
                instant(row, 10),
                instant(row, 11));
    }

    private static Instant needed(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        LocalDateTime at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }

    static @Nullable LocalDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
