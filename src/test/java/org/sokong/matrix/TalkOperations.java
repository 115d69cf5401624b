package org.sokong.matrix;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.Code;
import org.sokong.kernel.Ids;
import org.sokong.narratives.NarrativeFixture;
import org.sokong.referrals.AppointmentForm;
import org.sokong.referrals.PaperCopy;
import org.sokong.referrals.ReferralAppointments;
import org.sokong.referrals.ReferralGoals;
import org.sokong.referrals.ReferralMessages;
import org.sokong.referrals.ReferralPrinting;
import org.sokong.referrals.ReferralServiceRecords;
import org.sokong.referrals.ReferralState;
import org.sokong.referrals.ReferralsOnPaper;
import org.sokong.referrals.ServiceRecordForm;
import org.sokong.referrals.ToldAnswer;
import org.sokong.referrals.ToldWay;
import org.sokong.uikit.Language;
import org.springframework.context.ApplicationContext;

/** What can be tried on the conversation inside a referral. */
final class TalkOperations {

    private final Map<String, Operation> all = new HashMap<>();

    private TalkOperations() {}

    static Map<String, Operation> of(ApplicationContext context) {
        TalkOperations operations = new TalkOperations();
        operations.messages(context.getBean(ReferralMessages.class));
        operations.appointments(context.getBean(ReferralAppointments.class));
        operations.records(context.getBean(ReferralServiceRecords.class));
        operations.goals(context.getBean(ReferralGoals.class));
        operations.paper(
                context.getBean(ReferralsOnPaper.class), context.getBean(ReferralPrinting.class));
        return operations.all;
    }

    private void messages(ReferralMessages messages) {
        on(
                "ReferralMessages.read",
                id -> messages.read(id).lines().stream().map(line -> line.words()).toList());
        on("ReferralMessages.seen", id -> done(() -> messages.seen(id, Set.of(Ids.next()))));
        on("ReferralMessages.pulse", messages::pulse);
        on(
                "ReferralMessages.keep",
                id -> done(() -> messages.keep(id, Ids.next(), "half a sentence")));
        on("ReferralMessages.send", id -> done(() -> messages.send(id, Ids.next(), "other words")));
    }

    /** The id of the appointment is that of no appointment of the referral. */
    private void appointments(ReferralAppointments appointments) {
        on("ReferralAppointments.read", id -> "" + appointments.read(id).size());
        on("ReferralAppointments.propose", id -> done(() -> appointments.propose(id, form())));
        on(
                "ReferralAppointments.change",
                id -> done(() -> appointments.change(id, Ids.next(), 0, form())));
        on("ReferralAppointments.agree", id -> done(() -> appointments.agree(id, Ids.next(), 0)));
        on(
                "ReferralAppointments.cancel",
                id -> done(() -> appointments.cancel(id, Ids.next(), 0, null)));
        on(
                "ReferralAppointments.tell",
                id -> done(() -> appointments.tell(id, Ids.next(), 0, true, null)));
    }

    private void records(ReferralServiceRecords records) {
        on("ReferralServiceRecords.read", id -> "" + records.read(id));
        on(
                "ReferralServiceRecords.contact",
                id -> done(() -> records.contact(id, LocalDate.of(2026, 11, 1), false)));
        on(
                "ReferralServiceRecords.write",
                id -> done(() -> records.write(id, 0, ServiceRecordForm.EMPTY)));
        on("ReferralServiceRecords.tell", id -> done(() -> records.tell(id, 3, null)));
    }

    /** The goal is that of no plan of the case. */
    private void goals(ReferralGoals goals) {
        on("ReferralGoals.read", id -> "" + goals.read(id).isPresent());
        on("ReferralGoals.choices", id -> "" + goals.choices(id).size());
        on("ReferralGoals.link", id -> done(() -> goals.link(id, Ids.next(), null)));
        on("ReferralGoals.takeOver", id -> done(() -> goals.takeOver(id)));
    }

    /** The receiver of the matrix has users: nobody answers for it. */
    private void paper(ReferralsOnPaper paper, ReferralPrinting printing) {
        on("ReferralsOnPaper.read", id -> "" + paper.read(id).isPresent());
        on(
                "ReferralsOnPaper.record",
                id ->
                        done(
                                () ->
                                        paper.record(
                                                id,
                                                new ToldAnswer(
                                                        Code.random('A').value(),
                                                        ReferralState.ACCEPTED,
                                                        ToldWay.TELEPHONE,
                                                        "somebody",
                                                        LocalDate.of(2026, 11, 1),
                                                        null,
                                                        null,
                                                        null,
                                                        null))));
        on("ReferralPrinting.mayName", id -> "" + printing.mayName(id));
        on(
                "ReferralPrinting.print",
                id ->
                        NarrativeFixture.text(
                                printing.print(id, PaperCopy.RECEIVER, Language.ENGLISH, false)
                                        .file()));
    }

    private static AppointmentForm form() {
        return new AppointmentForm(
                Instant.now().plus(Duration.ofDays(2)), "room 4", false, false, null);
    }

    private void on(String service, Question question) {
        all.put(
                "service " + service,
                (actor, target, condition) -> question.ask(target.requireReferral()));
    }

    private static String done(Runnable deed) {
        deed.run();
        return "done";
    }

    private interface Question {
        @Nullable Object ask(UUID referralId);
    }
}
