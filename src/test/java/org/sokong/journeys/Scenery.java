package org.sokong.journeys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.World;
import org.sokong.access.LinkPurpose;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.access.UserService;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.CaseService;
import org.sokong.cases.FlagService;
import org.sokong.cases.HandOver;
import org.sokong.cases.HandoverService;
import org.sokong.cases.IdentityService;
import org.sokong.cases.LinkPassage;
import org.sokong.cases.PolicyLinks;
import org.sokong.cases.Risk;
import org.sokong.cases.Sex;
import org.sokong.consent.ConsentService;
import org.sokong.consent.SharingAgreements;
import org.sokong.consent.SharingRequests;
import org.sokong.directory.Citizenship;
import org.sokong.directory.Eligibility;
import org.sokong.directory.IntakePauses;
import org.sokong.directory.OfferForm;
import org.sokong.directory.OfferService;
import org.sokong.directory.ServicePlace;
import org.sokong.guidance.CollectionService;
import org.sokong.kernel.Answer;
import org.sokong.kernel.Ids;
import org.sokong.narratives.NarrativeFixture;
import org.sokong.narratives.ReportKind;
import org.sokong.organisations.ServiceCategory;
import org.sokong.people.Identity;
import org.sokong.planning.ApprovalSubject;
import org.sokong.planning.CaseFormService;
import org.sokong.planning.ConferenceService;
import org.sokong.planning.FormDetail;
import org.sokong.planning.FormKind;
import org.sokong.planning.RecordFixture;
import org.sokong.policy.Curation;
import org.sokong.policy.DocumentVersions;
import org.sokong.policy.PolicyImporter;
import org.sokong.policy.PolicyLibrary;
import org.sokong.policy.Publishing;
import org.sokong.policy.align.Texts;
import org.sokong.referrals.AppointmentForm;
import org.sokong.referrals.DeclineReason;
import org.sokong.referrals.Outcome;
import org.sokong.referrals.ReferralAppointments;
import org.sokong.referrals.ReferralFixture;
import org.sokong.referrals.ReferralMessages;
import org.sokong.referrals.ReferralService;
import org.sokong.reports.ReportFixture;
import org.sokong.screening.EventDate;
import org.sokong.screening.EventStage;
import org.sokong.screening.TraffickingEventForm;
import org.sokong.screening.TraffickingService;
import org.sokong.transfers.TransferFixture;
import org.sokong.transfers.TransferSharing;
import org.sokong.uikit.Language;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two organisations in the middle of their work, made through the services, and the pages that each
 * person of them has: nothing is empty that can be filled.
 */
final class Scenery {

    /** Everybody who signs in, with the pages only this person can show. */
    final Map<Person, List<Screen>> screens = new LinkedHashMap<>();

    /** Pages for whoever has not signed in. */
    final List<Screen> plain;

    /** Somebody with a name for messages. */
    record Person(String name, UserPrincipal principal) {}

    private static final String FLAG = "اسأل عن جواز السفر";
    private static final String NAME = "ناديا حسن";
    private static final String SERVICE = "Rumah Pelabuhan";

    private final ApplicationContext context;
    private final World world;
    private final JdbcClient jdbc;
    private final CaseFixture caseFixture;
    private final ReferralFixture referralFixture;
    private final UUID home;
    private final UUID clinic;
    private final UUID team;
    private final UserPrincipal worker;
    private final UserPrincipal supervisor;
    private final UserPrincipal administrator;
    private final UserPrincipal receiver;

    Scenery(ApplicationContext context) {
        this.context = context;
        world = context.getBean(World.class);
        jdbc = context.getBean(JdbcClient.class);
        caseFixture = context.getBean(CaseFixture.class);
        referralFixture = context.getBean(ReferralFixture.class);
        home = world.organisation("Harbour House for women and children");
        clinic = world.organisation("Lotus clinic");
        team = world.team(home);
        worker = world.user(home, team, Role.CASEWORKER);
        supervisor = world.user(home, team, Role.SUPERVISOR);
        administrator = world.user(home, null, Role.ORGANISATION_ADMINISTRATOR);
        receiver = world.user(clinic, world.team(clinic), Role.CASEWORKER);

        services();
        UUID caseId = fullCase();
        UUID ended = completed(caseId);
        UUID draft = referralFixture.draft(worker, caseId, clinic);
        UUID sent = referralFixture.sent(worker, caseId, clinic);
        UUID accepted = referralFixture.accepted(worker, caseId, receiver);
        UUID declined = declined(caseId);
        talk(accepted);
        UUID onPaper = referralFixture.sent(worker, caseId, world.organisation("Old registry"));
        UUID passage = linkPassages(caseId, sent);
        UUID approval = caseWithRequest();

        NarrativeFixture narratives = context.getBean(NarrativeFixture.class);
        UUID begun =
                narratives
                        .draft(worker, caseId, ReportKind.COURT, Language.ARABIC, "تحتاج إلى وقت.")
                        .id();
        UUID asked =
                narratives
                        .submitted(
                                worker, approval, ReportKind.PROGRESS, Language.ENGLISH, "Better.")
                        .id();
        UUID settled =
                narratives
                        .approved(
                                worker,
                                supervisor,
                                approval,
                                ReportKind.INCIDENT,
                                Language.VIETNAMESE,
                                "Đã báo cảnh sát.",
                                false)
                        .id();
        add(
                "writer",
                worker,
                List.of(
                        Screen.at("/cases/" + caseId + "?tab=reports").dialog("narratives.start"),
                        Screen.at("/cases/" + caseId + "/reports/" + begun)
                                .dialog("narratives.add.passage")
                                .dialog("narratives.discard"),
                        Screen.at("/cases/" + approval + "/reports/" + settled)));
        add(
                "reviewer",
                supervisor,
                List.of(
                        Screen.at("/cases/" + approval + "/reports/" + asked)
                                .dialog("narratives.return")
                                .dialog("narratives.approve")));
        add(
                "caseworker",
                worker,
                casework(
                        caseId,
                        caseFixture.draft(worker),
                        List.of(draft, sent, ended, declined, accepted, onPaper)));
        add("sender", worker, sending());
        UUID handbook =
                world.as(
                        world.user(home, team, Role.SUPERVISOR),
                        () -> {
                            CollectionService collections =
                                    context.getBean(CollectionService.class);
                            UUID made = collections.create("دليل المأوى");
                            collections.add(made, passage, "When somebody arrives");
                            return made;
                        });
        add("reader", world.user(home, team, Role.CASEWORKER), reading(passage, handbook));
        add("receiver", receiver, receiving(sent, accepted, ended, declined));
        add("supervisor", supervisor, supervision(approval));
        add("supervisor who hands over", supervisor, handingOver());
        add("supervisor who gives a case away", supervisor, givingAway());
        holdUp();
        UUID task = taken();
        add(
                "participant",
                supervisor,
                List.of(Screen.at("/tasks/" + task), Screen.at("/cases/retention")));
        add("reporter", context.getBean(ReportFixture.class).supervisor(), reporting());
        add("organisation administrator", administrator, administration());
        add(
                "system administrator",
                world.user(home, null, Role.SYSTEM_ADMINISTRATOR),
                List.of(
                        Screen.at("/directory?text=MAPO").dialog("organisations.new"),
                        Screen.at("/directory/" + clinic).dialog("organisations.change"),
                        Screen.at("/administration/code-lists"),
                        Screen.at("/administration/code-lists/load"),
                        Screen.at("/administration/legal-deadlines")
                                .dialog("legal.settings.add.order"),
                        Screen.at("/administration/assent-ages").dialog("consent.assent.add"),
                        Screen.at("/administration/service-levels"),
                        Screen.at("/administration/report-templates?kind=COURT&language=ar")));
        UUID toCurate = draft();
        add(
                "curator",
                world.user(home, null, Role.POLICY_CURATOR),
                List.of(
                        Screen.at("/policy/topics").dialog("policy.topics.add"),
                        Screen.at("/policy/topics/proposed"),
                        Screen.at("/policy/curate"),
                        Screen.at("/policy/curate/" + toCurate)
                                .dialog("policy.describe.change")
                                .dialog("policy.describe.note")
                                .dialog("policy.work.choose"),
                        Screen.at("/policy/curate/" + document("003"))
                                .dialog("policy.version.begin")
                                .dialog("policy.version.repeal"),
                        Screen.at("/policy/curate/" + begunVersion())
                                .with(
                                        "other words",
                                        hands -> hands.openDialog("policy.curate.reword.of", "3"))
                                .with(
                                        "a paragraph more",
                                        hands -> hands.openDialog("policy.curate.insert.of", "3")),
                        Screen.at("/policy/passages/" + passage).dialog("legal.passage_rules.add"),
                        Screen.at("/policy/use"),
                        Screen.at("/policy/import")
                                .with("a file that was taken", Scenery::upload)
                                .with("a file that was refused", Scenery::uploadBroken)));
        add(
                "auditor",
                world.user(home, null, Role.AUDITOR),
                List.of(
                        Screen.at("/administration/audit"),
                        Screen.at("/administration/audit?action=ACCESS_DENIED")));
        plain = plainPages();
    }

    /** A draft that a curator has begun to work on, with a translation to be confirmed. */
    private UUID draft() {
        PolicyImporter importer = context.getBean(PolicyImporter.class);
        UserPrincipal author =
                world.user(world.organisation("Curators"), null, Role.POLICY_CURATOR);
        return world.as(
                author,
                () -> {
                    importer.importFile(
                            "ar.txt",
                            Texts.unique(Texts.circular(Language.ARABIC, ""))
                                    .getBytes(StandardCharsets.UTF_8));
                    return importer.importFile(
                                    "en.txt",
                                    Texts.unique(Texts.circular(Language.ENGLISH, ""))
                                            .getBytes(StandardCharsets.UTF_8))
                            .documentId();
                });
    }

    /** A new version of a published text that a curator has begun without a file. */
    private UUID begunVersion() {
        UUID old = draft();
        Publishing.publish(world, context.getBean(Curation.class), old);
        UserPrincipal author =
                world.user(world.organisation("Curators"), null, Role.POLICY_CURATOR);
        return world.as(author, () -> context.getBean(DocumentVersions.class).begin(old, null));
    }

    private void add(String name, UserPrincipal principal, List<Screen> pages) {
        screens.put(new Person(name, principal), pages);
    }

    private static List<Screen> casework(UUID caseId, UUID begun, List<UUID> referrals) {
        String page = "/cases/" + caseId + "?tab=";
        return List.of(
                Screen.at("/"),
                Screen.at("/cases"),
                Screen.at("/cases?text=nothing-like-it"),
                Screen.at("/cases/new"),
                Screen.at("/cases/together"),
                Screen.at("/cases/" + begun),
                Screen.at(page + "overview")
                        .dialog("cases.identity.show")
                        .dialog("cases.risk.set")
                        .dialog("cases.stepbutton.CONTACT_MADE")
                        .dialog("cases.flag.raise")
                        .with(
                                "clearing a flag",
                                hands -> hands.openDialog("cases.flag.clear.this", FLAG))
                        .dialog("cases.move.title"),
                Screen.at(page + "intake"),
                Screen.at(page + "screening").dialog("screening.child.add"),
                Screen.at(page + "trafficking")
                        .dialog("screening.event.add")
                        .with(
                                "removing an event",
                                hands ->
                                        hands.openDialog(
                                                "screening.row.action",
                                                hands.words("screening.row.remove"),
                                                hands.words("screening.eventstage.RECRUITMENT"))),
                Screen.at(page + "notes"),
                Screen.at(page + "policy").dialog("cases.policy.link"),
                Screen.at(page + "access"),
                Screen.at(page + "history"),
                Screen.at(page + "print"),
                Screen.at("/forms"),
                Screen.at(page + "consents")
                        .dialog("consent.record")
                        .dialog("consent.vital.open")
                        .dialog("consent.withdraw"),
                Screen.at(page + "referrals").dialog("referrals.action.find"),
                Screen.at(page + "outcomes"),
                Screen.at(page + "linked").dialog("linked.action.link"),
                Screen.at(page + "assessment"),
                Screen.at(page + "safety"),
                Screen.at(page + "followup")
                        .with(
                                "a follow-up",
                                hands -> hands.press("planning.action.start.FOLLOW_UP")),
                Screen.at(page + "conference")
                        .with("a conference", Scenery::openConference)
                        .with(
                                "a participant",
                                hands -> hands.openDialog("planning.conference.participant.add")),
                Screen.at(page + "closure")
                        .with("a closure", hands -> hands.press("planning.action.start.CLOSURE")),
                Screen.at("/cases/retention"),
                Screen.at(page + "plan").dialog("planning.goal.add"),
                Screen.at(page + "services")
                        .dialog("planning.service.add")
                        .dialog("planning.stay.add"),
                Screen.at(page + "law")
                        .dialog("legal.order.add")
                        .dialog("legal.hearing.add")
                        .dialog("legal.deadline.add")
                        .dialog("legal.status.add"),
                Screen.at("/referrals"),
                Screen.at("/referrals?all=1"),
                Screen.at("/referrals/new?case=" + caseId).dialog("referrals.action.find"),
                Screen.at("/referrals/" + referrals.get(0))
                        .dialog("referrals.action.preview")
                        .dialog("referrals.action.split")
                        .dialog("referrals.action.discard"),
                Screen.at("/referrals/" + referrals.get(1))
                        .dialog("referrals.action.withdraw")
                        .dialog("referrals.action.pause")
                        .dialog("referrals.action.link"),
                Screen.at("/referrals/" + referrals.get(2)),
                Screen.at("/referrals/" + referrals.get(3)),
                Screen.at("/referrals/" + referrals.get(4))
                        .dialog("referrals.appointment.propose")
                        .dialog("referrals.service.action.tell")
                        .dialog("referrals.goal.link"),
                Screen.at("/referrals/" + referrals.get(5)).dialog("referrals.paper.record"));
    }

    /** What else happens to whoever sends: an order that can be stopped, paper to be asked back. */
    private List<Screen> sending() {
        UUID registry = world.organisation("Old registry");
        UUID ordered = referralFixture.ordered(worker, caseFixture.open(worker), clinic, registry);
        UUID back = referralFixture.askedBackOnPaper(worker, caseFixture.open(worker), registry);
        return List.of(
                Screen.at("/referrals/" + ordered).dialog("referrals.action.stop_order"),
                Screen.at("/referrals/" + back));
    }

    private List<Screen> reading(UUID passage, UUID handbook) {
        UUID arabic = document("002");
        return List.of(
                Screen.at("/policy"),
                Screen.at("/policy?q=law reform"),
                Screen.at("/policy?q=zzzyx qqqvw"),
                Screen.at("/policy/documents/" + arabic),
                Screen.at("/policy/documents/" + document("001") + "?side"),
                Screen.at("/policy/passages/" + passage),
                Screen.at("/policy/collections"),
                Screen.at("/policy/collections/" + handbook),
                Screen.at("/directory"),
                Screen.at("/directory/" + clinic),
                Screen.at("/services?need=SHELTER&country=MY&area=Johor&language=ar"),
                Screen.at("/services?text=nothing-like-it"),
                Screen.at("/account"),
                Screen.at("/account/notifications"),
                Screen.at("/account/tokens"),
                Screen.at("/inbox"),
                Screen.at("/inbox/" + UUID.randomUUID()),
                Screen.at("/no-such-page"));
    }

    private static List<Screen> receiving(UUID sent, UUID accepted, UUID ended, UUID declined) {
        return List.of(
                Screen.at("/"),
                Screen.at("/referrals"),
                Screen.at("/referrals/" + sent).dialog("referrals.action.decline"),
                Screen.at("/referrals/" + accepted)
                        .dialog("referrals.action.not_complete")
                        .dialog("referrals.appointment.propose")
                        .dialog("referrals.service.action.contact")
                        .dialog("referrals.service.action.write")
                        .dialog("referrals.service.action.tell"),
                Screen.at("/referrals/" + ended),
                Screen.at("/referrals/" + declined));
    }

    private static List<Screen> supervision(UUID approval) {
        return List.of(
                Screen.at("/"),
                Screen.at("/inbox"),
                Screen.at("/cases/" + approval).dialog("cases.assign.title"),
                Screen.at("/cases/" + approval + "?tab=access")
                        .dialog("cases.colleague.title")
                        .dialog("cases.hidden.add")
                        .dialog("consent.no_share.add"));
    }

    /** A case is offered to the clinic. */
    private List<Screen> givingAway() {
        world.user(clinic, world.team(clinic), Role.SUPERVISOR);
        UUID given = caseFixture.open(worker);
        UUID transfer = context.getBean(TransferFixture.class).offered(supervisor, given, clinic);
        return List.of(
                Screen.at("/transfers"),
                Screen.at("/transfers/" + transfer).dialog("transfers.action.withdraw"),
                Screen.at("/cases/" + given + "?tab=transfers"));
    }

    /** A second supervisor allowed an offer before something was added to the case. */
    private void holdUp() {
        UUID from = world.organisation("Shelter that asks for agreements");
        UUID group = world.team(from);
        UserPrincipal owner = world.user(from, group, Role.CASEWORKER);
        UserPrincipal offering = world.user(from, group, Role.SUPERVISOR);
        UserPrincipal second = world.user(from, group, Role.SUPERVISOR);
        UUID given = caseFixture.open(owner);
        SharingRequests requests = context.getBean(SharingRequests.class);
        world.as(
                world.user(from, null, Role.ORGANISATION_ADMINISTRATOR),
                () -> context.getBean(SharingAgreements.class).setAsks(true));
        world.as(
                offering,
                () -> context.getBean(TransferSharing.class).ask(given, clinic, "لا مأوى آخر لها"));
        world.as(
                second,
                () -> requests.decide(requests.ofCase(given).getFirst().id(), true, "Known"));
        UUID transfer = context.getBean(TransferFixture.class).offered(offering, given, clinic);
        world.as(owner, () -> context.getBean(CaseService.class).addNote(given, "Something new."));
        add(
                "supervisor whose offer is held up",
                offering,
                List.of(
                        Screen.at("/transfers/" + transfer).dialog("transfers.sharing.ask"),
                        Screen.at("/cases/" + given + "?tab=transfers")));
    }

    /** Somebody leaves: one case was handed over, another waits. */
    private List<Screen> handingOver() {
        UserPrincipal leaving = world.user(home, team, Role.CASEWORKER);
        UUID given = caseFixture.open(leaving);
        UUID kept = caseFixture.open(leaving);
        HandoverService handover = context.getBean(HandoverService.class);
        UUID step =
                world.as(
                        supervisor,
                        () ->
                                handover.handOver(
                                        new HandOver(
                                                null,
                                                List.of(
                                                        new HandOver.Item(
                                                                given,
                                                                context.getBean(CaseService.class)
                                                                        .detail(given)
                                                                        .version(),
                                                                worker.user().id())),
                                                "رحيل الزميلة")));
        String code =
                world.as(supervisor, () -> context.getBean(CaseService.class).detail(kept).code());
        String page = "/cases/hand-over/" + leaving.user().id();
        return List.of(
                Screen.at("/cases?owner=" + leaving.user().id())
                        .with(
                                "a case to give away",
                                hands -> {
                                    hands.page()
                                            .getByLabel(
                                                    hands.words("cases.handover.choose.case", code))
                                            .first()
                                            .check();
                                    hands.openDialog("cases.handover.reassign");
                                }),
                Screen.at(page),
                Screen.at(page + "?done=" + step));
    }

    private static List<Screen> reporting() {
        String quarter = "from=2026-07-01&to=2026-09-30";
        return List.of(
                Screen.at("/cases"),
                Screen.at("/reports?" + quarter),
                Screen.at("/reports/print?" + quarter));
    }

    private List<Screen> administration() {
        return List.of(
                Screen.at("/directory/" + home).dialog("organisations.focal.add"),
                Screen.at("/administration/people").dialog("organisations.invite"),
                Screen.at("/administration/people/" + worker.user().id())
                        .dialog("organisations.person.link"),
                Screen.at("/administration/roles"),
                Screen.at("/administration/teams").dialog("organisations.team.new"),
                Screen.at("/administration/service-levels"),
                Screen.at("/administration/calendar")
                        .dialog("deadlines.calendar.add")
                        .dialog("deadlines.calendar.load"),
                Screen.at("/administration/sharing-agreements").dialog("consent.agreement.add"),
                Screen.at("/directory/" + home)
                        .dialog("organisations.change")
                        .dialog("directory.add")
                        .dialog("directory.pause.all")
                        .with("free places", hands -> ofService(hands, "directory.free.say"))
                        .with("a service", hands -> ofService(hands, "directory.change"))
                        .with("a pause", hands -> ofService(hands, "directory.pause"))
                        .with("the end", hands -> ofService(hands, "directory.end")));
    }

    /** The dialog of the first service's button. */
    private static void ofService(Hands hands, String button) {
        hands.openDialog("directory.action.this", hands.words(button), SERVICE);
    }

    /** One that takes people, a paused one, and a full one that nobody confirmed for long. */
    private void services() {
        OfferService offers = context.getBean(OfferService.class);
        ServicePlace johor = new ServicePlace("MY", "Johor");
        OfferForm shelter =
                OfferForm.of(ServiceCategory.SHELTER, SERVICE, johor)
                        .speaks(Set.of("ar", "ms"))
                        .places(8, 3)
                        .takes(
                                new Eligibility(
                                        Set.of(Sex.FEMALE),
                                        18,
                                        null,
                                        Set.of("ActualVictimOfTrafficking"),
                                        Citizenship.EXCEPT,
                                        Set.of("MY"),
                                        null));
        world.as(administrator, () -> offers.add(home, shelter));
        UserPrincipal theirs = world.user(clinic, null, Role.ORGANISATION_ADMINISTRATOR);
        UUID full =
                world.as(
                        theirs,
                        () ->
                                offers.add(
                                        clinic,
                                        OfferForm.of(ServiceCategory.SHELTER, "Ward", johor)
                                                .places(4, 0)));
        world.as(
                theirs,
                () -> context.getBean(IntakePauses.class).pause(full, null, "Water damage"));
        jdbc.sql("update organisation_service set verified_at = '2026-01-01' where id = ?")
                .param(full)
                .update();
    }

    private List<Screen> plainPages() {
        return List.of(
                Screen.at("/sign-in"),
                Screen.at("/sign-in?ended"),
                Screen.at(passwordLink()),
                Screen.at("/password/used-or-invented"),
                Screen.at(setUpLink()),
                Screen.at("/error"),
                Screen.at("/weather"));
    }

    private UUID fullCase() {
        UUID id = caseFixture.open(worker);
        UserPrincipal colleague = world.user(home, null, Role.CASEWORKER);
        world.as(
                worker,
                () -> {
                    CaseService cases = context.getBean(CaseService.class);
                    context.getBean(IdentityService.class)
                            .save(
                                    id,
                                    Identity.UNKNOWN,
                                    new Identity(
                                            NAME, null, null, null, null, null, null, null, null));
                    cases.addNote(id, "Came by herself; speaks Vietnamese and some English.");
                    cases.addNote(id, "تريد التحدث مع طبيبة.");
                    cases.setRisk(id, cases.detail(id).version(), Risk.HIGH);
                    context.getBean(TraffickingService.class)
                            .add(
                                    id,
                                    TraffickingEventForm.of(EventStage.RECRUITMENT)
                                            .at("VN", "Huế", EventDate.about(2024)));
                    context.getBean(FlagService.class).raise(id, FLAG, LocalDate.of(2027, 1, 15));
                });
        world.as(
                supervisor,
                () -> context.getBean(CaseService.class).addColleague(id, colleague.user().id()));
        UUID withdrawn = referralFixture.consent(worker, id, clinic);
        world.as(
                worker,
                () ->
                        context.getBean(ConsentService.class)
                                .withdraw(withdrawn, "changed her mind"));
        return id;
    }

    /** Words in two scripts, and an appointment that waits for an answer. */
    private void talk(UUID referralId) {
        ReferralMessages messages = context.getBean(ReferralMessages.class);
        world.as(
                worker,
                () -> messages.send(referralId, Ids.next(), "She can come any day before noon."));
        world.as(receiver, () -> messages.send(referralId, Ids.next(), "الثلاثاء مناسب لنا."));
        world.as(
                receiver,
                () ->
                        context.getBean(ReferralAppointments.class)
                                .propose(
                                        referralId,
                                        new AppointmentForm(
                                                Instant.now().plus(Duration.ofDays(3)),
                                                "Phòng khám, tầng 2",
                                                true,
                                                true,
                                                null)));
    }

    private UUID caseWithRequest() {
        UUID id = caseFixture.open(worker);
        caseFixture.prepare(id, worker, supervisor, org.sokong.cases.CaseStatus.ASSESSED);
        world.as(
                worker,
                () -> {
                    CaseService cases = context.getBean(CaseService.class);
                    cases.move(
                            id,
                            cases.detail(id).version(),
                            org.sokong.cases.Move.to(org.sokong.cases.CaseStatus.ASSESSED));
                });
        RecordFixture records = context.getBean(RecordFixture.class);
        UUID plan = records.plan(id, worker);
        records.agree(id, worker);
        records.ask(id, worker, ApprovalSubject.PLAN, plan);
        return id;
    }

    /** An action the supervisor took on in a conference; and a case whose time is over. */
    private UUID taken() {
        UUID id = caseFixture.open(worker);
        UUID action =
                world.as(
                        worker,
                        () -> {
                            CaseFormService forms = context.getBean(CaseFormService.class);
                            ConferenceService conferences =
                                    context.getBean(ConferenceService.class);
                            UUID form = forms.start(id, FormKind.CONFERENCE);
                            UUID who =
                                    conferences.addParticipant(form, supervisor.user().id(), null);
                            conferences.addDecision(form, "تنتقل يوم الجمعة");
                            UUID added =
                                    conferences.addAction(
                                            form,
                                            who,
                                            "Gọi cho tòa án",
                                            // By the organisation's clock it may be tomorrow.
                                            LocalDate.now().plusDays(1));
                            FormDetail draft = forms.read(form);
                            forms.save(
                                    form,
                                    draft.version(),
                                    draft.values()
                                            .with("purpose", "return")
                                            .with("client_agreed", Answer.YES));
                            forms.complete(form, forms.read(form).version());
                            return added;
                        });
        UUID ended = caseFixture.open(worker);
        caseFixture.bring(ended, worker, supervisor, org.sokong.cases.CaseStatus.CLOSED);
        jdbc.sql("update case_retention set keep_until = '2026-11-01' where case_id = ?")
                .param(ended)
                .update();
        return action;
    }

    private UUID completed(UUID caseId) {
        UUID id = referralFixture.accepted(worker, caseId, receiver);
        world.as(
                receiver,
                () -> {
                    ReferralService referrals = context.getBean(ReferralService.class);
                    referrals.start(id);
                    referrals.complete(id, Outcome.SERVICE_GIVEN, "شُفي الجرح");
                });
        return id;
    }

    private UUID declined(UUID caseId) {
        UUID id = referralFixture.sent(worker, caseId, clinic);
        world.as(
                receiver,
                () -> {
                    ReferralService referrals = context.getBean(ReferralService.class);
                    referrals.acknowledge(id);
                    referrals.passOn(
                            id,
                            DeclineReason.NO_CAPACITY,
                            "No bed before Monday",
                            world.organisation("River clinic"));
                });
        return id;
    }

    /** Passages of several languages; the one given has a note and a use. */
    private UUID linkPassages(UUID caseId, UUID referral) {
        PolicyLibrary library = context.getBean(PolicyLibrary.class);
        PolicyLinks links = context.getBean(PolicyLinks.class);
        UUID arabic = world.as(worker, () -> library.passage("002", 11).orElseThrow()).id();
        UUID english = world.as(worker, () -> library.passage("004", 13).orElseThrow()).id();
        world.as(
                worker,
                () -> {
                    links.link(new LinkPassage(arabic, caseId, null, "Her right to stay"));
                    links.link(new LinkPassage(english, caseId, referral, "رعاية طبية مجانية"));
                    links.link(new LinkPassage(replaced(), caseId, null, "Who checks first"));
                });
        return arabic;
    }

    /** A passage that no longer holds, with the one that replaces it. */
    private UUID replaced() {
        UUID old = circular("SUPERSEDED", null, "A first check within three days.");
        circular("PUBLISHED", old, "A first check within two days.");
        return old;
    }

    private UUID circular(String state, @Nullable UUID replaces, String words) {
        UUID document = Ids.next();
        jdbc.sql(
                        """
                        insert into policy_document (id, code, language, country_inferred, title,
                            kind, authority, curated, created_at, version, state)
                        values (?, ?, 'ENGLISH', 0, 'A circular', 'OTHER', 'UNCONFIRMED', 1,
                            utc_timestamp(), 0, ?)
                        """)
                .params(document, "T" + document.toString().substring(26), state)
                .update();
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        insert into policy_passage (id, document_id, paragraph, language, kind,
                            action, text, version, replaces_id)
                        values (?, ?, 1, 'ENGLISH', 'BODY', 'INDEX', ?, 0, ?)
                        """)
                .params(id, document, words, replaces)
                .update();
        return id;
    }

    private UUID document(String code) {
        return jdbc.sql("select id from policy_document where code = ?")
                .param(code)
                .query(UUID.class)
                .single();
    }

    private String passwordLink() {
        UserPrincipal invited = world.user(home, null, Role.CASEWORKER);
        return world.as(
                        administrator,
                        () -> context.getBean(UserService.class).newLink(invited.user().id()))
                .path();
    }

    /** No installation with people gives one out, so it is written where its hash is looked up. */
    private String setUpLink() {
        String secret = "set-up-" + UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into one_time_link (id, purpose, token_hash, created_at, expires_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        Ids.next(),
                        LinkPurpose.SET_UP.name(),
                        sha256(secret),
                        Timestamp.from(Instant.now()),
                        Timestamp.from(Instant.now().plusSeconds(86_400)))
                .update();
        return "/set-up/" + secret;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void upload(Hands hands) {
        String mark = UUID.randomUUID().toString();
        give(
                hands,
                "booklet.txt",
                """
                Home
                Guidance for shelters number %s
                Every shelter offers counselling and a lawyer, says the guidance %s.
                Related stories
                """
                        .formatted(mark, mark)
                        .getBytes(StandardCharsets.UTF_8));
        hands.page().locator("main .card tbody tr").first().waitFor();
    }

    private static void openConference(Hands hands) {
        hands.press("planning.action.start.CONFERENCE");
    }

    private static void uploadBroken(Hands hands) {
        give(hands, "broken.txt", new byte[] {0, 1, 2, 3});
        hands.page().locator("main .problem").first().waitFor();
    }

    private static void give(Hands hands, String name, byte[] content) {
        hands.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(
                        new com.microsoft.playwright.options.FilePayload(
                                name, "text/plain", content));
    }

    /** Paths of all pages. */
    Set<String> paths() {
        Set<String> paths = new java.util.TreeSet<>();
        plain.forEach(screen -> paths.add(screen.path()));
        screens.values().forEach(list -> list.forEach(screen -> paths.add(screen.path())));
        return paths;
    }
}
