package org.sokong.matrix;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.AgeBand;
import org.sokong.cases.CaseContents;
import org.sokong.cases.CaseHiding;
import org.sokong.cases.CaseService;
import org.sokong.cases.IdentityService;
import org.sokong.cases.IntakeField;
import org.sokong.cases.IntakeForm;
import org.sokong.cases.LegalBasis;
import org.sokong.cases.LinkPassage;
import org.sokong.cases.PolicyLinks;
import org.sokong.cases.Section;
import org.sokong.cases.StepKind;
import org.sokong.consent.ConsentForm;
import org.sokong.consent.ConsentService;
import org.sokong.consent.GivenBy;
import org.sokong.consent.Purpose;
import org.sokong.consent.RecordConsent;
import org.sokong.directory.OfferForm;
import org.sokong.directory.OfferService;
import org.sokong.directory.ServicePlace;
import org.sokong.kernel.Answer;
import org.sokong.kernel.Ids;
import org.sokong.organisations.ServiceCategory;
import org.sokong.people.Identity;
import org.sokong.referrals.DeclineReason;
import org.sokong.referrals.NotCompletedReason;
import org.sokong.referrals.Outcome;
import org.sokong.referrals.ReferralDraft;
import org.sokong.referrals.ReferralMessages;
import org.sokong.referrals.ReferralRedirects;
import org.sokong.referrals.ReferralService;
import org.sokong.referrals.Urgency;
import org.sokong.referrals.WithdrawalReason;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The people and the cases of the matrix, made once through the real services: an organisation that
 * owns cases, one that receives referrals, and one that has nothing to do with either. Every case
 * has the same people around it; where its referral stands is in its name.
 */
final class Stage {

    static final VerdictTable CASES = VerdictTable.read("cases.csv");
    static final VerdictTable REFERRALS = VerdictTable.read("referrals.csv");
    static final VerdictTable ROLES = VerdictTable.read("roles.csv");
    static final VerdictTable TRANSFERS = VerdictTable.read("transfers.csv");
    static final List<VerdictTable> TABLES = List.of(CASES, REFERRALS, ROLES, TRANSFERS);

    /** Worked on the cases, was signed in with a live session, and was disabled then. */
    static final String DISABLED = "disabled";

    /** Has not signed in. */
    static final String NOBODY = "nobody";

    /** A case without a referral. */
    static final String PLAIN = "";

    /** A case that is still a draft. */
    static final String DRAFT_CASE = "draft";

    private static final Set<String> WITHOUT_REFERRAL = Set.of(PLAIN, DRAFT_CASE);

    /** Columns of {@code cases.csv} that say how the receiver came to the case. */
    private static final Map<String, String> RECEIVERS =
            Map.of(
                    "offered", "SENT",
                    "accepted", "ACCEPTED",
                    "accepted-all", "ACCEPTED_ALL",
                    "declined", "DECLINED",
                    "completed", "COMPLETED",
                    "withdrawn", "WITHDRAWN",
                    "consent-withdrawn", "CONSENT_WITHDRAWN",
                    "consent-expired", "CONSENT_EXPIRED");

    private static final Set<Section> SOME = Set.of(Section.INTAKE, Section.HEALTH);
    private static final Set<Section> ALL =
            Set.of(
                    Section.IDENTITY,
                    Section.INTAKE,
                    Section.SAFETY,
                    Section.HEALTH,
                    Section.TRAFFICKING,
                    Section.NOTES);

    private final World world;
    private final JdbcClient jdbc;
    private final int port;
    private final CaseService cases;
    private final CaseContents contents;
    private final CaseHiding hiding;
    private final IdentityService identities;
    private final ConsentService consents;
    private final ReferralService referrals;
    private final ReferralRedirects redirects;
    private final ReferralMessages messages;

    /** Forms and approvals of the cases. */
    final RecordStage record;

    private final TransferStage after;

    private final PolicyLinks links;
    private final Map<String, Actor> actors = new HashMap<>();
    private final Map<String, Target> targets = new HashMap<>();

    /** The organisation that owns the cases. */
    final UUID home;

    /** The team that answers for the cases. */
    final UUID team;

    /** The organisation to which one is passed on. */
    final UUID elsewhere;

    /** The organisation to which cases went over. */
    final UUID successor;

    /** The organisation that receives the referrals. */
    final UUID receiver;

    Stage(ApplicationContext context, int port) {
        this.world = context.getBean(World.class);
        this.jdbc = context.getBean(JdbcClient.class);
        this.cases = context.getBean(CaseService.class);
        this.hiding = context.getBean(CaseHiding.class);
        this.contents = context.getBean(CaseContents.class);
        this.identities = context.getBean(IdentityService.class);
        this.consents = context.getBean(ConsentService.class);
        this.record = new RecordStage(this, world, context);
        this.after = new TransferStage(this, world, context);
        this.referrals = context.getBean(ReferralService.class);
        this.redirects = context.getBean(ReferralRedirects.class);
        this.messages = context.getBean(ReferralMessages.class);
        this.links = context.getBean(PolicyLinks.class);
        this.port = port;
        this.home = world.organisation("Home");
        this.receiver = world.organisation("Receiver");
        this.elsewhere = world.organisation("Elsewhere");
        this.successor = world.organisation("Successor");
        this.team = world.team(home);
        people();
        world.as(
                principal("receiver-supervisor"),
                () ->
                        context.getBean(OfferService.class)
                                .add(
                                        receiver,
                                        OfferForm.of(
                                                ServiceCategory.OTHER,
                                                "Anything else",
                                                new ServicePlace("MY", null))));
        for (String state :
                List.of(
                        PLAIN,
                        DRAFT_CASE,
                        "DRAFT",
                        "SENT",
                        "ACKNOWLEDGED",
                        "ACCEPTED",
                        "ACCEPTED_ALL",
                        "IN_SERVICE",
                        "COMPLETED",
                        "DECLINED",
                        "NOT_COMPLETED",
                        "WITHDRAWN",
                        "CONSENT_WITHDRAWN",
                        "CONSENT_EXPIRED",
                        "FOR_RECEIVER",
                        "FOR_ANOTHER",
                        "PASSED_ON",
                        "TWO_RECEIVERS",
                        "TRANSFERRED",
                        "KEPT")) {
            targets.put(state, make(state));
        }
        disable(principal(DISABLED));
    }

    private void people() {
        UUID theirTeam = world.team(elsewhere);
        UUID receiversTeam = world.team(receiver);
        add("owner", world.user(home, team, Role.CASEWORKER));
        add("colleague", world.user(home, team, Role.CASEWORKER));
        add("teammate", world.user(home, team, Role.CASEWORKER));
        add("former-owner", world.user(home, team, Role.CASEWORKER));
        add("former-colleague", world.user(home, team, Role.CASEWORKER));
        add("supervisor", world.user(home, team, Role.SUPERVISOR));
        add("other-supervisor", world.user(home, world.team(home), Role.SUPERVISOR));
        add("hidden-colleague", world.user(home, team, Role.CASEWORKER));
        add("hidden-supervisor", world.user(home, team, Role.SUPERVISOR));
        add("hidden-receiver", world.user(receiver, receiversTeam, Role.CASEWORKER));
        add(DISABLED, world.user(home, team, Role.CASEWORKER));
        add("org-admin", world.user(home, null, Role.ORGANISATION_ADMINISTRATOR));
        add("system-admin", world.user(home, null, Role.SYSTEM_ADMINISTRATOR));
        add("curator", world.user(home, null, Role.POLICY_CURATOR));
        add("other-curator", world.user(home, null, Role.POLICY_CURATOR));
        add("auditor", world.user(home, null, Role.AUDITOR));
        add("receiver", world.user(receiver, receiversTeam, Role.CASEWORKER));
        add("receiver-supervisor", world.user(receiver, receiversTeam, Role.SUPERVISOR));
        add("receiver-org-admin", world.user(receiver, null, Role.ORGANISATION_ADMINISTRATOR));
        UUID successorsTeam = world.team(successor);
        add("successor", world.user(successor, successorsTeam, Role.CASEWORKER));
        add("successor-supervisor", world.user(successor, successorsTeam, Role.SUPERVISOR));
        add("hidden-successor", world.user(successor, successorsTeam, Role.CASEWORKER));
        add("stranger", world.user(elsewhere, theirTeam, Role.CASEWORKER));
        add("stranger-supervisor", world.user(elsewhere, theirTeam, Role.SUPERVISOR));
        add("hidden-stranger", world.user(elsewhere, theirTeam, Role.CASEWORKER));
        add("other-org-admin", world.user(elsewhere, null, Role.ORGANISATION_ADMINISTRATOR));
        actors.put(NOBODY, new Actor(NOBODY, null, new Visitor(port)));
    }

    private void add(String name, UserPrincipal principal) {
        Visitor visitor = new Visitor(port);
        if (!visitor.signIn(world.email(principal), World.PASSWORD)) {
            throw new IllegalStateException(name + " could not sign in");
        }
        actors.put(name, new Actor(name, principal, visitor));
    }

    /** As an administrator's press does; the session that is open is not told. */
    private void disable(UserPrincipal principal) {
        jdbc.sql(
                        "update app_user set state = 'DISABLED', security_version ="
                                + " security_version + 1 where id = ?")
                .param(principal.user().id())
                .update();
    }

    World world() {
        return world;
    }

    UserPrincipal principal(String name) {
        UserPrincipal principal = actor(name).principal();
        if (principal == null) {
            throw new IllegalArgumentException(name + " has no account");
        }
        return principal;
    }

    String emailOf(String name) {
        return world.email(principal(name));
    }

    Actor actor(String name) {
        Actor actor = actors.get(name);
        if (actor == null) {
            throw new IllegalArgumentException("nobody is called " + name);
        }
        return actor;
    }

    Actor actor(VerdictTable table, String column) {
        if (table == CASES && RECEIVERS.containsKey(column)) {
            return actor("receiver");
        }
        return switch (column) {
            case "caseworker" -> actor("owner");
            case "accepted-supervisor" -> actor("receiver-supervisor");
            default -> actor(column);
        };
    }

    Target target(VerdictTable table, VerdictTable.Row row, String column) {
        if (table == ROLES) {
            return Target.NONE;
        }
        String state = row.condition().startsWith("tab=") ? "" : row.condition();
        if (table == CASES && state.isEmpty()) {
            state =
                    column.equals("accepted-supervisor")
                            ? "ACCEPTED"
                            : RECEIVERS.getOrDefault(column, PLAIN);
        }
        Target target = targets.get(state);
        if (target == null) {
            throw new IllegalArgumentException("no case is called " + state);
        }
        return target;
    }

    /** Version of a case as it stands. */
    long caseVersion(UUID caseId) {
        return version("case_file", "id", caseId);
    }

    long version(String table, String key, UUID id) {
        return jdbc.sql("select version from " + table + " where " + key + " = ?")
                .param(id)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** A service that an organisation offers. */
    UUID offer(UUID organisation) {
        return jdbc.sql(
                        "select id from organisation_service where organisation_id = ? order by id"
                                + " limit 1")
                .param(organisation)
                .query(UUID.class)
                .single();
    }

    /** Any passage of the policy library. */
    UUID passage() {
        return jdbc.sql("select id from policy_passage order by id limit 1")
                .query(UUID.class)
                .single();
    }

    /** Its document. */
    UUID document() {
        return jdbc.sql("select document_id from policy_passage order by id limit 1")
                .query(UUID.class)
                .single();
    }

    UUID linkOf(UUID caseId) {
        return jdbc.sql("select id from policy_link where case_id = ? limit 1")
                .param(caseId)
                .query(UUID.class)
                .single();
    }

    UUID consentOf(Target target) {
        return jdbc.sql("select id from consent where case_id = ? limit 1")
                .param(target.requireCase())
                .query(UUID.class)
                .single();
    }

    UUID consentOfReferral(UUID referralId) {
        return jdbc.sql("select consent_id from referral where id = ?")
                .param(referralId)
                .query(UUID.class)
                .single();
    }

    RecordConsent consent(UUID caseId, Set<Section> sections) {
        return consent(caseId, sections, Set.of(receiver));
    }

    private static RecordConsent consent(UUID caseId, Set<Section> sections, Set<UUID> recipients) {
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Kuala_Lumpur"));
        return new RecordConsent(
                caseId,
                GivenBy.CLIENT,
                ConsentForm.WRITTEN,
                "vi",
                Answer.NO,
                recipients,
                Set.of(Purpose.SERVICE),
                sections,
                today.minusDays(1),
                today.plusDays(60),
                "paper in the safe");
    }

    ReferralDraft draft(UUID consentId, Set<Section> sections, String reason) {
        return draft(receiver, consentId, sections, reason);
    }

    private static ReferralDraft draft(
            UUID to, UUID consentId, Set<Section> sections, String reason) {
        return new ReferralDraft(
                to,
                Set.of(ServiceCategory.SHELTER),
                Urgency.URGENT,
                Purpose.SERVICE,
                reason,
                sections,
                consentId);
    }

    static IntakeForm intake(String mark) {
        return IntakeForm.BLANK
                .with(IntakeField.CONTACT_ON, LocalDate.of(2026, 11, 2))
                .with(IntakeField.PLACE, "Place-" + mark)
                .with(IntakeField.LANGUAGES, List.of("vi"))
                .with(IntakeField.AGE_BAND, AgeBand.AGE_24_26)
                .with(IntakeField.SAFETY_CONCERN, Answer.YES)
                .with(IntakeField.SAFETY_NOTE, "Safety-" + mark)
                .with(IntakeField.MEDICAL_NEED, Answer.YES)
                .with(IntakeField.MEDICAL_NOTE, "Medical-" + mark)
                .with(IntakeField.LEGAL_BASIS, LegalBasis.CONSENT)
                .with(IntakeField.CONSENT_ON, LocalDate.of(2026, 11, 2));
    }

    private Target make(String state) {
        UserPrincipal first = principal("former-owner");
        UUID id = world.as(first, cases::start);
        String mark = id.toString().substring(24);
        Map<String, String> secrets = new HashMap<>();
        secrets.put(
                "case code",
                jdbc.sql("select code from case_file where id = ?")
                        .param(id)
                        .query(String.class)
                        .single());
        secrets.put("client name", "Name-" + mark);
        secrets.put("place", "Place-" + mark);
        secrets.put("safety note", "Safety-" + mark);
        secrets.put("medical note", "Medical-" + mark);
        secrets.put("note", "Note-" + mark);
        secrets.put("step note", "Step-" + mark);
        world.as(
                first,
                () -> {
                    cases.saveIntake(id, contents.intake(id).version(), intake(mark));
                    identities.save(
                            id,
                            Identity.UNKNOWN,
                            new Identity(
                                    "Name-" + mark,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null));
                    cases.addNote(id, "Note-" + mark);
                    if (!state.equals(DRAFT_CASE)) {
                        cases.open(id, caseVersion(id));
                        cases.recordStep(id, StepKind.RECEIVER_ACCEPTED, "Step-" + mark);
                    }
                });
        world.as(
                principal("supervisor"),
                () -> {
                    cases.assign(id, caseVersion(id), principal("owner").user().id());
                    cases.addColleague(id, principal("colleague").user().id());
                    cases.addColleague(id, principal("former-colleague").user().id());
                    cases.removeColleague(id, principal("former-colleague").user().id());
                    cases.addColleague(id, principal(DISABLED).user().id());
                    cases.addColleague(id, principal("hidden-colleague").user().id());
                });
        world.as(
                principal("owner"),
                () -> {
                    for (String name :
                            List.of(
                                    "hidden-colleague",
                                    "hidden-supervisor",
                                    "hidden-receiver",
                                    "hidden-stranger")) {
                        hiding.hide(id, principal(name).user().id(), "Knows the family");
                    }
                });
        UUID referral = WITHOUT_REFERRAL.contains(state) ? null : refer(id, state, secrets, mark);
        UUID linked = referral;
        secrets.put("why", "Why-" + mark);
        secrets.put("form answer", "Form-" + mark);
        secrets.put("report words", NarrativeOperations.secret(id));
        if (!state.equals(DRAFT_CASE)) {
            record.write(id, "Form-" + mark);
        }
        world.as(
                principal("owner"),
                () -> links.link(new LinkPassage(passage(), id, linked, "Why-" + mark)));
        if (Set.of("TRANSFERRED", "KEPT").contains(state)) {
            after.move(id, state.equals("KEPT"));
        }
        return new Target(id, referral, Map.copyOf(secrets));
    }

    private UUID refer(UUID caseId, String state, Map<String, String> secrets, String mark) {
        secrets.put("reason", "Reason-" + mark);
        secrets.put("case id", caseId.toString());
        UserPrincipal owner = principal("owner");
        UserPrincipal theirs = principal("receiver");
        Set<Section> sections = state.equals("ACCEPTED_ALL") ? ALL : SOME;
        UUID consent = world.as(owner, () -> consents.record(consent(caseId, sections)));
        UUID id =
                world.as(
                        owner,
                        () -> referrals.draft(caseId, draft(consent, sections, "Reason-" + mark)));
        secrets.put(
                "referral code",
                jdbc.sql("select code from referral where id = ?")
                        .param(id)
                        .query(String.class)
                        .single());
        Set<String> reached = new HashSet<>();
        for (Step step :
                List.of(
                        new Step("SENT", owner, () -> referrals.send(id, version(id))),
                        new Step("ACKNOWLEDGED", theirs, () -> referrals.acknowledge(id)),
                        new Step("ACCEPTED", theirs, () -> referrals.accept(id)),
                        new Step("IN_SERVICE", theirs, () -> referrals.start(id)))) {
            if (needs(state, step.state)) {
                world.as(step.by, step.deed::run);
                reached.add(step.state);
            }
        }
        if (reached.contains("SENT")) {
            secrets.put("message words", "Words-" + mark);
            world.as(owner, () -> messages.send(id, Ids.next(), "Words-" + mark));
        }
        switch (state) {
            case "DECLINED" ->
                    world.as(theirs, () -> referrals.decline(id, DeclineReason.NO_CAPACITY, null));
            case "COMPLETED" ->
                    world.as(theirs, () -> referrals.complete(id, Outcome.SERVICE_GIVEN, null));
            case "NOT_COMPLETED" ->
                    world.as(
                            theirs,
                            () ->
                                    referrals.notComplete(
                                            id, NotCompletedReason.SERVICE_STOPPED, null));
            case "WITHDRAWN" ->
                    world.as(
                            owner,
                            () -> referrals.withdraw(id, WithdrawalReason.NO_LONGER_NEEDED, null));
            case "CONSENT_WITHDRAWN" ->
                    world.as(owner, () -> consents.withdraw(consent, "changed her mind"));
            // Accepted, and addressed to one person of the receiver.
            case "FOR_RECEIVER" -> address(id, theirs);
            case "FOR_ANOTHER" -> address(id, world.user(receiver, null, Role.CASEWORKER));
            case "PASSED_ON" -> {
                return passedOn(id, consent, secrets, mark);
            }
            // A second receiver of the same case, with a part that the first one has not.
            case "TWO_RECEIVERS" -> {
                return second(caseId, Set.of(Section.SAFETY), secrets, mark);
            }
            // Goes on after the case went over, sent by another organisation then.
            case "TRANSFERRED", "KEPT" -> {
                return second(caseId, SOME, secrets, mark);
            }
            // No job has run yet: reading alone must notice.
            case "CONSENT_EXPIRED" ->
                    jdbc.sql(
                                    """
                                    update consent set given_on = '2026-01-01',
                                        expires_on = '2026-01-02', expires_at = '2026-01-02 16:00'
                                    where id = ?
                                    """)
                            .param(consent)
                            .update();
            default -> {
                if (!state.equals("DRAFT") && reached.isEmpty()) {
                    throw new IllegalArgumentException(state);
                }
            }
        }
        return id;
    }

    /** Accepted by somebody of an organisation that has nothing to do with the first one. */
    private UUID second(
            UUID caseId, Set<Section> sections, Map<String, String> secrets, String mark) {
        UserPrincipal owner = principal("owner");
        UserPrincipal theirs = principal("stranger");
        UUID consent =
                world.as(
                        owner, () -> consents.record(consent(caseId, sections, Set.of(elsewhere))));
        UUID id =
                world.as(
                        owner,
                        () ->
                                referrals.draft(
                                        caseId,
                                        draft(elsewhere, consent, sections, "Second-" + mark)));
        world.as(owner, () -> referrals.send(id, version(id)));
        world.as(theirs, () -> referrals.acknowledge(id));
        world.as(theirs, () -> referrals.accept(id));
        secrets.put("second reason", "Second-" + mark);
        secrets.put("second message words", "Later-" + mark);
        world.as(owner, () -> messages.send(id, Ids.next(), "Later-" + mark));
        secrets.put(
                "referral code",
                jdbc.sql("select code from referral where id = ?")
                        .param(id)
                        .query(String.class)
                        .single());
        return id;
    }

    private void address(UUID referralId, UserPrincipal person) {
        jdbc.sql("update referral set receiver_person_id = ? where id = ?")
                .params(person.user().id(), referralId)
                .update();
    }

    /** The receiver declines and proposes; what follows is sent there, and is what is aimed at. */
    private UUID passedOn(UUID referralId, UUID consent, Map<String, String> secrets, String mark) {
        jdbc.sql("insert into consent_recipient (consent_id, organisation_id) values (?, ?)")
                .params(consent, elsewhere)
                .update();
        world.as(
                principal("receiver"),
                () -> referrals.passOn(referralId, DeclineReason.WRONG_AREA, null, elsewhere));
        UUID next = world.as(principal("owner"), () -> redirects.confirm(referralId));
        secrets.put("second message words", "Later-" + mark);
        world.as(principal("owner"), () -> messages.send(next, Ids.next(), "Later-" + mark));
        secrets.put(
                "referral code",
                jdbc.sql("select code from referral where id = ?")
                        .param(next)
                        .query(String.class)
                        .single());
        return next;
    }

    private long version(UUID referralId) {
        return version("referral", "id", referralId);
    }

    private static boolean needs(String state, String step) {
        return switch (state) {
            case "DRAFT" -> false;
            case "PASSED_ON" -> step.equals("SENT");
            case "SENT" -> step.equals("SENT");
            case "ACKNOWLEDGED", "DECLINED" -> List.of("SENT", "ACKNOWLEDGED").contains(step);
            case "IN_SERVICE", "COMPLETED" -> true;
            default -> !step.equals("IN_SERVICE");
        };
    }

    private record Step(String state, UserPrincipal by, Deed deed) {}

    private interface Deed {
        void run();
    }
}
