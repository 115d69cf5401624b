package org.sokong.referrals;

import java.util.List;
import java.util.UUID;
import org.sokong.cases.CaseErasure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Of the referrals of an erased case the envelope is left, which is the receiver's as well: codes
 * and dates, no word about the client.
 */
@Component
class ReferralErasure implements CaseErasure {

    private final JdbcClient jdbc;

    ReferralErasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is nothing but words, places and days of one client. */
    private static final List<String> WHOLE =
            List.of(
                    "referral_message_draft",
                    "referral_message",
                    "referral_appointment",
                    "referral_appointment_history",
                    "referral_service_record",
                    "referral_service_record_history",
                    "referral_goal",
                    "referral_told",
                    "referral_skipped");

    @Override
    public void erase(UUID caseId) {
        for (String table : WHOLE) {
            jdbc.sql(
                            "delete from "
                                    + table
                                    + " where referral_id in"
                                    + " (select id from referral where case_id = ?)")
                    .param(caseId)
                    .update();
        }
        jdbc.sql(
                        """
                        update referral set reason = null, outcome_note = null, second_reason = null
                        where case_id = ?
                        """)
                .param(caseId)
                .update();
        jdbc.sql(
                        """
                        update referral_pause set note = null
                        where referral_id in (select id from referral where case_id = ?)
                        """)
                .param(caseId)
                .update();
        jdbc.sql(
                        """
                        update referral_step set note = null
                        where referral_id in (select id from referral where case_id = ?)
                        """)
                .param(caseId)
                .update();
    }
}
