package org.sokong.kernel;

import java.lang.reflect.Method;
import java.sql.SQLException;
import java.util.Set;
import org.springframework.resilience.retry.MethodRetryPredicate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells transactions that lost a race from those that failed. */
final class DatabaseConflict implements MethodRetryPredicate {

    /**
     * Deadlock, which Galera uses for failed certification too; record changed since last read
     * (MariaDB 11.6.2 and later).
     */
    private static final Set<Integer> LOST_RACE = Set.of(1213, 1020);

    @Override
    public boolean shouldRetry(Method method, Throwable failure) {
        return !TransactionSynchronizationManager.isActualTransactionActive() && lostRace(failure);
    }

    static boolean lostRace(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && LOST_RACE.contains(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }
}
