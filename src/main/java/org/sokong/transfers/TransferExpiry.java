package org.sokong.transfers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sokong.access.SystemActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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
    private final TransactionTemplate transaction;

    TransferExpiry(
            JdbcClient jdbc,
            CaseTransfers transfers,
            TransferMoves moves,
            TransferNotices notices,
            SystemActor systemActor,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transfers = transfers;
        this.moves = moves;
        this.notices = notices;
        this.systemActor = systemActor;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Reminds, expires what is due and tells how many ended. */
    int run() {
        return systemActor.run(JOB, Set.of(), this::runAll);
    }

    private int runAll() {
        for (UUID id : due("remind_at")) {
            transaction.executeWithoutResult(status -> remind(id));
        }
        int expired = 0;
        for (UUID id : due("expires_at")) {
            expired += Boolean.TRUE.equals(transaction.execute(status -> expire(id))) ? 1 : 0;
        }
        return expired;
    }

    private List<UUID> due(String column) {
        return jdbc.sql(
                        "select id from case_transfer where state in (:open) and "
                                + column
                                + " <= :now order by "
                                + column
                                + " limit "
                                + BATCH)
                .param("open", TransferState.OPEN.stream().map(Enum::name).toList())
                .param("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(UUID.class)
                .list();
    }

    private void remind(UUID id) {
        CaseTransfer transfer = transfers.lock(id).orElseThrow();
        Instant at = transfer.remindAt();
        if (at != null && !at.isAfter(clock.instant())) {
            transfer.reminded();
            if (transfer.expiresAt().isAfter(clock.instant())) {
                notices.dueSoon(transfer);
            }
        }
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
