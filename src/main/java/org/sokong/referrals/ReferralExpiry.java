package org.sokong.referrals;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sokong.access.SystemActor;
import org.sokong.referrals.ReferralStep.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives up waiting at twice the answer time (referral_standard.md, section 4). One transaction a
 * referral, its row held and its state asked again: running it twice or on several nodes does no
 * more.
 */
@Component
class ReferralExpiry {

    static final String JOB = "referral-expiry";
    private static final int BATCH = 500;

    private final Referrals referrals;
    private final ReferralMoves moves;
    private final SystemActor systemActor;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ReferralExpiry(
            Referrals referrals,
            ReferralMoves moves,
            SystemActor systemActor,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.referrals = referrals;
        this.moves = moves;
        this.systemActor = systemActor;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Expires what is due and tells how many. */
    int run() {
        return systemActor.run(JOB, Set.of(), this::expireAll);
    }

    private int expireAll() {
        int expired = 0;
        List<UUID> due = referrals.overdueTwice(clock.instant(), BATCH);
        for (UUID id : due) {
            expired += Boolean.TRUE.equals(transaction.execute(status -> expire(id))) ? 1 : 0;
        }
        return expired;
    }

    private boolean expire(UUID id) {
        Referral referral = referrals.lock(id).orElseThrow();
        Instant now = clock.instant();
        if (!referral.isOverdueTwice(now)) {
            return false;
        }
        ReferralState before = referral.state();
        referral.expire(new Actor(SystemActor.ID, null, now));
        moves.moved(referral, before);
        return true;
    }
}
