package org.sokong.referrals;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.sokong.access.NoticeKind;
import org.sokong.access.SystemActor;
import org.sokong.deadlines.Reminder;
import org.sokong.deadlines.ReminderRun;
import org.sokong.deadlines.ReminderRun.ClockTable;
import org.sokong.deadlines.ReminderRun.DueClock;
import org.springframework.stereotype.Component;

/**
 * Reminds half way whoever has to act, at the end both sides, and tells the supervisors of both
 * organisations then.
 */
@Component
class ReferralReminders {

    static final String JOB = "referral-reminders";

    private static final ClockTable CLOCKS =
            new ClockTable("referral_clock", "referral_id", "ticking is not null");

    private final ReminderRun reminders;
    private final Referrals referrals;
    private final ReferralPeople people;
    private final ReferralNotices notices;
    private final SystemActor systemActor;

    ReferralReminders(
            ReminderRun reminders,
            Referrals referrals,
            ReferralPeople people,
            ReferralNotices notices,
            SystemActor systemActor) {
        this.reminders = reminders;
        this.referrals = referrals;
        this.people = people;
        this.notices = notices;
        this.systemActor = systemActor;
    }

    /** Sends what is to be sent and tells how many. */
    int run() {
        return systemActor.run(JOB, Set.of(), () -> reminders.send(JOB, CLOCKS, this::tell));
    }

    private void tell(Reminder reminder, DueClock due) {
        Referral referral = referrals.findById(due.about()).orElseThrow();
        notices.tell(
                told(reminder, referral),
                referral,
                ReferralNotices.notice(
                        referral,
                        notice(reminder),
                        due.id() + "/" + reminder + "/" + due.moment()));
    }

    private static NoticeKind notice(Reminder reminder) {
        return switch (reminder) {
            case HALF -> NoticeKind.REFERRAL_DUE_SOON;
            case END -> NoticeKind.REFERRAL_OVERDUE;
            case ESCALATION -> NoticeKind.REFERRAL_ESCALATED;
        };
    }

    private Set<UUID> told(Reminder reminder, Referral referral) {
        return switch (reminder) {
            case HALF -> people.receivers(referral);
            case END -> {
                Set<UUID> both = new HashSet<>(people.both(referral));
                // They are told in words of their own.
                both.removeAll(people.supervisors(referral));
                yield both;
            }
            case ESCALATION -> people.supervisors(referral);
        };
    }
}
