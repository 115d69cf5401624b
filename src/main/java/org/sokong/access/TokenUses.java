package org.sokong.access;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.sokong.kernel.RetriedOnConflict;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the requests of each token, over all nodes, with one statement a request: after a burst of
 * so many in a minute, one at a time. What is kept of a token is the moment up to which its tries
 * are used; the clock is the database's, which all nodes share.
 */
@Component
class TokenUses {

    private static final long MINUTE = TimeUnit.MINUTES.toMicros(1);
    private static final String NOW = "timestampdiff(microsecond, '2020-01-01', utc_timestamp(6))";
    private static final String NEXT = "greatest(used_until, " + NOW + ") + :one";
    private static final String TOO_MANY = NEXT + " > " + NOW + " + " + MINUTE;

    private final JdbcClient jdbc;
    private final long one;

    /**
     * @param perMinute requests in a minute; so many at once, too
     */
    TokenUses(JdbcClient jdbc, @Value("${sokong.api.per-minute:120}") int perMinute) {
        this.jdbc = jdbc;
        this.one = MINUTE / Math.max(1, perMinute);
    }

    /**
     * Takes one try.
     *
     * @return 0 if there was one, otherwise the seconds after which there will be
     */
    @RetriedOnConflict
    public long take(UUID tokenId) {
        long micros =
                jdbc.sql(
                                "insert into access_token_use (token_id, used_until, refused)"
                                        + (" values (:token, " + NOW + " + :one, false)")
                                        + " on duplicate key update"
                                        + (" refused = " + TOO_MANY + ",")
                                        + (" used_until = if(" + TOO_MANY + ", used_until, ")
                                        + (NEXT + ")")
                                        + (" returning if(refused, " + NEXT + " - " + NOW)
                                        + (" - " + MINUTE + ", 0)"))
                        .param("token", tokenId)
                        .param("one", one)
                        .query(Long.class)
                        .single();
        return Math.ceilDiv(micros, TimeUnit.SECONDS.toMicros(1));
    }
}
