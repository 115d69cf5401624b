package org.sokong.deadlines;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.RowByRow;
import org.sokong.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sends the reminders of a table of clocks: half way, at the end, and to supervisors then. One
 * transaction a reminder, claimed by one update: running it twice or on several nodes does no more,
 * and a clock that cannot be reminded of keeps no other from its own.
 */
@Component
public class ReminderRun {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final RowByRow rows;
    private final Clock clock;

    ReminderRun(JdbcClient jdbc, RowByRow rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Where clocks are kept. The columns of a {@link Reminder} are called alike everywhere.
     *
     * @param table name of the table
     * @param about column with the id of what the clock belongs to
     * @param running condition that the clock runs
     */
    public record ClockTable(String table, String about, String running) {}

    /**
     * A reminder to send.
     *
     * @param id of the clock
     * @param about what the clock belongs to
     * @param moment for the key: a clock that was counted again reminds again
     */
    public record DueClock(UUID id, UUID about, @Nullable String moment) {}

    /** Tells whoever has to know, in the transaction of the claim. */
    @FunctionalInterface
    public interface Telling {

        /** Tells of one reminder. */
        void tell(Reminder reminder, DueClock due);
    }

    /** Sends what is to be sent and tells how many. */
    public int send(String job, ClockTable clocks, Telling telling) {
        int sent = 0;
        for (Reminder reminder : Reminder.values()) {
            sent +=
                    rows.run(
                            job,
                            BATCH,
                            limit -> due(clocks, reminder, limit),
                            DueClock::id,
                            due -> claimed(clocks, reminder, due, telling));
        }
        return sent;
    }

    /** Half way is not worth a word any more once the time is over. */
    private List<DueClock> due(ClockTable clocks, Reminder reminder, int limit) {
        return jdbc.sql(
                        "select id, "
                                + clocks.about
                                + ", "
                                + reminder.momentColumn()
                                + " from "
                                + clocks.table
                                + " where "
                                + open(clocks, reminder)
                                + (reminder == Reminder.HALF ? " and due_at > :now" : "")
                                + " order by "
                                + reminder.momentColumn()
                                + " limit "
                                + limit)
                .param("now", Utc.orNull(clock.instant()))
                .query(
                        (row, number) ->
                                new DueClock(
                                        row.getObject(1, UUID.class),
                                        row.getObject(2, UUID.class),
                                        row.getString(3)))
                .list();
    }

    private boolean claimed(ClockTable clocks, Reminder reminder, DueClock due, Telling telling) {
        boolean claimed =
                jdbc.sql(
                                        "update "
                                                + clocks.table
                                                + " set "
                                                + reminder.sentColumn()
                                                + " = :now where id = :id and "
                                                + open(clocks, reminder))
                                .param("id", due.id)
                                .param("now", Utc.orNull(clock.instant()))
                                .update()
                        == 1;
        if (claimed) {
            telling.tell(reminder, due);
        }
        return claimed;
    }

    private static String open(ClockTable clocks, Reminder reminder) {
        return clocks.running
                + " and "
                + reminder.sentColumn()
                + " is null and "
                + reminder.momentColumn()
                + " <= :now";
    }
}
