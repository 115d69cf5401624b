package org.sokong.matrix;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sokong.cases.Section;
import org.sokong.consent.ConsentPrinting;
import org.sokong.consent.ConsentService;
import org.sokong.consent.DataReturns;
import org.sokong.consent.Purpose;
import org.sokong.consent.RecordVitalInterest;
import org.sokong.consent.ReturnAnswer;
import org.sokong.consent.VitalInterestService;
import org.sokong.uikit.Language;
import org.springframework.context.ApplicationContext;

/** What can be tried on a consent, its end and the exception beside it, seen from a referral. */
final class ConsentOperations {

    private final Map<String, Operation> all = new HashMap<>();
    private final Stage stage;

    private ConsentOperations(Stage stage) {
        this.stage = stage;
    }

    static Map<String, Operation> of(Stage stage, ApplicationContext context) {
        ConsentOperations operations = new ConsentOperations(stage);
        operations.consents(context);
        operations.vital(context.getBean(VitalInterestService.class));
        operations.returns(context.getBean(DataReturns.class));
        return operations.all;
    }

    private void consents(ApplicationContext context) {
        ConsentService consents = context.getBean(ConsentService.class);
        ConsentPrinting printing = context.getBean(ConsentPrinting.class);
        on("ConsentService.begin", target -> consents.begin(target.requireCase()));
        on(
                "ConsentPrinting.print",
                target ->
                        printing.print(
                                        target.requireCase(),
                                        stage.consentOf(target),
                                        Language.ENGLISH)
                                .fileName());
    }

    private void vital(VitalInterestService vital) {
        on("VitalInterestService.record", target -> vital.record(danger(target.requireCase())));
        on(
                "VitalInterestService.confirm",
                target -> {
                    vital.confirm(recorded(vital, target));
                    return "done";
                });
        on(
                "VitalInterestService.refuse",
                target -> {
                    vital.refuse(recorded(vital, target), "not a danger to life");
                    return "done";
                });
    }

    private void returns(DataReturns returns) {
        on(
                "DataReturns.ofConsent",
                target -> returns.ofConsent(target.requireCase(), stage.consentOf(target)));
        on("DataReturns.ofReferral", target -> returns.ofReferral(target.requireReferral()));
        on(
                "DataReturns.answer",
                target -> {
                    returns.answer(target.requireReferral(), ReturnAnswer.DELETED);
                    return "done";
                });
    }

    private UUID recorded(VitalInterestService vital, Target target) {
        return stage.record.asOwner(() -> vital.record(danger(target.requireCase())));
    }

    private RecordVitalInterest danger(UUID caseId) {
        return new RecordVitalInterest(
                caseId,
                Set.of(stage.receiver),
                Set.of(Purpose.PROTECTION),
                Set.of(Section.HEALTH),
                LocalDate.now(ZoneOffset.UTC).plusDays(3),
                "unconscious after a fall");
    }

    private void on(String service, Question question) {
        all.put("service " + service, (actor, target, condition) -> question.ask(target));
    }

    @FunctionalInterface
    private interface Question {
        Object ask(Target target);
    }
}
