package org.sokong.guidance;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sokong.access.Inbox;
import org.sokong.access.NewNotice;
import org.sokong.access.NoticeKind;
import org.sokong.access.Telling;
import org.sokong.kernel.Utc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells those who follow a topic of a document on it that was published; once each. */
@Component
class PolicyNews {

    static final String JOB = "policy-news";

    private static final Duration BACK = Duration.ofDays(3);

    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final Clock clock;
    private final Telling telling;

    PolicyNews(JdbcClient jdbc, Inbox inbox, Clock clock, Telling telling) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.clock = clock;
        this.telling = telling;
    }

    /**
     * Tells of what was published in the last days, so that a day on which nothing ran is made up
     * for, and a topic that a curator confirms in these days is told. Telling again changes
     * nothing.
     *
     * @return number of documents with followers
     */
    int run() {
        return telling.run(JOB, this::news, Map.Entry::getKey, this::tell);
    }

    /** Who began to follow a topic after the publication hears of the next one. */
    private List<Map.Entry<UUID, Set<UUID>>> news() {
        Map<UUID, Set<UUID>> news = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select distinct d.id, f.user_id from policy_document d
                        join policy_passage p on p.document_id = d.id and p.action = 'INDEX'
                        join policy_passage_topic t on t.passage_id = p.id and t.proposed = 0
                        join topic_follow f on f.topic_code = t.topic_code
                            and f.since <= d.published_at
                        where d.state = 'PUBLISHED' and d.published_at > :since
                        """)
                .param("since", Utc.of(clock.instant().minus(BACK)))
                .query(
                        row -> {
                            news.computeIfAbsent(
                                            row.getObject(1, UUID.class), none -> new HashSet<>())
                                    .add(row.getObject(2, UUID.class));
                        });
        return List.copyOf(news.entrySet());
    }

    private void tell(Map.Entry<UUID, Set<UUID>> published) {
        UUID document = published.getKey();
        inbox.tell(
                published.getValue(),
                new NewNotice(
                        NoticeKind.POLICY_PUBLISHED,
                        "",
                        null,
                        "policy/documents/" + document,
                        "policy-document/" + document));
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        Task<Void> policyNewsTask(PolicyNews news) {
            return Tasks.recurring(JOB, FixedDelay.of(Duration.ofMinutes(15)))
                    .execute((instance, context) -> news.run());
        }
    }
}
