package org.sokong.transfers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sokong.access.SystemActor;
import org.sokong.kernel.RowByRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reminds at half of the time and gives up at its end. One transaction a transfer, its row held and
 * asked again: running it twice or on several nodes does no more.
 */
@Component
class TransferExpiry {

    static final String JOB = "transfer-expiry";
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final CaseTransfers transfers;
    private final TransferMoves moves;
    private final TransferNotices notices;
    private final SystemActor systemActor;
    private final Clock clock;
    private final RowByRow rows;

    TransferExpiry(
            JdbcClient jdbc,
            CaseTransfers transfers,
            TransferMoves moves,
            TransferNotices notices,
            SystemActor systemActor,
            Clock clock,
            RowByRow rows) {
        this.jdbc = jdbc;
        this.transfers = transfers;
        this.moves = moves;
        this.notices = notices;
        this.systemActor = systemActor;
        this.clock = clock;
        this.rows = rows;
    }

    /** Reminds, expires what is due and tells how many ended. */
    int run() {
        return systemActor.run(JOB, Set.of(), this::runAll);
    }

    private int runAll() {
        rows.run(JOB, BATCH, limit -> due("remind_at", limit), this::remind);
        return rows.run(JOB, BATCH, limit -> due("expires_at", limit), this::expire);
    }

    private List<UUID> due(String column, int limit) {
        return jdbc.sql(
                        "select id from case_transfer where state in (:open) and "
                                + column
                                + " <= :now order by "
                                + column
                                + " limit "
                                + limit)
                .param("open", TransferState.OPEN.stream().map(Enum::name).toList())
                .param("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(UUID.class)
                .list();
    }

    private boolean remind(UUID id) {
        CaseTransfer transfer = transfers.lock(id).orElseThrow();
        Instant at = transfer.remindAt();
        boolean due = at != null && !at.isAfter(clock.instant());
        if (due) {
            transfer.reminded();
            if (transfer.expiresAt().isAfter(clock.instant())) {
                notices.dueSoon(transfer);
            }
        }
        return due;
    }

    private boolean expire(UUID id) {
        CaseTransfer transfer = transfers.lock(id).orElseThrow();
        TransferState before = transfer.state();
        if (!TransferState.OPEN.contains(before) || transfer.expiresAt().isAfter(clock.instant())) {
            return false;
        }
        transfer.expire(SystemActor.ID, clock.instant());
        moves.moved(transfer, before);
        return true;
    }
}
