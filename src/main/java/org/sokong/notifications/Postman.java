package org.sokong.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sokong.access.Recipients;
import org.sokong.access.Recipients.Recipient;
import org.sokong.access.SystemActor;
import org.sokong.kernel.Ids;
import org.sokong.kernel.RowByRow;
import org.sokong.kernel.Utc;
import org.sokong.notifications.MailServer.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the mail that is due, one for each person with everything that waits for them. A notice is
 * claimed in a transaction of its own before the server is asked, so that two nodes never send the
 * same; docs/decisions/0039 says what happens when nobody knows whether the server took it.
 */
@Component
class Postman {

    static final String JOB = "mail";

    /** Most notices in one mail. */
    static final int MOST = 50;

    private static final int PEOPLE_A_RUN = 200;

    /** Far beyond the patience with a mail server: who claimed it has died. */
    private static final Duration ABANDONED = Duration.ofMinutes(10);

    private static final Duration SERVER_LONGEST = Duration.ofMinutes(15);
    private static final Duration MAIL_LONGEST = Duration.ofHours(1);
    private static final Duration ADDRESS_LONGEST = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final MailServer server;
    private final MailSettings settings;
    private final Recipients recipients;
    private final PreferenceStore preferences;
    private final LetterWriter writer;
    private final RowByRow rows;
    private final SystemActor system;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Postman(
            JdbcClient jdbc,
            MailServer server,
            MailSettings settings,
            Recipients recipients,
            PreferenceStore preferences,
            LetterWriter writer,
            RowByRow rows,
            SystemActor system,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.server = server;
        this.settings = settings;
        this.recipients = recipients;
        this.preferences = preferences;
        this.writer = writer;
        this.rows = rows;
        this.system = system;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Claimed(UUID noticeId, String code, String path, boolean read) {}

    /**
     * Sends what is due. While the server is away it is asked once a run.
     *
     * @return number of mails that the server took
     */
    int run() {
        if (!server.configured()) {
            return 0;
        }
        return system.run(JOB, Set.of(), this::send);
    }

    private int send() {
        transaction.executeWithoutResult(status -> takeBackAbandoned());
        int sent = 0;
        for (UUID person : due()) {
            Optional<Outcome> outcome =
                    rows.alone(JOB, person, () -> deliver(person)).flatMap(each -> each);
            if (outcome.isPresent() && outcome.get() == Outcome.ACCEPTED) {
                sent++;
            }
            if (outcome.isPresent() && outcome.get() == Outcome.SERVER_AWAY) {
                break;
            }
        }
        return sent;
    }

    private List<UUID> due() {
        return jdbc.sql(
                        """
                        select person_id from notice_mail
                        where state = 'WAITING' and send_after <= :now
                        group by person_id order by min(send_after) limit :most
                        """)
                .param("now", now())
                .param("most", PEOPLE_A_RUN)
                .query(UUID.class)
                .list();
    }

    /** What became of the mail to one person; nothing where there was none to send. */
    private Optional<Outcome> deliver(UUID person) {
        Optional<Recipient> recipient = recipients.active(person);
        if (recipient.isEmpty()) {
            drop(person);
            return Optional.empty();
        }
        UUID claim = Ids.next();
        transaction.executeWithoutResult(status -> claim(claim, recipient.get()));
        List<LetterWriter.Item> items = new ArrayList<>();
        Set<UUID> dropped = new HashSet<>();
        List<Claimed> claimed = claimed(claim);
        Set<String> open =
                recipients.openable(
                        person,
                        claimed.stream()
                                .filter(each -> !each.read)
                                .map(Claimed::path)
                                .collect(Collectors.toSet()));
        for (Claimed each : claimed) {
            if (each.read || !open.contains(each.path)) {
                dropped.add(each.noticeId);
            } else {
                items.add(new LetterWriter.Item(each.noticeId, each.code));
            }
        }
        if (!dropped.isEmpty()) {
            end(claim, dropped, "DROPPED");
        }
        if (items.isEmpty()) {
            return Optional.empty();
        }
        Outcome outcome = server.send(writer.write(claim, recipient.get(), items));
        transaction.executeWithoutResult(status -> finish(claim, recipient.get(), outcome));
        return Optional.of(outcome);
    }

    private void claim(UUID claim, Recipient who) {
        MailPreferences chosen = preferences.of(who.id());
        Instant now = clock.instant();
        if (chosen.waits(false, now, who.zone())) {
            // Held up until now, by the server or by us, and now it is night there.
            jdbc.sql(
                            """
                            update notice_mail m join notice n on n.id = m.notice_id
                            set m.send_after = :end
                            where m.person_id = :person and m.state = 'WAITING'
                                and m.way = 'AT_ONCE' and m.send_after <= :now
                                and not (n.urgent and :through)
                            """)
                    .param("end", Utc.of(chosen.quietEnd(now, who.zone())))
                    .param("person", who.id())
                    .param("now", Utc.of(now))
                    .param("through", chosen.urgentThrough())
                    .update();
        }
        jdbc.sql(
                        """
                        update notice_mail set state = 'SENDING', claim = :claim, claimed_at = :now
                        where person_id = :person and state = 'WAITING' and send_after <= :now
                        order by send_after, notice_id limit :most
                        """)
                .param("claim", claim)
                .param("now", Utc.of(now))
                .param("person", who.id())
                .param("most", MOST)
                .update();
    }

    private List<Claimed> claimed(UUID claim) {
        return jdbc.sql(
                        """
                        select n.id, n.code, n.path, n.read_at is not null from notice_mail m
                        join notice n on n.id = m.notice_id
                        where m.claim = :claim and m.state = 'SENDING'
                        order by n.created_at, n.id
                        """)
                .param("claim", claim)
                .query(
                        (row, number) ->
                                new Claimed(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getBoolean(4)))
                .list();
    }

    private void finish(UUID claim, Recipient who, Outcome outcome) {
        switch (outcome) {
            case ACCEPTED -> end(claim, Set.of(), "SENT");
            case UNKNOWN -> leaveToSummary(claim, who);
            case SERVER_AWAY -> tryAgain(claim, outcome, Duration.ofMinutes(1), SERVER_LONGEST);
            case REFUSED -> tryAgain(claim, outcome, Duration.ofMinutes(2), MAIL_LONGEST);
            case ADDRESS_REFUSED -> tryAgain(claim, outcome, Duration.ofHours(1), ADDRESS_LONGEST);
        }
    }

    /** Ends those of the claim, all where none is named: one statement however many. */
    private void end(UUID claim, Set<UUID> notices, String state) {
        jdbc.sql(
                        """
                        update notice_mail set state = :state, ended_at = :now
                        where claim = :claim and state = 'SENDING'
                            and (:all or notice_id in (:notices))
                        """)
                .param("state", state)
                .param("now", now())
                .param("claim", claim)
                .param("all", notices.isEmpty())
                .param("notices", notices.isEmpty() ? Set.of(claim) : notices)
                .update();
    }

    /** Twice as long after each attempt, up to a longest; gives up when the mail is too old. */
    private void tryAgain(UUID claim, Outcome problem, Duration first, Duration longest) {
        jdbc.sql(
                        """
                        update notice_mail set
                            state = case when created_at < :old then 'GIVEN_UP' else 'WAITING' end,
                            ended_at = case when created_at < :old then :now end,
                            send_after = timestampadd(second,
                                least(:longest, :first * pow(2, least(attempts, 12))), :now),
                            attempts = attempts + 1, problem = :problem, claim = null
                        where claim = :claim and state = 'SENDING'
                        """)
                .param("old", Utc.of(clock.instant().minus(settings.giveUp())))
                .param("now", now())
                .param("first", first.toSeconds())
                .param("longest", longest.toSeconds())
                .param("problem", problem.name())
                .param("claim", claim)
                .update();
    }

    /**
     * The server may have it: the same mail is not sent again, and what is still unread is named in
     * the next daily summary.
     */
    private void leaveToSummary(UUID claim, Recipient who) {
        jdbc.sql(
                        """
                        update notice_mail set way = 'DIGEST', state = 'WAITING', claim = null,
                            send_after = :next, attempts = attempts + 1, problem = 'UNKNOWN'
                        where claim = :claim and state = 'SENDING'
                        """)
                .param(
                        "next",
                        Utc.of(preferences.of(who.id()).nextDigest(clock.instant(), who.zone())))
                .param("claim", claim)
                .update();
    }

    private record Abandoned(UUID claim, UUID person) {}

    private void takeBackAbandoned() {
        jdbc.sql(
                        """
                        select distinct claim, person_id from notice_mail
                        where state = 'SENDING' and claimed_at < :before
                        """)
                .param("before", Utc.of(clock.instant().minus(ABANDONED)))
                .query(
                        (row, number) ->
                                new Abandoned(
                                        row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list()
                .forEach(
                        abandoned ->
                                recipients
                                        .active(abandoned.person)
                                        .ifPresentOrElse(
                                                who -> leaveToSummary(abandoned.claim, who),
                                                () -> end(abandoned.claim, Set.of(), "DROPPED")));
    }

    private void drop(UUID person) {
        transaction.executeWithoutResult(
                status ->
                        jdbc.sql(
                                        """
                                        update notice_mail set state = 'DROPPED', ended_at = :now
                                        where person_id = :person and state = 'WAITING'
                                        """)
                                .param("now", now())
                                .param("person", person)
                                .update());
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
