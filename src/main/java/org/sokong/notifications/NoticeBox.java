package org.sokong.notifications;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.access.Inbox;
import org.sokong.access.NewNotice;
import org.sokong.access.NoticeBar;
import org.sokong.access.SignedInUser;
import org.sokong.kernel.Ids;
import org.sokong.kernel.Utc;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps notices in the database, one for each person and key. */
@Component
class NoticeBox implements Inbox {

    private final JdbcClient jdbc;
    private final MailServer mail;
    private final ApplicationEventPublisher events;
    private final CurrentUser currentUser;
    private final ObjectProvider<NoticeBar> bars;
    private final Clock clock;

    NoticeBox(
            JdbcClient jdbc,
            MailServer mail,
            ApplicationEventPublisher events,
            CurrentUser currentUser,
            ObjectProvider<NoticeBar> bars,
            Clock clock) {
        this.jdbc = jdbc;
        this.mail = mail;
        this.events = events;
        this.currentUser = currentUser;
        this.bars = bars;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Collection<UUID> people, NewNotice notice) {
        UUID self =
                notice.kind().tellsWhoDidIt()
                        ? null
                        : currentUser.find().map(SignedInUser::id).orElse(null);
        Set<UUID> barred = barred(people, notice);
        // In one order, so that two who tell the same people wait for each other instead of dying.
        for (UUID person : new TreeSet<>(people)) {
            if (!person.equals(self) && !barred.contains(person)) {
                write(person, notice);
            }
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UUID person, UUID caseId) {
        jdbc.sql("delete from notice where person_id = :person and case_id = :case")
                .param("person", person)
                .param("case", caseId)
                .update();
    }

    private Set<UUID> barred(Collection<UUID> people, NewNotice notice) {
        UUID caseId = notice.caseId();
        Set<UUID> barred = new HashSet<>();
        if (caseId != null) {
            bars.forEach(bar -> barred.addAll(bar.barred(caseId, people)));
        }
        return barred;
    }

    /** Mail is owed only for a notice that is new: telling the same key again changes nothing. */
    private void write(UUID person, NewNotice notice) {
        UUID id = Ids.next();
        insert(id, person, notice);
        if (mail.configured() && exists(id)) {
            events.publishEvent(new NoticeTold(id));
        }
    }

    private boolean exists(UUID id) {
        return jdbc.sql("select 1 from notice where id = ?")
                .param(id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private void insert(UUID id, UUID person, NewNotice notice) {
        jdbc.sql(
                        """
                        insert into notice (id, person_id, kind, code, case_id, path, number,
                            unique_key, created_at, urgent)
                        values (:id, :person, :kind, :code, :case, :path, :number, :key, :now,
                            :urgent)
                        on duplicate key update id = id
                        """)
                .param("id", id)
                .param("person", person)
                .param("kind", notice.kind().name())
                .param("code", notice.code())
                .param("case", notice.caseId())
                .param("path", notice.path())
                .param("number", notice.number())
                .param("key", notice.key())
                .param("urgent", notice.urgent())
                .param("now", Utc.of(clock.instant()))
                .update();
    }
}
