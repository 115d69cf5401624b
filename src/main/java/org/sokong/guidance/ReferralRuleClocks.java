package org.sokong.guidance;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
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
    private final JdbcClient jdbc;

    ReferralRuleClocks(RuleClocks clocks, CaseWriting writing, JdbcClient jdbc) {
        this.clocks = clocks;
        this.writing = writing;
        this.jdbc = jdbc;
    }

    /** The day is the sender's, also where a job sends what follows another referral. */
    private record Sent(UUID caseId, ZoneId zone) {}

    @EventListener
    void moved(ReferralMoved event) {
        if (event.from() != ReferralState.DRAFT || event.to() != ReferralState.SENT) {
            return;
        }
        Sent sent =
                jdbc.sql(
                                """
                                select r.case_id, u.time_zone from referral r
                                join app_user u on u.id = r.sender_id where r.id = ?
                                """)
                        .param(event.referralId())
                        .query(
                                (row, number) ->
                                        new Sent(
                                                row.getObject(1, UUID.class),
                                                ZoneId.of(row.getString(2))))
                        .single();
        clocks.happened(
                sent.caseId(),
                RuleStart.REFERRAL_SENT,
                LocalDate.ofInstant(writing.now(), sent.zone()),
                sent.zone(),
                event.referralId());
    }
}
