package org.sokong.kernel;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does the rows of a job one by one, each in a transaction of its own: what goes wrong with one
 * undoes that one alone, the others are done, and it is tried again at the next run. The log says
 * which row and where, never what an exception says, since that may quote what a row holds.
 *
 * <p>Two nodes may run the same job: a row is claimed by whoever does it, in its transaction (an
 * update that asks again, or a lock and a second look).
 */
@Component
public class RowByRow {

    private static final Logger LOG = LoggerFactory.getLogger(RowByRow.class);
    private static final int TRIES = 4;
    private static final String OURS = "org.sokong.";

    private final TransactionTemplate transaction;

    RowByRow(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Does what is due. Rows that cannot be done do not stand in the way of those behind them.
     *
     * @param job name for the log
     * @param page how many rows are read at once
     * @param due reads what is due, at most as many rows as it is told
     * @param id of a row, for the log
     * @param one does a row and tells whether it was there to do
     * @return number of rows done
     * @throws CannotCreateTransactionException when the database is away, which is no row's fault
     */
    public <T> int run(
            String job,
            int page,
            IntFunction<List<T>> due,
            Function<T, UUID> id,
            Predicate<T> one) {
        Set<UUID> seen = new HashSet<>();
        int done = 0;
        int left = 0;
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            List<T> rows = due.apply(page + left);
            // What failed, or was left as it is, is due still.
            List<T> fresh = rows.stream().filter(row -> seen.add(id.apply(row))).toList();
            for (T row : fresh) {
                switch (attempt(job, row, id, one)) {
                    case DONE -> done++;
                    case LEFT, FAILED -> left++;
                }
            }
            more = rows.size() >= page && !fresh.isEmpty();
        }
        return done;
    }

    /** The same for rows that are known by their id alone. */
    public int run(String job, int page, IntFunction<List<UUID>> due, Predicate<UUID> one) {
        return run(job, page, due, Function.identity(), one);
    }

    /**
     * Does one of several things that opens its transactions itself: what goes wrong with it is
     * written down as for a row of {@link #run}, and whoever asked goes on with the next.
     *
     * @return empty where it could not be done
     * @throws CannotCreateTransactionException when the database is away
     */
    public <T> Optional<T> alone(String job, UUID row, Supplier<T> deed) {
        try {
            return Optional.of(deed.get());
        } catch (CannotCreateTransactionException databaseAway) {
            throw databaseAway;
        } catch (RuntimeException failure) {
            note(job, row, failure);
            return Optional.empty();
        }
    }

    private static void note(String job, UUID row, RuntimeException failure) {
        LOG.warn(
                "{}: row {} could not be done and is tried again at the next run ({})",
                job,
                row,
                kinds(failure));
    }

    private enum Outcome {
        DONE,
        LEFT,
        FAILED
    }

    private <T> Outcome attempt(String job, T row, Function<T, UUID> id, Predicate<T> one) {
        for (int attempt = 1; ; attempt++) {
            try {
                boolean done = Boolean.TRUE.equals(transaction.execute(status -> one.test(row)));
                return done ? Outcome.DONE : Outcome.LEFT;
            } catch (CannotCreateTransactionException databaseAway) {
                throw databaseAway;
            } catch (RuntimeException failure) {
                if (attempt >= TRIES || !DatabaseConflict.lostRace(failure)) {
                    note(job, id.apply(row), failure);
                    return Outcome.FAILED;
                }
            }
        }
    }

    /** Which exceptions, and where in our own code; without their words. */
    private static String kinds(Throwable failure) {
        String classes =
                Stream.iterate(failure, one -> one != null, Throwable::getCause)
                        .map(one -> one.getClass().getName())
                        .collect(Collectors.joining(" < "));
        String place =
                Stream.of(failure.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith(OURS))
                        .findFirst()
                        .map(frame -> " at " + frame)
                        .orElse("");
        return classes + place;
    }
}
