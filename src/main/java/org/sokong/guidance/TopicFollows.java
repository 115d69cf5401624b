package org.sokong.guidance;

import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import org.sokong.access.CurrentUser;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.Utc;
import org.sokong.policy.PolicyLibrary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The topics of which a person wants to hear when a document on them is published. */
@Service
@PreAuthorize("hasAuthority('POLICY_READ')")
@Transactional
public class TopicFollows {

    private final PolicyLibrary library;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;
    private final Clock clock;

    TopicFollows(PolicyLibrary library, CurrentUser currentUser, JdbcClient jdbc, Clock clock) {
        this.library = library;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Codes of the topics that the signed-in person follows. */
    @Transactional(readOnly = true)
    public Set<String> mine() {
        return new TreeSet<>(
                jdbc.sql("select topic_code from topic_follow where user_id = ?")
                        .param(currentUser.id())
                        .query(String.class)
                        .list());
    }

    /** Begins or ends to follow a topic. */
    public void follow(String topic, boolean wanted) {
        if (wanted && library.topics().stream().noneMatch(known -> known.code().equals(topic))) {
            throw new DomainException("guidance.error.no_such_topic");
        }
        if (wanted) {
            jdbc.sql(
                            "insert ignore into topic_follow (user_id, topic_code, since) values"
                                    + " (?, ?, ?)")
                    .params(currentUser.id(), topic, Utc.of(clock.instant()))
                    .update();
        } else {
            jdbc.sql("delete from topic_follow where user_id = ? and topic_code = ?")
                    .params(currentUser.id(), topic)
                    .update();
        }
    }
}
