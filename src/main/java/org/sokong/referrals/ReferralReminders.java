package org.sokong.referrals;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sokong.access.Inbox;
import org.sokong.access.NoticeKind;
import org.sokong.access.SystemActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds half way whoever has to act, at the end both sides, and tells the supervisors of both
 * organisations then. One transaction a reminder, claimed by one update: running it twice or on
 * several nodes does no more.
 */
@Component
class ReferralReminders {

    static final String JOB = "referral-reminders";
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final Referrals referrals;
    private final ReferralPeople people;
    private final Inbox inbox;
    private final SystemActor systemActor;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ReferralReminders(
            JdbcClient jdbc,
            Referrals referrals,
            ReferralPeople people,
            Inbox inbox,
            SystemActor systemActor,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.referrals = referrals;
        this.people = people;
        this.inbox = inbox;
        this.systemActor = systemActor;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Why somebody is told. */
    private enum Occasion {
        /** Half of the time has passed. */
        HALF("reminded_half_at", "half_at", NoticeKind.REFERRAL_DUE_SOON),
        /** The time is over. */
        END("reminded_end_at", "due_at", NoticeKind.REFERRAL_OVERDUE),
        /** The time is over, and the supervisors have to know. */
        ESCALATION("escalated_at", "due_at", NoticeKind.REFERRAL_ESCALATED);

        private final String sent;
        private final String moment;
        private final NoticeKind notice;

        Occasion(String sent, String moment, NoticeKind notice) {
            this.sent = sent;
            this.moment = moment;
            this.notice = notice;
        }
    }

    /** A reminder to send. */
    private record Due(UUID clockId, UUID referralId, String moment) {}

    /** Sends what is to be sent and tells how many. */
    int run() {
        return systemActor.run(JOB, Set.of(), this::sendAll);
    }

    private int sendAll() {
        int sent = 0;
        for (Occasion occasion : Occasion.values()) {
            for (Due due : due(occasion)) {
                boolean told =
                        Boolean.TRUE.equals(transaction.execute(status -> send(occasion, due)));
                sent += told ? 1 : 0;
            }
        }
        return sent;
    }

    /** Half way is not worth a word any more once the time is over. */
    private List<Due> due(Occasion occasion) {
        return jdbc.sql(
                        "select id, referral_id, "
                                + occasion.moment
                                + " from referral_clock where ticking is not null and "
                                + occasion.sent
                                + " is null and "
                                + occasion.moment
                                + " <= :now"
                                + (occasion == Occasion.HALF ? " and due_at > :now" : "")
                                + " order by "
                                + occasion.moment
                                + " limit "
                                + BATCH)
                .param("now", ReferralClocks.utc(clock.instant()))
                .query(
                        (row, number) ->
                                new Due(
                                        row.getObject(1, UUID.class),
                                        row.getObject(2, UUID.class),
                                        row.getString(3)))
                .list();
    }

    private boolean send(Occasion occasion, Due due) {
        int claimed =
                jdbc.sql(
                                "update referral_clock set "
                                        + occasion.sent
                                        + " = :now where id = :id and ticking is not null and "
                                        + occasion.sent
                                        + " is null and "
                                        + occasion.moment
                                        + " <= :now")
                        .param("id", due.clockId)
                        .param("now", ReferralClocks.utc(clock.instant()))
                        .update();
        if (claimed == 1) {
            Referral referral = referrals.findById(due.referralId).orElseThrow();
            inbox.tell(
                    told(occasion, referral),
                    ReferralNotices.notice(
                            referral,
                            occasion.notice,
                            due.clockId + "/" + occasion + "/" + due.moment));
        }
        return claimed == 1;
    }

    private Set<UUID> told(Occasion occasion, Referral referral) {
        return switch (occasion) {
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
