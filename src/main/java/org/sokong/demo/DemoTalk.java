package org.sokong.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.Role;
import org.sokong.kernel.Ids;
import org.sokong.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A conversation inside a referral or two of the people whose accounts are listed at the start:
 * words of both sides, an appointment to come, a first contact. All of it is invented.
 */
@Component
class DemoTalk {

    private static final int FEW = 2;
    private static final Duration PAUSE = Duration.ofMinutes(50);
    private static final Duration AHEAD = Duration.ofDays(3);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DemoTalk(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Taken(
            UUID id,
            String state,
            UUID sender,
            UUID senderHome,
            UUID receiver,
            UUID receiverHome) {}

    /** Writes what the first caseworkers of the two large organisations said and heard. */
    void write(PlacedWorld placed, Instant now) {
        transaction.executeWithoutResult(
                status -> {
                    for (int organisation : List.of(0, 1)) {
                        DemoPerson worker =
                                placed.world().people(organisation, Role.CASEWORKER).getFirst();
                        taken(placed.person(worker.position())).forEach(one -> talk(one, now));
                    }
                });
    }

    private List<Taken> taken(UUID worker) {
        return jdbc.sql(
                        """
                        select id, state, sender_id, sender_organisation_id, answered_by,
                            receiver_organisation_id
                        from referral
                        where sender_id = :worker and state in ('ACCEPTED', 'IN_SERVICE')
                            and answered_by is not null
                        order by decided_at desc limit :few
                        """)
                .param("worker", worker)
                .param("few", FEW)
                .query(
                        (row, number) ->
                                new Taken(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        row.getObject(3, UUID.class),
                                        row.getObject(4, UUID.class),
                                        row.getObject(5, UUID.class),
                                        row.getObject(6, UUID.class)))
                .list();
    }

    private void talk(Taken one, Instant now) {
        Instant first = now.minus(PAUSE.multipliedBy(3));
        say(
                one,
                "SENDER",
                "She can come any day before noon, and would like a woman to interpret.",
                first,
                first.plus(PAUSE));
        say(
                one,
                "RECEIVER",
                "Thank you. We proposed a morning, and a colleague will interpret.",
                first.plus(PAUSE),
                null);
        jdbc.sql(
                        """
                        insert into referral_appointment (id, referral_id, meets_at, place,
                            interpreter_needed, escort_needed, note, state, proposed_side,
                            proposed_by, proposed_at, version)
                        values (:id, :referral, :at, 'Front desk, second floor', true, false, null,
                            'PROPOSED', 'RECEIVER', :by, :now, 0)
                        """)
                .param("id", Ids.next())
                .param("referral", one.id())
                .param("at", Utc.of(now.plus(AHEAD)))
                .param("by", one.receiver())
                .param("now", Utc.of(first.plus(PAUSE)))
                .update();
        if (one.state().equals("IN_SERVICE")) {
            jdbc.sql(
                            """
                            insert into referral_service_record (referral_id, contacted_on, reached,
                                attempts, recorded_by, recorded_at, changed_at, version)
                            select id, date(started_at), 'YES', 2, answered_by, started_at,
                                started_at, 0
                            from referral where id = :referral
                            """)
                    .param("referral", one.id())
                    .update();
        }
    }

    private void say(Taken one, String side, String words, Instant at, @Nullable Instant readAt) {
        boolean sender = side.equals("SENDER");
        jdbc.sql(
                        """
                        insert into referral_message (id, referral_id, side, author_id,
                            author_organisation_id, words, sent_at, read_at, read_by)
                        values (:id, :referral, :side, :author, :home, :words, :at, :readAt,
                            :reader)
                        """)
                .param("id", Ids.next())
                .param("referral", one.id())
                .param("side", side)
                .param("author", sender ? one.sender() : one.receiver())
                .param("home", sender ? one.senderHome() : one.receiverHome())
                .param("words", words)
                .param("at", Utc.of(at))
                .param("readAt", readAt == null ? null : Utc.of(readAt))
                .param("reader", readAt == null ? null : sender ? one.receiver() : one.sender())
                .update();
    }
}
