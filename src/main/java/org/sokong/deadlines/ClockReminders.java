package org.sokong.deadlines;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.Inbox;
import org.sokong.access.NewNotice;
import org.sokong.access.SystemActor;
import org.sokong.deadlines.ClockPeople.Concerned;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds the owner when half of the time has passed and when it is over, and tells the supervisors
 * then. One transaction a reminder, claimed by one update: running it twice or on several nodes
 * does no more.
 */
@Component
class ClockReminders {

    static final String JOB = "clock-reminders";
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final ObjectProvider<ClockPeople> people;
    private final Inbox inbox;
    private final SystemActor systemActor;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ClockReminders(
            JdbcClient jdbc,
            ObjectProvider<ClockPeople> people,
            Inbox inbox,
            SystemActor systemActor,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.people = people;
        this.inbox = inbox;
        this.systemActor = systemActor;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Sends what is to be sent and tells how many. */
    int run() {
        return systemActor.run(JOB, Set.of(), this::sendAll);
    }

    private int sendAll() {
        int sent = 0;
        for (Reminder reminder : Reminder.values()) {
            for (Due due : due(reminder)) {
                boolean told =
                        Boolean.TRUE.equals(transaction.execute(status -> send(reminder, due)));
                sent += told ? 1 : 0;
            }
        }
        return sent;
    }

    /** Half way is not worth a word any more once the time is over. */
    private List<Due> due(Reminder reminder) {
        return jdbc.sql(
                        "select id, case_id, "
                                + reminder.momentColumn()
                                + " from case_clock where running in (:kinds) and "
                                + reminder.sentColumn()
                                + " is null and "
                                + reminder.momentColumn()
                                + " <= :now"
                                + (reminder == Reminder.HALF ? " and due_at > :now" : "")
                                + " order by "
                                + reminder.momentColumn()
                                + " limit "
                                + BATCH)
                .param("kinds", ClockKind.NAMES)
                .param("now", Clocks.utc(clock.instant()))
                .query(
                        (row, number) ->
                                new Due(
                                        row.getObject(1, UUID.class),
                                        row.getObject(2, UUID.class),
                                        row.getString(3)))
                .list();
    }

    private boolean send(Reminder reminder, Due due) {
        int claimed =
                jdbc.sql(
                                "update case_clock set "
                                        + reminder.sentColumn()
                                        + " = :now where id = :id and running is not null and "
                                        + reminder.sentColumn()
                                        + " is null and "
                                        + reminder.momentColumn()
                                        + " <= :now")
                        .param("id", due.clockId)
                        .param("now", Clocks.utc(clock.instant()))
                        .update();
        Optional<Concerned> found = claimed == 1 ? concerned(due.caseId) : Optional.empty();
        found.ifPresent(
                concerned ->
                        inbox.tell(
                                concerned.toldOf(reminder),
                                new NewNotice(
                                        reminder.notice(),
                                        concerned.code(),
                                        due.caseId,
                                        concerned.path(),
                                        "clock/"
                                                + due.clockId
                                                + "/"
                                                + reminder
                                                + "/"
                                                + due.moment)));
        return claimed == 1;
    }

    private Optional<Concerned> concerned(UUID caseId) {
        return people.stream().flatMap(source -> source.of(caseId).stream()).findFirst();
    }

    /**
     * A reminder to send.
     *
     * @param moment for the key: a clock that was counted again reminds again
     */
    private record Due(UUID clockId, UUID caseId, @Nullable String moment) {}
}
