package org.sokong.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** A job does its rows one by one, whatever becomes of one of them. */
@ExtendWith(OutputCaptureExtension.class)
class RowByRowTest {

    private final List<String> transactions = new ArrayList<>();
    private boolean databaseAway;
    private final RowByRow rows =
            new RowByRow(
                    new AbstractPlatformTransactionManager() {
                        @Override
                        protected Object doGetTransaction() {
                            return new Object();
                        }

                        @Override
                        protected void doBegin(Object it, TransactionDefinition definition) {
                            if (databaseAway) {
                                throw new CannotCreateTransactionException("away");
                            }
                        }

                        @Override
                        protected void doCommit(DefaultTransactionStatus status) {
                            transactions.add("commit");
                        }

                        @Override
                        protected void doRollback(DefaultTransactionStatus status) {
                            transactions.add("rollback");
                        }
                    });

    private final List<UUID> due = new ArrayList<>(Stream.generate(Ids::next).limit(5).toList());

    @Test
    void a_broken_row_undoes_itself_alone_and_the_others_are_done() {
        UUID broken = due.get(1);

        int done = run(100, broken);

        assertThat(done).isEqualTo(4);
        assertThat(transactions)
                .containsExactly("commit", "rollback", "commit", "commit", "commit");
        assertThat(due).as("due at the next run").containsExactly(broken);
    }

    @Test
    void broken_rows_at_the_front_do_not_hide_those_behind_them() {
        UUID first = due.get(0);
        UUID second = due.get(1);

        int done = run(2, first, second);

        assertThat(done).isEqualTo(3);
        assertThat(due).containsExactly(first, second);
    }

    @Test
    void the_log_names_the_row_and_nothing_of_what_it_holds(CapturedOutput output) {
        UUID broken = due.get(1);

        run(100, broken);

        assertThat(output.getAll())
                .contains("some-job")
                .contains(broken.toString())
                .contains("IllegalStateException")
                .doesNotContain("Nurul");
    }

    @Test
    void a_row_that_lost_a_race_is_tried_again_at_once() {
        List<UUID> tried = new ArrayList<>();

        int done =
                rows.run(
                        "some-job",
                        100,
                        limit -> due.subList(0, 1),
                        id -> {
                            tried.add(id);
                            if (tried.size() == 1) {
                                throw new IllegalStateException(
                                        new SQLException("deadlock", "40001", 1213));
                            }
                            return true;
                        });

        assertThat(done).isOne();
        assertThat(tried).hasSize(2);
    }

    @Test
    void a_database_that_is_away_ends_the_run_instead_of_failing_row_after_row() {
        databaseAway = true;

        assertThatExceptionOfType(CannotCreateTransactionException.class)
                .isThrownBy(() -> run(100));
    }

    @Test
    void what_opens_its_own_transactions_fails_alone_too() {
        assertThat(rows.alone("some-job", Ids.next(), () -> "done")).contains("done");
        assertThat(
                        rows.alone(
                                "some-job",
                                Ids.next(),
                                () -> {
                                    throw new IllegalStateException("the passport of Nurul");
                                }))
                .isEmpty();
        assertThat(transactions).isEmpty();
    }

    private int run(int page, UUID... broken) {
        return rows.run(
                "some-job",
                page,
                limit -> List.copyOf(due.subList(0, Math.min(limit, due.size()))),
                id -> {
                    if (List.of(broken).contains(id)) {
                        throw new IllegalStateException("the passport of Nurul");
                    }
                    return due.remove(id);
                });
    }
}
