package org.sokong.matrix;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sokong.cases.PolicyLinks;
import org.sokong.cases.Section;
import org.sokong.consent.ConsentService;
import org.sokong.referrals.AskedService;
import org.sokong.referrals.DeclineReason;
import org.sokong.referrals.NotCompletedReason;
import org.sokong.referrals.Outcome;
import org.sokong.referrals.PauseReason;
import org.sokong.referrals.ReferralBox;
import org.sokong.referrals.ReferralList;
import org.sokong.referrals.ReferralPauses;
import org.sokong.referrals.ReferralReader;
import org.sokong.referrals.ReferralRedirects;
import org.sokong.referrals.ReferralService;
import org.sokong.referrals.ReferralSharing;
import org.sokong.referrals.ReferralSplits;
import org.sokong.referrals.WithdrawalReason;
import org.springframework.context.ApplicationContext;

/** What can be tried on a referral. */
final class ReferralOperations {

    private final Map<String, Operation> all = new HashMap<>();
    private final Stage stage;

    private ReferralOperations(Stage stage) {
        this.stage = stage;
    }

    static Map<String, Operation> of(Stage stage, ApplicationContext context) {
        ReferralOperations operations = new ReferralOperations(stage);
        operations.reading(context);
        operations.writing(context);
        operations.pages();
        operations.all.putAll(TalkOperations.of(context));
        operations.all.putAll(ConsentOperations.of(stage, context));
        operations.all.putAll(TransferOperations.of(stage, context));
        operations.all.putAll(ReferralPaperOperations.of(stage, context));
        return operations.all;
    }

    private void reading(ApplicationContext context) {
        ReferralReader reader = context.getBean(ReferralReader.class);
        ReferralList list = context.getBean(ReferralList.class);
        ConsentService consents = context.getBean(ConsentService.class);
        on("ReferralReader.detail", reader::detail);
        on("ReferralReader.standing", reader::standing);
        on("ReferralReader.ground", reader::ground);
        on("ReferralReader.preview", reader::preview);
        on("ReferralReader.steps", id -> reader.steps(id).size());
        on("ReferralReader.revealIdentity", id -> reader.revealIdentity(id).fullName());
        on("PolicyLinks.ofReferral", context.getBean(PolicyLinks.class)::ofReferral);
        all.put(
                "service ReferralList.page",
                (actor, target, condition) ->
                        java.util.Arrays.stream(ReferralBox.values())
                                .flatMap(box -> list.page(box, false, 0, 200).stream())
                                .filter(row -> row.id().equals(target.referralId()))
                                .findAny());
        all.put(
                "service ConsentService.ofCase",
                (actor, target, condition) ->
                        consents.ofCase(target.requireCase(), stage.consentOf(target)));
        all.put(
                "service ConsentService.withdraw",
                (actor, target, condition) -> {
                    consents.withdraw(stage.consentOf(target), "changed her mind");
                    return "done";
                });
    }

    private void writing(ApplicationContext context) {
        ReferralService referrals = context.getBean(ReferralService.class);
        on(
                "ReferralService.saveDraft",
                id ->
                        done(
                                () ->
                                        referrals.saveDraft(
                                                id,
                                                version(id),
                                                stage.draft(
                                                        consentOfReferral(id),
                                                        Set.of(Section.INTAKE),
                                                        "other words"))));
        AskedService asked = context.getBean(AskedService.class);
        on(
                "AskedService.choose",
                id -> done(() -> asked.choose(id, version(id), stage.offer(stage.receiver))));
        on("AskedService.of", id -> done(() -> asked.of(id)));
        on(
                "ReferralService.linkPassage",
                id -> done(() -> referrals.linkPassage(id, stage.passage(), "fits the need")));
        on("ReferralService.missing", id -> done(() -> referrals.missing(id)));
        ReferralSharing sharing = context.getBean(ReferralSharing.class);
        on("ReferralSharing.ask", id -> done(() -> sharing.ask(id, Set.of(), "No agreement yet")));
        on("ReferralSharing.hear", id -> String.valueOf(sharing.hear(id, Set.of())));
        on("ReferralSharing.asked", id -> String.valueOf(sharing.asked(id, Set.of())));
        on("ReferralService.send", id -> done(() -> referrals.send(id, version(id))));
        on("ReferralService.acknowledge", id -> done(() -> referrals.acknowledge(id)));
        on("ReferralService.accept", id -> done(() -> referrals.accept(id)));
        on(
                "ReferralService.decline",
                id -> done(() -> referrals.decline(id, DeclineReason.NO_CAPACITY, null)));
        on("ReferralService.start", id -> done(() -> referrals.start(id)));
        on(
                "ReferralService.complete",
                id -> done(() -> referrals.complete(id, Outcome.SERVICE_GIVEN, null)));
        on(
                "ReferralService.notComplete",
                id ->
                        done(
                                () ->
                                        referrals.notComplete(
                                                id, NotCompletedReason.SERVICE_STOPPED, null)));
        on(
                "ReferralService.withdraw",
                id -> done(() -> referrals.withdraw(id, WithdrawalReason.NO_LONGER_NEEDED, null)));
        on("ReferralService.stopOrder", id -> done(() -> referrals.stopOrder(id)));
        on("ReferralService.discard", id -> done(() -> referrals.discard(id, version(id))));
        on(
                "ReferralService.passOn",
                id ->
                        done(
                                () ->
                                        referrals.passOn(
                                                id,
                                                DeclineReason.WRONG_AREA,
                                                null,
                                                UUID.randomUUID())));
        ReferralRedirects redirects = context.getBean(ReferralRedirects.class);
        on("ReferralRedirects.confirm", id -> done(() -> redirects.confirm(id)));
        on("ReferralRedirects.prepare", id -> done(() -> redirects.prepare(id)));
        on("ReferralRedirects.refuse", id -> done(() -> redirects.refuse(id)));
        ReferralSplits splits = context.getBean(ReferralSplits.class);
        on("ReferralSplits.send", id -> done(() -> splits.send(id, version(id), Map.of(), null)));
        ReferralPauses pauses = context.getBean(ReferralPauses.class);
        on(
                "ReferralPauses.pause",
                id ->
                        done(
                                () ->
                                        pauses.pause(
                                                id,
                                                PauseReason.PAPERS_AWAITED,
                                                LocalDate.now(ZoneOffset.UTC).plusDays(2),
                                                null)));
        on("ReferralPauses.resume", id -> done(() -> pauses.resume(id)));
    }

    private void pages() {
        all.put(
                "page /referrals/:referral",
                (actor, target, condition) ->
                        Reply.shown(
                                actor.visitor().open("/referrals/" + target.requireReferral()),
                                target.secret("referral code")));
    }

    private UUID consentOfReferral(UUID referralId) {
        return stage.consentOfReferral(referralId);
    }

    private long version(UUID referralId) {
        return stage.version("referral", "id", referralId);
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
        Object ask(UUID referralId);
    }
}
