package org.sokong.guidance;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.cases.CaseWriting;
import org.sokong.legal.RuleClocks;
import org.sokong.legal.RuleStart;
import org.sokong.referrals.ReferralMoved;
import org.sokong.referrals.ReferralState;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A referral that is sent starts the clocks that rules of passages set for it. */
@Component
class ReferralRuleClocks {

    private final RuleClocks clocks;
    private final CaseWriting writing;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;

    ReferralRuleClocks(
            RuleClocks clocks, CaseWriting writing, CurrentUser currentUser, JdbcClient jdbc) {
        this.clocks = clocks;
        this.writing = writing;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
    }

    @EventListener
    void moved(ReferralMoved event) {
        if (event.from() != ReferralState.DRAFT || event.to() != ReferralState.SENT) {
            return;
        }
        UUID caseId =
                jdbc.sql("select case_id from referral where id = ?")
                        .param(event.referralId())
                        .query(UUID.class)
                        .single();
        clocks.happened(
                caseId,
                RuleStart.REFERRAL_SENT,
                LocalDate.ofInstant(writing.now(), ZoneId.of(currentUser.get().timeZone())),
                event.referralId());
    }
}
