package org.sokong.referrals;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sokong.access.SystemActor;
import org.sokong.kernel.RowByRow;
import org.sokong.kernel.Utc;
import org.sokong.referrals.ReferralStep.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives up waiting at twice the time to decide, and not before the supervisors of both sides have
 * known for as long as there was to decide (referral_standard.md, section 4). Lets clocks run on
 * whose rest is over. One transaction a referral, its row held and asked again: running it twice or
 * on several nodes does no more.
 */
@Component
class ReferralExpiry {

    static final String JOB = "referral-expiry";
    private static final int BATCH = 500;

    private static final String OVER =
            " from referral_clock k where k.ticking = 'DECIDE' and k.expires_at <= :now"
                    + " and timestampadd(microsecond,"
                    + " timestampdiff(microsecond, k.due_at, k.expires_at),"
                    + " k.escalated_at) <= :now";

    private final JdbcClient jdbc;
    private final Referrals referrals;
    private final ReferralMoves moves;
    private final ReferralPauses pauses;
    private final SystemActor systemActor;
    private final Clock clock;
    private final RowByRow rows;

    ReferralExpiry(
            JdbcClient jdbc,
            Referrals referrals,
            ReferralMoves moves,
            ReferralPauses pauses,
            SystemActor systemActor,
            Clock clock,
            RowByRow rows) {
        this.jdbc = jdbc;
        this.referrals = referrals;
        this.moves = moves;
        this.pauses = pauses;
        this.systemActor = systemActor;
        this.clock = clock;
        this.rows = rows;
    }

    /** Expires what is due and tells how many. */
    int run() {
        return systemActor.run(JOB, Set.of(), this::runAll);
    }

    private int runAll() {
        rows.run(JOB, BATCH, limit -> pauses.over(clock.instant(), limit), pauses::endOver);
        return rows.run(JOB, BATCH, this::due, this::expire);
    }

    private List<UUID> due(int limit) {
        return jdbc.sql("select k.referral_id" + OVER + " order by k.expires_at limit " + limit)
                .param("now", Utc.of(clock.instant()))
                .query(UUID.class)
                .list();
    }

    private boolean expire(UUID id) {
        Referral referral = referrals.lock(id).orElseThrow();
        Instant now = clock.instant();
        boolean over =
                jdbc.sql("select count(*)" + OVER + " and k.referral_id = :id")
                                .param("now", Utc.of(now))
                                .param("id", id)
                                .query(Integer.class)
                                .single()
                        > 0;
        if (!over) {
            return false;
        }
        ReferralState before = referral.state();
        referral.expire(new Actor(SystemActor.ID, null, now));
        moves.moved(referral, before);
        return true;
    }
}
