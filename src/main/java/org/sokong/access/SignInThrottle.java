package org.sokong.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows guessing down: after the third failure in a row a name must wait, each time twice as long,
 * and after the tenth it is locked for a quarter of an hour. Names that no account has are treated
 * alike, so that nothing tells which exist. A try is counted before the password is looked at: many
 * at once gain nothing.
 */
@Component
class SignInThrottle {

    static final int FREE_FAILURES = 3;
    static final int FAILURES_TO_LOCK = 10;
    static final Duration LOCK = Duration.ofMinutes(15);
    static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    SignInThrottle(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Whether the name may try now; counts the try as failed until {@link #succeeded}. */
    boolean mayTry(String name) {
        byte[] hash = Digests.sha256(name);
        return Boolean.TRUE.equals(
                ownTransaction.execute(
                        status -> {
                            Instant now = clock.instant();
                            jdbc.sql("insert ignore into sign_in_throttle values (?, 0, ?, null)")
                                    .params(hash, Utc.of(now))
                                    .update();
                            State state =
                                    jdbc.sql(
                                                    """
                                                    select failures, last_failure_at, locked_until
                                                    from sign_in_throttle where name_hash = ? for update
                                                    """)
                                            .param(hash)
                                            .query((row, number) -> State.read(row))
                                            .single();
                            if (!state.mayTry(now)) {
                                return false;
                            }
                            int failures = state.failuresAt(now) + 1;
                            Instant locked = failures >= FAILURES_TO_LOCK ? now.plus(LOCK) : null;
                            jdbc.sql(
                                            """
                                            update sign_in_throttle set failures = ?,
                                                last_failure_at = ?, locked_until = ? where name_hash = ?
                                            """)
                                    .params(
                                            failures,
                                            Utc.of(now),
                                            locked == null ? null : Utc.of(locked),
                                            hash)
                                    .update();
                            return true;
                        }));
    }

    /** Forgets the failures of a name. */
    void succeeded(String name) {
        jdbc.sql("delete from sign_in_throttle where name_hash = ?")
                .param(Digests.sha256(name))
                .update();
    }

    /** Forgets names that nobody has tried for a day. */
    int forgetOld() {
        return jdbc.sql("delete from sign_in_throttle where last_failure_at < ?")
                .param(Utc.of(clock.instant().minus(FORGOTTEN_AFTER)))
                .update();
    }

    private record State(int failures, Instant lastFailure, @Nullable Instant lockedUntil) {

        static State read(ResultSet row) throws SQLException {
            LocalDateTime locked = row.getObject("locked_until", LocalDateTime.class);
            return new State(
                    row.getInt("failures"),
                    row.getObject("last_failure_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                    locked == null ? null : locked.toInstant(ZoneOffset.UTC));
        }

        boolean mayTry(Instant now) {
            if (lockedUntil != null) {
                return !now.isBefore(lockedUntil);
            }
            return failures < FREE_FAILURES || !now.isBefore(lastFailure.plus(delay()));
        }

        /** One second after the third failure, doubled with each further one. */
        private Duration delay() {
            return Duration.ofSeconds(1L << Math.min(failures - FREE_FAILURES, 10));
        }

        /** After a lock, and after a day, counting begins anew. */
        int failuresAt(Instant now) {
            return lockedUntil != null || now.isAfter(lastFailure.plus(FORGOTTEN_AFTER))
                    ? 0
                    : failures;
        }
    }
}
