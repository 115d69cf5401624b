package org.sokong.matrix;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sokong.cases.CaseContents;
import org.sokong.cases.CaseFilter;
import org.sokong.cases.CaseList;
import org.sokong.cases.CaseService;
import org.sokong.cases.CaseSharing;
import org.sokong.cases.CaseSort;
import org.sokong.cases.CaseStatus;
import org.sokong.cases.CaseTimeline;
import org.sokong.cases.EntryDrafts;
import org.sokong.cases.IdentityService;
import org.sokong.cases.LinkPassage;
import org.sokong.cases.Move;
import org.sokong.cases.MoveReason;
import org.sokong.cases.PolicyLinks;
import org.sokong.cases.Risk;
import org.sokong.cases.Section;
import org.sokong.cases.SeenByReceivers;
import org.sokong.cases.StepKind;
import org.sokong.cases.TimelineEntry;
import org.sokong.consent.ConsentService;
import org.sokong.consent.Purpose;
import org.sokong.kernel.Ids;
import org.sokong.people.Identity;
import org.sokong.referrals.ReferralDraft;
import org.sokong.referrals.ReferralList;
import org.sokong.referrals.ReferralService;
import org.sokong.reports.Figure;
import org.sokong.reports.ReportPeriod;
import org.sokong.reports.ReportService;
import org.springframework.context.ApplicationContext;

/** What can be tried on a case. */
final class CaseOperations {

    private final Map<String, Operation> all = new HashMap<>();
    private final Stage stage;

    private CaseOperations(Stage stage) {
        this.stage = stage;
    }

    static Map<String, Operation> of(Stage stage, ApplicationContext context) {
        CaseOperations operations = new CaseOperations(stage);
        operations.reading(context);
        operations.writing(context);
        operations.sharing(context);
        operations.reports(context);
        operations.pages();
        operations.all.putAll(SafeguardOperations.of(stage, context));
        operations.all.putAll(PlanningOperations.of(stage, context));
        operations.all.putAll(ConferenceOperations.of(stage, context));
        operations.all.putAll(FollowUpOperations.of(stage, context));
        operations.all.putAll(LegalOperations.of(stage, context));
        operations.all.putAll(OutcomeOperations.of(stage, context));
        operations.all.putAll(LinkOperations.of(stage, context));
        operations.all.putAll(GuidanceOperations.of(stage, context));
        operations.all.putAll(HandoverOperations.of(stage, context));
        operations.all.putAll(PlanOperations.of(stage, context));
        operations.all.putAll(NarrativeOperations.of(stage, context));
        operations.all.putAll(ScreeningOperations.of(stage, context));
        operations.all.putAll(PaperOperations.of(stage, context));
        operations.all.putAll(DirectoryOperations.ofCase(context));
        return operations.all;
    }

    private void reading(ApplicationContext context) {
        CaseService cases = context.getBean(CaseService.class);
        CaseContents contents = context.getBean(CaseContents.class);
        CaseTimeline timeline = context.getBean(CaseTimeline.class);
        CaseList list = context.getBean(CaseList.class);
        IdentityService identities = context.getBean(IdentityService.class);
        on("CaseService.detail", cases::detail);
        all.put(
                "service CaseService.findByCode",
                (actor, target, condition) -> cases.findByCode(target.secret("case code")));
        on("CaseContents.intake", id -> text(contents.intake(id).form()));
        on("CaseContents.notes", contents::notes);
        on("CaseContents.steps", contents::steps);
        on("CaseContents.due", id -> String.valueOf(contents.due(id)));
        on("CaseContents.moves", contents::moves);
        on("CaseContents.grants", contents::grants);
        on("CaseTimeline.latest", id -> timeline.latest(id, 20));
        TimelineEntry later =
                new TimelineEntry(
                        Ids.next(),
                        Instant.now().plus(Duration.ofDays(1)),
                        "",
                        "",
                        Section.OVERVIEW,
                        null,
                        Map.of());
        on("CaseTimeline.earlier", id -> timeline.earlier(id, later, 20));
        on("IdentityService.reveal", id -> identities.reveal(id).fullName());
        all.put(
                "service CaseList.page",
                (actor, target, condition) ->
                        list.page(CaseFilter.ALL, CaseSort.NEWEST, 0, 500).rows().stream()
                                .filter(row -> row.id().equals(target.caseId()))
                                .findAny());
        all.put(
                "service CaseList.count",
                (actor, target, condition) ->
                        list.count(coded(target.secret("case code"))).value());
    }

    private void writing(ApplicationContext context) {
        CaseService cases = context.getBean(CaseService.class);
        CaseContents contents = context.getBean(CaseContents.class);
        IdentityService identities = context.getBean(IdentityService.class);
        on(
                "CaseService.saveIntake",
                id ->
                        done(
                                () ->
                                        cases.saveIntake(
                                                id,
                                                stage.version("case_intake", "case_id", id),
                                                Stage.intake("new"))));
        on("CaseService.open", id -> done(() -> cases.open(id, stage.caseVersion(id))));
        on(
                "CaseService.move",
                id ->
                        done(
                                () ->
                                        cases.move(
                                                id,
                                                stage.caseVersion(id),
                                                Move.to(
                                                        CaseStatus.DISCARDED,
                                                        MoveReason.ENTERED_BY_MISTAKE))));
        on(
                "CaseService.assign",
                id ->
                        done(
                                () ->
                                        cases.assign(
                                                id,
                                                stage.caseVersion(id),
                                                stage.principal("teammate").user().id())));
        on(
                "CaseService.addColleague",
                id -> done(() -> cases.addColleague(id, stage.principal("teammate").user().id())));
        on(
                "CaseService.removeColleague",
                id ->
                        done(
                                () ->
                                        cases.removeColleague(
                                                id, stage.principal("colleague").user().id())));
        on(
                "CaseService.setRisk",
                id -> done(() -> cases.setRisk(id, stage.caseVersion(id), Risk.HIGH)));
        on("CaseService.addNote", id -> cases.addNote(id, "seen today"));
        on("CaseService.confirmVitalBasis", id -> done(() -> cases.confirmVitalBasis(id, null)));
        EntryDrafts drafts = context.getBean(EntryDrafts.class);
        on("EntryDrafts.read", id -> drafts.read(id, Section.NOTES, "note:new"));
        on(
                "EntryDrafts.keep",
                id ->
                        done(
                                () ->
                                        drafts.keep(
                                                id,
                                                Section.NOTES,
                                                "note:new",
                                                Map.of("0 TextArea", "seen today"))));
        on("EntryDrafts.forget", id -> done(() -> drafts.forget(id, Section.NOTES, "note:new")));
        on(
                "CaseService.recordStep",
                id -> done(() -> cases.recordStep(id, StepKind.RECEIVER_ACCEPTED, null)));
        all.put(
                "service IdentityService.save",
                (actor, target, condition) -> {
                    String name = target.secret("client name");
                    Identity kept =
                            new Identity(name, null, null, null, null, null, null, null, null);
                    return done(() -> identities.save(target.requireCase(), kept, kept));
                });
    }

    private void sharing(ApplicationContext context) {
        CaseSharing sharing = context.getBean(CaseSharing.class);
        ConsentService consents = context.getBean(ConsentService.class);
        ReferralService referrals = context.getBean(ReferralService.class);
        Set<Section> sections = Set.of(Section.INTAKE);
        on("CaseSharing.disclosed", sharing::disclosed);
        on("CaseSharing.envelope", sharing::envelope);
        on("CaseSharing.preview", id -> sharing.preview(id, sections));
        on("ConsentService.record", id -> consents.record(stage.consent(id, sections)));
        on("ConsentService.ofCase", id -> done(() -> consents.ofCase(id)));
        SeenByReceivers seen = context.getBean(SeenByReceivers.class);
        on("SeenByReceivers.under", id -> done(() -> seen.under(id, anyConsent(), 0)));
        on(
                "ConsentService.covering",
                id ->
                        done(
                                () ->
                                        consents.covering(
                                                id,
                                                stage.receiver,
                                                Purpose.SERVICE,
                                                sections,
                                                Instant.now())));
        PolicyLinks links = context.getBean(PolicyLinks.class);
        on("PolicyLinks.ofCase", links::ofCase);
        on(
                "PolicyLinks.link",
                id -> links.link(new LinkPassage(stage.passage(), id, null, "fits the need")));
        on("PolicyLinks.remove", id -> done(() -> links.remove(stage.linkOf(id))));
        on("ReferralList.ofCase", context.getBean(ReferralList.class)::ofCase);
        on("ReferralService.draft", id -> referrals.draft(id, ReferralDraft.EMPTY));
    }

    /** A case that is counted for somebody is revealed to them as far as a number can. */
    private void reports(ApplicationContext context) {
        ReportService reports = context.getBean(ReportService.class);
        LocalDate today = LocalDate.now();
        on("ReportService.team", id -> reports.team());
        on(
                "ReportService.read",
                id ->
                        reports.read(ReportPeriod.yearOf(today), "en")
                                .figure(Figure.CASES_BY_STATUS)
                                .total());
        on(
                "ReportService.release",
                id ->
                        reports.release(
                                ReportPeriod.quarterBefore(today), "en", ReportService.Form.CSV));
    }

    private void pages() {
        all.put(
                "page /cases/:id",
                (actor, target, condition) ->
                        Reply.shown(
                                actor.visitor()
                                        .open(
                                                "/cases/"
                                                        + target.requireCase()
                                                        + (condition.startsWith("tab=")
                                                                ? "?" + condition
                                                                : "")),
                                target.secret("case code")));
        all.put(
                "page /cases",
                (actor, target, condition) -> {
                    String code = target.secret("case code");
                    Reply answer =
                            Reply.shown(
                                    actor.visitor().open("/cases?all=&code=" + code), "\"1 case\"");
                    // The page shows the filter that stands in its address.
                    return Reply.of(answer.verdict(), answer.text().replace(code, ""));
                });
        all.put(
                "page /referrals/new",
                (actor, target, condition) ->
                        Reply.shown(
                                actor.visitor().open("/referrals/new?case=" + target.requireCase()),
                                "New referral"));
    }

    private void on(String service, Question question) {
        all.put(
                "service " + service,
                (actor, target, condition) -> question.ask(target.requireCase()));
    }

    /** No consent of the case: who may ask is decided before what is there. */
    private static SeenByReceivers.Ground anyConsent() {
        return new SeenByReceivers.Ground(
                UUID.randomUUID(),
                Set.of(UUID.randomUUID()),
                Set.of(Section.HEALTH),
                Instant.EPOCH,
                Instant.now());
    }

    private static CaseFilter coded(String code) {
        return new CaseFilter(Set.of(), Set.of(), null, false, null, null, false, code);
    }

    /** A form never prints its answers. */
    private static String text(org.sokong.cases.IntakeForm form) {
        return java.util.Arrays.stream(org.sokong.cases.IntakeField.values())
                .map(field -> field + "=" + form.get(field))
                .collect(java.util.stream.Collectors.joining("\n"));
    }

    private static String done(Runnable deed) {
        deed.run();
        return "done";
    }

    private interface Question {
        Object ask(UUID caseId);
    }
}
