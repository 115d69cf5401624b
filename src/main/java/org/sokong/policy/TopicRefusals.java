package org.sokong.policy;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What curators said passages are not about: it is not proposed for them again. */
@Component
class TopicRefusals {

    private final JdbcClient jdbc;
    private final Clock clock;

    TopicRefusals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID passageId, String code, UUID who) {
        jdbc.sql("insert ignore into policy_topic_refusal values (?, ?, ?, ?)")
                .params(
                        passageId,
                        code,
                        who,
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    Set<String> of(UUID passageId) {
        return jdbc
                .sql("select topic_code from policy_topic_refusal where passage_id = ?")
                .param(passageId)
                .query(String.class)
                .stream()
                .collect(Collectors.toSet());
    }

    /** The passages for which a topic was refused. */
    Set<UUID> passages(String code) {
        return jdbc
                .sql("select passage_id from policy_topic_refusal where topic_code = ?")
                .param(code)
                .query(UUID.class)
                .stream()
                .collect(Collectors.toSet());
    }
}
