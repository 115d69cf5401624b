package org.sokong.notifications;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.sokong.access.NoticeKind;
import org.sokong.access.Recipients;
import org.sokong.access.Recipients.Recipient;
import org.sokong.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides for each notice whether and when mail about it is sent. May be asked twice and writes
 * once: the notice's id is the row's.
 */
@Component
class MailPlan {

    private final JdbcClient jdbc;
    private final Recipients recipients;
    private final PreferenceStore preferences;
    private final MailSettings settings;
    private final Clock clock;

    MailPlan(
            JdbcClient jdbc,
            Recipients recipients,
            PreferenceStore preferences,
            MailSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.recipients = recipients;
        this.preferences = preferences;
        this.settings = settings;
        this.clock = clock;
    }

    private record Told(UUID person, NoticeKind kind, boolean urgent, Instant at) {}

    /**
     * Plans; nothing where the notice has gone, is too old to be news, or is not wanted by mail.
     */
    @Transactional
    public void plan(UUID noticeId) {
        Instant now = clock.instant();
        find(noticeId)
                .filter(notice -> notice.at.plus(settings.giveUp()).isAfter(now))
                .ifPresent(
                        notice ->
                                recipients
                                        .active(notice.person)
                                        .ifPresent(who -> plan(noticeId, notice, who, now)));
    }

    private Optional<Told> find(UUID noticeId) {
        return jdbc.sql("select person_id, kind, urgent, created_at from notice where id = ?")
                .param(noticeId)
                .query(
                        (row, number) ->
                                new Told(
                                        row.getObject(1, UUID.class),
                                        NoticeKind.valueOf(row.getString(2)),
                                        row.getBoolean(3),
                                        row.getObject(4, LocalDateTime.class)
                                                .toInstant(ZoneOffset.UTC)))
                .optional();
    }

    private void plan(UUID noticeId, Told notice, Recipient who, Instant now) {
        MailPreferences chosen = preferences.of(notice.person);
        MailWay way = chosen.way(notice.kind, notice.urgent);
        if (way == MailWay.NEVER) {
            return;
        }
        jdbc.sql(
                        """
                        insert into notice_mail (notice_id, person_id, way, state, send_after,
                            attempts, created_at)
                        values (:notice, :person, :way, 'WAITING', :after, 0, :now)
                        on duplicate key update notice_id = notice_id
                        """)
                .param("notice", noticeId)
                .param("person", notice.person)
                .param("way", way.name())
                .param("after", Utc.of(sendAfter(way, notice.urgent, chosen, who, now)))
                .param("now", Utc.of(now))
                .update();
    }

    private static Instant sendAfter(
            MailWay way, boolean urgent, MailPreferences chosen, Recipient who, Instant now) {
        if (way == MailWay.DIGEST) {
            return chosen.nextDigest(now, who.zone());
        }
        return chosen.waits(urgent, now, who.zone()) ? chosen.quietEnd(now, who.zone()) : now;
    }
}
