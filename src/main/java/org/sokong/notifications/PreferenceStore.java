package org.sokong.notifications;

import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Keeps what people chose; in the caller's transaction. */
@Component
class PreferenceStore {

    private final JdbcClient jdbc;

    PreferenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    MailPreferences of(UUID person) {
        Map<MailTopic, MailWay> ways = new EnumMap<>(MailTopic.class);
        jdbc.sql("select topic, way from mail_way where person_id = ?")
                .param(person)
                .query(
                        row -> {
                            ways.put(
                                    MailTopic.valueOf(row.getString(1)),
                                    MailWay.valueOf(row.getString(2)));
                        });
        return jdbc.sql(
                        """
                        select quiet, quiet_from, quiet_until, urgent_through, digest_at, version
                        from mail_preference where person_id = ?
                        """)
                .param(person)
                .query(
                        (row, number) ->
                                new MailPreferences(
                                        ways,
                                        row.getBoolean(1),
                                        row.getObject(2, LocalTime.class),
                                        row.getObject(3, LocalTime.class),
                                        row.getBoolean(4),
                                        row.getObject(5, LocalTime.class),
                                        row.getLong(6)))
                .optional()
                .orElseGet(MailPreferences::usual);
    }

    /**
     * Writes all of it.
     *
     * @throws ObjectOptimisticLockingFailureException when it was changed since it was read
     */
    void save(UUID person, MailPreferences chosen) {
        jdbc.sql(
                        """
                        insert ignore into mail_preference (person_id, quiet, quiet_from,
                            quiet_until, urgent_through, digest_at, version)
                        values (:person, false, '00:00', '00:00', false, '00:00', 0)
                        """)
                .param("person", person)
                .update();
        int changed =
                jdbc.sql(
                                """
                                update mail_preference set quiet = :quiet, quiet_from = :from,
                                    quiet_until = :until, urgent_through = :urgent,
                                    digest_at = :digest, version = version + 1
                                where person_id = :person and version = :version
                                """)
                        .param("person", person)
                        .param("quiet", chosen.quiet())
                        .param("from", chosen.quietFrom())
                        .param("until", chosen.quietUntil())
                        .param("urgent", chosen.urgentThrough())
                        .param("digest", chosen.digestAt())
                        .param("version", chosen.version())
                        .update();
        if (changed == 0) {
            throw new ObjectOptimisticLockingFailureException(MailPreferences.class, person);
        }
        chosen.ways()
                .forEach(
                        (topic, way) ->
                                jdbc.sql(
                                                """
                                                insert into mail_way (person_id, topic, way)
                                                values (:person, :topic, :way)
                                                on duplicate key update way = :way
                                                """)
                                        .param("person", person)
                                        .param("topic", topic.name())
                                        .param("way", way.name())
                                        .update());
    }
}
