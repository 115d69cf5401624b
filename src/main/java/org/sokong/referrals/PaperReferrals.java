package org.sokong.referrals;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.sokong.access.Audience;
import org.sokong.access.Permission;
import org.sokong.kernel.Code;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Referrals to bodies in which nobody can answer here: they go on paper, decided at the moment of
 * sending. The clock runs as for the others; nobody of the receiver is given access.
 */
@Component
class PaperReferrals {

    private final Referrals referrals;
    private final Audience audience;
    private final JdbcClient jdbc;
    private final Clock clock;

    PaperReferrals(Referrals referrals, Audience audience, JdbcClient jdbc, Clock clock) {
        this.referrals = referrals;
        this.audience = audience;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ReferralMoved moved) {
        if (moved.to() == ReferralState.SENT) {
            UUID receiver =
                    referrals.findById(moved.referralId()).orElseThrow().receiverOrganisationId();
            if (receiver != null
                    && audience.holders(receiver, Permission.REFERRAL_ANSWER).isEmpty()) {
                create(moved.referralId());
            }
        }
    }

    /** Whether the referral went on paper. */
    boolean isOnPaper(UUID referralId) {
        return answerCode(referralId).isPresent();
    }

    /** Code printed on the form, with which the answer is recorded; empty for all others. */
    Optional<String> answerCode(UUID referralId) {
        return jdbc.sql("select answer_code from referral_paper where referral_id = ?")
                .param(referralId)
                .query(String.class)
                .optional();
    }

    private void create(UUID referralId) {
        jdbc.sql(
                        """
                        insert into referral_paper (referral_id, answer_code, created_at)
                        values (:referral, :code, :now) on duplicate key update referral_id = referral_id
                        """)
                .param("referral", referralId)
                .param("code", Code.random('A').value())
                .param("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }
}
