package org.sokong.deadlines;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sokong.access.Inbox;
import org.sokong.access.NewNotice;
import org.sokong.access.NoticeKind;
import org.sokong.access.SystemActor;
import org.sokong.deadlines.ClockPeople.Concerned;
import org.sokong.deadlines.ReminderRun.ClockTable;
import org.sokong.deadlines.ReminderRun.DueClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Reminds the owner when half of the time has passed and when it is over, and tells the supervisors
 * then.
 */
@Component
class ClockReminders {

    static final String JOB = "clock-reminders";

    private static final ClockTable CLOCKS =
            new ClockTable(
                    "case_clock",
                    "case_id",
                    ClockKind.NAMES.stream()
                            .collect(Collectors.joining("', '", "running in ('", "')")));

    private final ReminderRun reminders;
    private final ObjectProvider<ClockPeople> people;
    private final Inbox inbox;
    private final SystemActor systemActor;

    ClockReminders(
            ReminderRun reminders,
            ObjectProvider<ClockPeople> people,
            Inbox inbox,
            SystemActor systemActor) {
        this.reminders = reminders;
        this.people = people;
        this.inbox = inbox;
        this.systemActor = systemActor;
    }

    /** Sends what is to be sent and tells how many. */
    int run() {
        return systemActor.run(JOB, Set.of(), () -> reminders.send(JOB, CLOCKS, this::tell));
    }

    private void tell(Reminder reminder, DueClock due) {
        concerned(due.about())
                .ifPresent(
                        concerned ->
                                inbox.tell(
                                        concerned.toldOf(reminder),
                                        new NewNotice(
                                                notice(reminder),
                                                concerned.code(),
                                                due.about(),
                                                concerned.path(),
                                                "clock/"
                                                        + due.id()
                                                        + "/"
                                                        + reminder
                                                        + "/"
                                                        + due.moment())));
    }

    private static NoticeKind notice(Reminder reminder) {
        return switch (reminder) {
            case HALF -> NoticeKind.DUE_SOON;
            case END -> NoticeKind.OVERDUE;
            case ESCALATION -> NoticeKind.ESCALATED;
        };
    }

    private Optional<Concerned> concerned(UUID caseId) {
        return people.stream().flatMap(source -> source.of(caseId).stream()).findFirst();
    }
}
