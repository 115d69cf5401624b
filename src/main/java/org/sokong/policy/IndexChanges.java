package org.sokong.policy;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.sokong.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells nodes that keep a search index of their own that another one has changed passages. Rows are
 * added and never changed, so that no transaction waits for another.
 */
@Component
class IndexChanges {

    /** A node that is away for longer compares all at its start anyway. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String node = UUID.randomUUID().toString();

    IndexChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Says, in the caller's transaction, that this node changes passages that readers see. */
    void tell() {
        jdbc.sql("insert into policy_index_change (node, at) values (?, ?)")
                .params(node, Utc.of(clock.instant()))
                .update();
    }

    /**
     * What all other nodes have told; the same as before where none has told anything. Numbers and
     * the last of them: a long transaction comes to light after a short one that began later.
     */
    String stamp() {
        return jdbc.sql(
                        "select concat(count(*), ':', coalesce(max(id), 0))"
                                + " from policy_index_change where node <> ?")
                .param(node)
                .query(String.class)
                .single();
    }

    /** Drops what every node has seen long ago. */
    void forgetOld() {
        jdbc.sql("delete from policy_index_change where at < ?")
                .param(Utc.of(clock.instant().minus(KEPT)))
                .update();
    }
}
