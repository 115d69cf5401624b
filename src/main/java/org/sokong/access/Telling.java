package org.sokong.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sokong.kernel.RowByRow;
import org.springframework.stereotype.Component;

/**
 * The frame of jobs that tell people of what has come due. What is due is read at once: it stays
 * due after it was told, and telling again changes nothing ({@link Inbox}). A row that cannot be
 * told does not keep back the others, and is tried again at the next run.
 */
@Component
public class Telling {

    private final SystemActor system;
    private final RowByRow rows;

    Telling(SystemActor system, RowByRow rows) {
        this.system = system;
        this.rows = rows;
    }

    /**
     * Tells of each row, in a transaction of its own.
     *
     * @param job name shown in the audit log and in the log
     * @param due reads what is due
     * @param id of a row, for the log
     * @param tell tells of a row
     * @return number of rows told of
     */
    public <T> int run(String job, Supplier<List<T>> due, Function<T, UUID> id, Consumer<T> tell) {
        return system.run(
                job,
                Set.of(),
                () -> {
                    List<T> found = due.get();
                    return rows.run(
                            job,
                            found.size() + 1,
                            limit -> found,
                            id,
                            row -> {
                                tell.accept(row);
                                return true;
                            });
                });
    }
}
