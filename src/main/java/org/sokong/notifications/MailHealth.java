package org.sokong.notifications;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.sokong.access.Recipients;
import org.sokong.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How mail is doing, for the administrators' page; behind the service that asks who they are. */
@Component
@Transactional(readOnly = true)
public class MailHealth {

    private static final Duration LOOKED_BACK = Duration.ofDays(30);
    private static final int MOST_NAMES = 10;

    private final JdbcClient jdbc;
    private final MailServer server;
    private final Recipients recipients;
    private final Clock clock;

    MailHealth(JdbcClient jdbc, MailServer server, Recipients recipients, Clock clock) {
        this.jdbc = jdbc;
        this.server = server;
        this.recipients = recipients;
        this.clock = clock;
    }

    /**
     * How it is.
     *
     * @param configured whether this installation sends mail
     * @param held notices whose mail was tried in vain and will be tried again
     * @param givenUp notices of the last 30 days for which trying has ended
     * @param people up to ten colleagues whom those were for
     */
    public record State(boolean configured, long held, long givenUp, List<String> people) {}

    /** Looks. */
    public State look() {
        return new State(
                server.configured(),
                jdbc.sql(
                                """
                                select count(*) from notice_mail
                                where state = 'WAITING' and problem is not null
                                """)
                        .query(Long.class)
                        .single(),
                jdbc.sql(
                                """
                                select count(*) from notice_mail
                                where state = 'GIVEN_UP' and ended_at > :since
                                """)
                        .param("since", Utc.of(clock.instant().minus(LOOKED_BACK)))
                        .query(Long.class)
                        .single(),
                recipients.names(
                        jdbc.sql(
                                        """
                                        select distinct person_id from notice_mail
                                        where state = 'GIVEN_UP' and ended_at > :since
                                        order by person_id limit :most
                                        """)
                                .param("since", Utc.of(clock.instant().minus(LOOKED_BACK)))
                                .param("most", MOST_NAMES)
                                .query(UUID.class)
                                .list()));
    }
}
