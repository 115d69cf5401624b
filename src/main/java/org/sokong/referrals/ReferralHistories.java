package org.sokong.referrals;

import java.util.List;
import org.sokong.cases.HistoryField.Kind;
import org.sokong.cases.HistorySource;
import org.sokong.cases.HistoryTable;
import org.sokong.cases.Section;
import org.springframework.stereotype.Component;

/**
 * The histories of what was agreed with the receiver and of what was done, written by both sides
 * and read by the sender's, who has the case.
 */
@Component
class ReferralHistories implements HistorySource {

    private static final String OF_CASE =
            "h.referral_id in (select r.id from referral r where r.case_id = :case)";

    @Override
    public List<HistoryTable> histories() {
        return List.of(appointment(), service());
    }

    private static HistoryTable appointment() {
        return HistoryTable.of(
                        "referral_appointment_history",
                        "referrals.history.appointment",
                        Section.REFERRALS)
                .ofCase(OF_CASE)
                .add("meets_at", "referrals.history.meets_at", Kind.MOMENT, "")
                .text("place", "referrals.appointment.place")
                .add("interpreter_needed", "referrals.appointment.interpreter", Kind.FLAG, "")
                .add("escort_needed", "referrals.appointment.escort", Kind.FLAG, "")
                .text("note", "referrals.appointment.note")
                .word("state", "history.field.state", "referrals.appointmentstate")
                .word("proposed_side", "referrals.history.proposed_side", "referrals.talkside")
                .text("reason", "referrals.history.reason")
                .silent("referral_id", "proposed_by", "proposed_at", "answered_by", "answered_at");
    }

    private static HistoryTable service() {
        return HistoryTable.of(
                        "referral_service_record_history",
                        "referrals.history.service",
                        Section.REFERRALS)
                .keyedBy("referral_id")
                .ofCase(OF_CASE)
                .day("contacted_on", "referrals.service.contacted_on")
                .word("reached", "referrals.service.reached.question", "uikit.answer")
                .add("attempts", "referrals.history.attempts", Kind.NUMBER, "")
                .day("service_from", "referrals.service.from")
                .day("service_until", "referrals.service.until")
                .add("units", "referrals.service.units", Kind.NUMBER, "")
                .word("unit", "referrals.service.unit", "planning.serviceunit")
                .text("result", "referrals.service.result")
                .add("satisfaction", "referrals.service.satisfaction", Kind.NUMBER, "")
                .text("feedback_note", "referrals.service.feedback_note")
                .word("feedback_side", "referrals.service.feedback_side", "referrals.talkside")
                .silent("recorded_by", "recorded_at", "changed_at");
    }
}
