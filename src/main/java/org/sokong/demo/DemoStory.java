package org.sokong.demo;

import static org.sokong.demo.Invented.pick;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sokong.access.Role;
import org.sokong.cases.AgeBand;
import org.sokong.cases.CaseStatus;
import org.sokong.cases.LegalBasis;
import org.sokong.cases.MoveReason;
import org.sokong.cases.Risk;
import org.sokong.cases.Section;
import org.sokong.cases.Sex;
import org.sokong.cases.SourceOfContact;
import org.sokong.cases.StepKind;
import org.sokong.consent.ConsentForm;
import org.sokong.consent.GivenBy;
import org.sokong.consent.Purpose;
import org.sokong.kernel.Answer;
import org.sokong.organisations.ServiceCategory;
import org.sokong.referrals.DeclineReason;
import org.sokong.referrals.NotCompletedReason;
import org.sokong.referrals.Outcome;
import org.sokong.referrals.ReferralState;
import org.sokong.referrals.Urgency;
import org.sokong.referrals.WithdrawalReason;
import org.sokong.screening.TraffickingAct;
import org.sokong.screening.TraffickingMeans;
import org.sokong.screening.TraffickingPurpose;

/**
 * The history of one invented case: who did what and when, in order. The same number, world and
 * anchor give the same story, whatever was told before it.
 *
 * @param number place in the stream, from 0
 * @param organisation position of the organisation whose case it is
 * @param team position of the team in the organisation
 * @param events what happened, in order, the last before the anchor
 */
record DemoStory(int number, int organisation, int team, List<DemoEvent> events) {

    /** Change it, and every story changes. */
    private static final long SEED = 0x50CC_0A6E_D200_2026L;

    /** The story of that number, with every moment before the anchor. */
    static DemoStory tell(DemoWorld world, int number, Instant anchor) {
        return new Teller(world, number, anchor).tell();
    }

    /**
     * The last state of the referrals of the n-th case that has any; the cycle of twenty holds
     * every state of referral_standard.md, section 4.
     */
    private static final List<Ending> ENDINGS =
            List.of(
                    Ending.FRESH,
                    Ending.COMPLETED,
                    Ending.ACKNOWLEDGED,
                    Ending.DECLINED,
                    Ending.IN_SERVICE,
                    Ending.OVERDUE,
                    Ending.COMPLETED,
                    Ending.ACCEPTED,
                    Ending.WITHDRAWN,
                    Ending.NOT_COMPLETED,
                    Ending.ALMOST_DUE,
                    Ending.COMPLETED,
                    Ending.DRAFT,
                    Ending.EXPIRED,
                    Ending.ACCEPTED,
                    Ending.ACKNOWLEDGED_OVERDUE,
                    Ending.CONSENT_WITHDRAWN,
                    Ending.COMPLETED,
                    Ending.IN_SERVICE,
                    Ending.DECLINED);

    /** Earlier referrals of a case that has two: why there was a second. */
    private static final List<Ending> EARLIER =
            List.of(Ending.DECLINED, Ending.COMPLETED, Ending.EXPIRED, Ending.WITHDRAWN);

    /** Referrals of six cases in a row: four, so that three hundred cases have two hundred. */
    private static final int[] REFERRALS = {1, 0, 1, 0, 2, 0};

    /** Where a referral stands at the end of its story. */
    private enum Ending {
        DRAFT,
        FRESH,
        ALMOST_DUE,
        OVERDUE,
        ACKNOWLEDGED,
        ACKNOWLEDGED_OVERDUE,
        ACCEPTED,
        IN_SERVICE,
        COMPLETED,
        NOT_COMPLETED,
        DECLINED,
        EXPIRED,
        WITHDRAWN,
        CONSENT_WITHDRAWN;

        /** Whether the referral still waits for somebody. */
        boolean open() {
            return ordinal() < COMPLETED.ordinal();
        }

        /** Whether the answer is still due. */
        boolean undecided() {
            return ordinal() > DRAFT.ordinal() && ordinal() < ACCEPTED.ordinal();
        }

        /** Whether the receiver took it on. */
        boolean accepted() {
            return this == ACCEPTED
                    || this == IN_SERVICE
                    || this == COMPLETED
                    || this == NOT_COMPLETED;
        }
    }

    private static final List<DeclineReason> DECLINE =
            List.of(
                    DeclineReason.NO_CAPACITY,
                    DeclineReason.WRONG_AREA,
                    DeclineReason.SERVICE_STOPPED);

    /** What a referral is about; the order is that of the texts. */
    private enum Kind {
        SHELTER(Purpose.PROTECTION),
        LAW(Purpose.JUSTICE),
        HEALTH(Purpose.SERVICE),
        RETURN(Purpose.RETURN),
        WORK(Purpose.SERVICE);

        private final Purpose purpose;

        Kind(Purpose purpose) {
            this.purpose = purpose;
        }

        static Kind of(ServiceCategory service) {
            return switch (service) {
                case SHELTER -> SHELTER;
                case LEGAL_AID, COMPENSATION, DOCUMENTATION -> LAW;
                case MEDICAL, MENTAL_HEALTH_PSYCHOSOCIAL -> HEALTH;
                case RETURN_REPATRIATION, FAMILY_TRACING -> RETURN;
                default -> WORK;
            };
        }
    }

    /** A part of the story whose moment is known only when the whole is told. */
    private record Planned(Duration gap, Function<Instant, DemoEvent> event) {}

    private static final class Teller {

        private static final List<CaseStatus> PATH =
                List.of(
                        CaseStatus.OPEN,
                        CaseStatus.ASSESSED,
                        CaseStatus.PLANNED,
                        CaseStatus.IN_SERVICE,
                        CaseStatus.FOLLOW_UP,
                        CaseStatus.CLOSED);

        private final DemoWorld world;
        private final int number;
        private final Instant anchor;
        private final Random random;
        private final Invented invented = Invented.load();
        private final List<Planned> planned = new ArrayList<>();
        private final DemoOrganisation home;
        private final int team;
        private final String language;
        private final int supervisor;
        private int worker;
        private boolean met;
        private boolean child;
        private boolean interpreter;
        private String spoken = "en";
        private int consents;
        private int referrals;
        private boolean openReferralAccepted;

        Teller(DemoWorld world, int number, Instant anchor) {
            this.world = world;
            this.number = number;
            this.anchor = anchor;
            this.random = new Random(SEED ^ (number * 0x9E37_79B9_7F4A_7C15L));
            // The first numbers of neighbouring seeds are alike.
            random.nextLong();
            int cohort = number / DemoWorld.COHORT;
            DemoPerson first;
            if (cohort == 0) {
                DemoOrganisation drawn = weighted();
                first = pick(random, world.people(drawn.position(), Role.CASEWORKER));
                this.supervisor =
                        world.people(drawn.position(), Role.SUPERVISOR).getFirst().position();
            } else {
                first = pick(random, world.cohort(cohort, Role.CASEWORKER));
                this.supervisor = world.cohort(cohort, Role.SUPERVISOR).getFirst().position();
            }
            this.home = world.organisations().get(first.organisation());
            this.team = first.teams().getFirst();
            this.worker = first.position();
            this.language =
                    home.country().equals("MY") && random.nextBoolean()
                            ? "en"
                            : home.writingLanguage();
        }

        DemoStory tell() {
            int count = REFERRALS[number % REFERRALS.length];
            if (count == 0) {
                withoutReferral();
            } else {
                withReferrals(count);
            }
            return new DemoStory(number, home.position(), team, placed());
        }

        private void withoutReferral() {
            int target = random.nextInt(100);
            if (target < 8) {
                intake(false);
            } else if (target < 12) {
                intake(false);
                move(
                        CaseStatus.DRAFT,
                        CaseStatus.DISCARDED,
                        MoveReason.CONSENT_REFUSED,
                        Duration.ofDays(1));
            } else if (target < 18) {
                intake(true);
                path(CaseStatus.DRAFT, CaseStatus.ASSESSED);
                closeEarly(CaseStatus.ASSESSED);
                idle(hours(20, 24 * 300));
                return;
            } else {
                CaseStatus reached =
                        target < 28
                                ? CaseStatus.OPEN
                                : target < 42
                                        ? CaseStatus.ASSESSED
                                        : target < 54
                                                ? CaseStatus.PLANNED
                                                : target < 72
                                                        ? CaseStatus.IN_SERVICE
                                                        : target < 82
                                                                ? CaseStatus.FOLLOW_UP
                                                                : CaseStatus.CLOSED;
                intake(true);
                path(CaseStatus.DRAFT, reached);
                if (reached == CaseStatus.CLOSED) {
                    idle(hours(20, 24 * 300));
                    return;
                }
                note();
            }
            idle(Duration.ofHours(2 + random.nextInt(24 * 9)));
        }

        private void withReferrals(int count) {
            int round = number / REFERRALS.length;
            int place = number % REFERRALS.length / 2;
            Ending ending = ENDINGS.get((round * 3 + place) % ENDINGS.size());
            intake(true);
            // A referral that waits or was answered keeps the case where it is; an ended one lets
            // it go on.
            CaseStatus at =
                    ending.accepted()
                            ? CaseStatus.PLANNED
                            : pick(
                                    random,
                                    List.of(
                                            CaseStatus.OPEN,
                                            CaseStatus.ASSESSED,
                                            CaseStatus.PLANNED,
                                            CaseStatus.PLANNED,
                                            CaseStatus.IN_SERVICE));
            path(CaseStatus.DRAFT, at);
            if (count == 2) {
                referral(EARLIER.get(round % EARLIER.size()));
            }
            referral(ending);
            if (ending.open()) {
                if (ending.accepted() && random.nextInt(3) > 0) {
                    openReferralAccepted = true;
                    path(at, CaseStatus.IN_SERVICE);
                }
                return;
            }
            if (ending.accepted()) {
                openReferralAccepted = false;
            }
            CaseStatus reached =
                    pick(
                            random,
                            List.of(
                                    CaseStatus.IN_SERVICE,
                                    CaseStatus.IN_SERVICE,
                                    CaseStatus.FOLLOW_UP,
                                    CaseStatus.CLOSED));
            path(at, reached);
            idle(
                    reached == CaseStatus.CLOSED
                            ? hours(20, 24 * 300)
                            : Duration.ofHours(3 + random.nextInt(24 * 12)));
        }

        // --- the case

        private void intake(boolean consented) {
            boolean woman = random.nextInt(10) < 6;
            String origin = invented.origin(random, home.country());
            AgeBand band = band();
            boolean named = random.nextInt(10) < 8;
            String given = invented.client(random, origin, woman);
            List<String> speaks = invented.languages(origin);
            interpreter = speaks.stream().noneMatch(home.languages()::contains);
            child = band.isUnder18();
            spoken = speaks.getFirst();
            boolean interpreted = interpreter;
            boolean minor = child;
            SourceOfContact source =
                    pick(
                            random,
                            List.of(
                                    SourceOfContact.HEALTH,
                                    SourceOfContact.PSYCHOSOCIAL,
                                    SourceOfContact.POLICE_SECURITY,
                                    SourceOfContact.LEGAL,
                                    SourceOfContact.SAFE_HOUSE,
                                    SourceOfContact.SELF,
                                    SourceOfContact.SELF,
                                    SourceOfContact.COMMUNITY_LEADER,
                                    SourceOfContact.OTHER_AID_ACTOR,
                                    SourceOfContact.OTHER_GOVERNMENT));
            Answer safety = answer(30);
            Answer medical = answer(35);
            String place = invented.text(random, language, "place");
            @Nullable String safetyNote = safety == Answer.YES ? text("safety") : null;
            @Nullable String medicalNote = medical == Answer.YES ? text("medical") : null;
            @Nullable String consentNote = consented ? text("consent") : null;
            Answer statistics = random.nextInt(10) < 8 ? Answer.YES : Answer.NO;
            int birth = random.nextInt(365);
            String phone = "+000 555 " + String.format("%04d", random.nextInt(10_000));
            int author = worker;
            then(Duration.ZERO, at -> new DemoEvent.Started(at, author));
            then(
                    minutes(5, 50),
                    at -> {
                        LocalDate today = day(at);
                        return new DemoEvent.Intake(
                                at,
                                author,
                                source,
                                today.minusDays(birth % 3),
                                place,
                                speaks,
                                interpreted,
                                band,
                                woman ? Sex.FEMALE : Sex.MALE,
                                safety,
                                safetyNote,
                                medical,
                                medicalNote,
                                consented
                                        ? minor ? LegalBasis.GUARDIAN_CONSENT : LegalBasis.CONSENT
                                        : null,
                                consented ? today : null,
                                consentNote,
                                consented ? statistics : null,
                                named
                                        ? new DemoEvent.Client(
                                                given,
                                                today.minusYears(age(band)).minusDays(birth),
                                                origin,
                                                phone)
                                        : null);
                    });
        }

        /** Moves the case along its path, with what each move asks for. */
        private void path(CaseStatus from, CaseStatus to) {
            int reached = PATH.indexOf(from);
            int target = PATH.indexOf(to);
            CaseStatus status = from;
            while (reached < target) {
                reached++;
                CaseStatus next = PATH.get(reached);
                prepare(next);
                move(
                        status,
                        next,
                        next == CaseStatus.CLOSED ? MoveReason.GOALS_MET : null,
                        minutes(3, 90));
                status = next;
            }
        }

        private void prepare(CaseStatus next) {
            switch (next) {
                case ASSESSED -> {
                    note();
                    elements();
                    Risk risk =
                            pick(random, List.of(Risk.LOW, Risk.MEDIUM, Risk.MEDIUM, Risk.HIGH));
                    int author = worker;
                    then(hours(2, 60), at -> new DemoEvent.RiskSet(at, author, risk));
                    step(StepKind.NEEDS_ASSESSED, worker);
                }
                case PLANNED -> {
                    if (random.nextInt(8) == 0) {
                        reassign();
                    }
                    note();
                    step(StepKind.PLAN_MADE, worker);
                    step(StepKind.CLIENT_AGREED, worker);
                    step(StepKind.PLAN_APPROVAL_REQUESTED, worker);
                    step(StepKind.PLAN_APPROVED, supervisor);
                    if (random.nextInt(3) == 0) {
                        link(null);
                    }
                }
                case IN_SERVICE -> {
                    note();
                    if (!openReferralAccepted) {
                        step(StepKind.SERVICE_STARTED, worker);
                    }
                }
                case FOLLOW_UP -> {
                    note();
                    note();
                    step(StepKind.ACTIONS_DONE, worker);
                }
                case CLOSED -> {
                    note();
                    step(StepKind.CLOSURE_FORM, worker);
                    step(StepKind.SAFETY_PLAN_REVIEWED, worker);
                    step(StepKind.CLIENT_TOLD_HOW_TO_RETURN, worker);
                    step(StepKind.CLOSURE_APPROVAL_REQUESTED, worker);
                    step(StepKind.CLOSURE_APPROVED, supervisor);
                }
                default -> {
                    // Opening asks for the consent that the intake holds.
                }
            }
        }

        private void closeEarly(CaseStatus from) {
            note();
            step(StepKind.CLOSURE_FORM, worker);
            step(StepKind.CLOSURE_APPROVAL_REQUESTED, worker);
            step(StepKind.CLOSURE_APPROVED, supervisor);
            MoveReason reason =
                    pick(
                            random,
                            List.of(
                                    MoveReason.CLIENT_ASKED,
                                    MoveReason.MOVED_OR_RETURNED,
                                    MoveReason.LOST_CONTACT));
            move(from, CaseStatus.CLOSED, reason, minutes(3, 90));
        }

        private void elements() {
            Set<TraffickingAct> acts =
                    some(
                            List.of(
                                    TraffickingAct.RECRUITMENT,
                                    TraffickingAct.TRANSPORTATION,
                                    TraffickingAct.TRANSFER,
                                    TraffickingAct.HARBOURING,
                                    TraffickingAct.RECEIPT));
            Set<TraffickingMeans> means =
                    some(
                            List.of(
                                    TraffickingMeans.THREAT,
                                    TraffickingMeans.COERCION,
                                    TraffickingMeans.FRAUD,
                                    TraffickingMeans.DECEPTION,
                                    TraffickingMeans.ABUSE_VULNERABILITY));
            Set<TraffickingPurpose> purposes =
                    new TreeSet<>(
                            Set.of(
                                    pick(
                                            random,
                                            List.of(
                                                    TraffickingPurpose.FORCED_LABOUR,
                                                    TraffickingPurpose.FORCED_LABOUR,
                                                    TraffickingPurpose.SERVITUDE,
                                                    TraffickingPurpose.OTHER_SEXUAL,
                                                    TraffickingPurpose.FORCED_CRIMINALITY,
                                                    TraffickingPurpose.FORCED_MARRIAGE))));
            Answer under18 = child || random.nextInt(8) == 0 ? Answer.YES : Answer.NO;
            String told = text("trafficking");
            int author = worker;
            then(
                    hours(3, 40),
                    at -> new DemoEvent.Elements(at, author, acts, means, purposes, under18, told));
        }

        private void reassign() {
            List<DemoPerson> others =
                    workers().stream()
                            .filter(p -> p.position() != worker && p.teams().contains(team))
                            .toList();
            if (!others.isEmpty()) {
                int to = pick(random, others).position();
                then(hours(4, 30), at -> new DemoEvent.Assigned(at, supervisor, to));
                worker = to;
            }
        }

        /** Caseworkers who share the caseload. */
        private List<DemoPerson> workers() {
            int cohort = number / DemoWorld.COHORT;
            return cohort == 0
                    ? world.people(home.position(), Role.CASEWORKER)
                    : world.cohort(cohort, Role.CASEWORKER);
        }

        private void note() {
            int place = met ? 1 + random.nextInt(9) : 0;
            met = true;
            String text = invented.text(language, "note", place);
            String whole = random.nextBoolean() ? text + " " + text("more") : text;
            int author = worker;
            then(hours(5, 24 * 6), at -> new DemoEvent.Noted(at, author, whole));
        }

        private void step(StepKind kind, int by) {
            @Nullable String note = random.nextInt(3) == 0 ? null : text("step");
            then(hours(1, 30), at -> new DemoEvent.StepDone(at, by, kind, note));
        }

        private void move(
                CaseStatus from, CaseStatus to, @Nullable MoveReason reason, Duration gap) {
            @Nullable String note = random.nextInt(3) == 0 ? text("move") : null;
            int author = worker;
            then(gap, at -> new DemoEvent.Moved(at, author, from, to, reason, note));
        }

        private void link(@Nullable Integer referral) {
            int passage = random.nextInt(1_000);
            String why = text("why");
            int author = worker;
            then(minutes(10, 600), at -> new DemoEvent.Linked(at, author, passage, referral, why));
        }

        // --- referrals

        private void referral(Ending ending) {
            int receiver = receiver();
            int answering = answering(receiver);
            Set<ServiceCategory> services = services(receiver);
            Kind kind = Kind.of(services.iterator().next());
            Purpose purpose = kind.purpose;
            Set<Section> sections = EnumSet.of(Section.INTAKE);
            for (Section section : List.of(Section.SAFETY, Section.HEALTH, Section.IDENTITY)) {
                if (random.nextInt(2) == 0) {
                    sections.add(section);
                }
            }
            Urgency urgency =
                    pick(
                            random,
                            List.of(
                                    Urgency.EMERGENCY,
                                    Urgency.URGENT,
                                    Urgency.URGENT,
                                    Urgency.NORMAL,
                                    Urgency.NORMAL));
            Duration due = due(urgency);
            consent(receiver, purpose, sections);
            int mine = referrals++;
            int consent = consents - 1;
            String reason = invented.text(language, "reason", kind.ordinal());
            int author = worker;
            then(
                    minutes(5, 120),
                    at ->
                            new DemoEvent.Drafted(
                                    at, author, receiver, consent, urgency, services, sections,
                                    purpose, reason));
            if (ending == Ending.DRAFT) {
                idle(hours(2, 70));
                return;
            }
            change(
                    minutes(2, 40),
                    worker,
                    mine,
                    ReferralState.DRAFT,
                    ReferralState.SENT,
                    null,
                    null);
            if (random.nextInt(4) == 0 && !ending.undecided()) {
                link(mine);
            }
            Duration tenth = due.dividedBy(10);
            switch (ending) {
                case FRESH -> idle(tenth.multipliedBy(1 + random.nextInt(4)));
                case ALMOST_DUE -> idle(tenth.multipliedBy(9));
                case OVERDUE -> idle(tenth.multipliedBy(11 + random.nextInt(5)));
                case ACKNOWLEDGED, ACKNOWLEDGED_OVERDUE -> {
                    change(
                            tenth,
                            answering,
                            mine,
                            ReferralState.SENT,
                            ReferralState.ACKNOWLEDGED,
                            null,
                            null);
                    idle(
                            tenth.multipliedBy(
                                    ending == Ending.ACKNOWLEDGED
                                            ? 1 + random.nextInt(5)
                                            : 10 + random.nextInt(5)));
                }
                case WITHDRAWN -> {
                    change(
                            hours(3, 20),
                            worker,
                            mine,
                            ReferralState.SENT,
                            ReferralState.WITHDRAWN,
                            WithdrawalReason.NO_LONGER_NEEDED,
                            text("withdraw"));
                    idle(hours(4, 90));
                }
                case CONSENT_WITHDRAWN -> {
                    String told = text("withdrawal");
                    then(
                            hours(3, 20),
                            at -> new DemoEvent.ConsentWithdrawn(at, author, consent, told));
                    idle(hours(4, 90));
                }
                case EXPIRED -> {
                    // Found by a job some minutes after twice the answer time.
                    change(
                            due.multipliedBy(2).plusMinutes(7),
                            DemoEvent.NOBODY,
                            mine,
                            ReferralState.SENT,
                            ReferralState.EXPIRED,
                            null,
                            null);
                    idle(hours(4, 90));
                }
                case DECLINED -> {
                    boolean slow = random.nextInt(4) == 0;
                    int place = pick(random, List.of(0, 0, 1, 2));
                    change(
                            tenth.multipliedBy(slow ? 12 : 1 + random.nextInt(8)),
                            answering,
                            mine,
                            ReferralState.SENT,
                            ReferralState.DECLINED,
                            DECLINE.get(place),
                            invented.text(written(receiver), "decline", place));
                    idle(hours(4, 90));
                }
                default -> accepted(ending, mine, receiver, answering, tenth, kind);
            }
        }

        private void accepted(
                Ending ending, int mine, int receiver, int answering, Duration tenth, Kind kind) {
            change(
                    tenth,
                    answering,
                    mine,
                    ReferralState.SENT,
                    ReferralState.ACKNOWLEDGED,
                    null,
                    null);
            boolean slow = random.nextInt(5) == 0;
            change(
                    tenth.multipliedBy(slow ? 11 : 1 + random.nextInt(7)),
                    answering,
                    mine,
                    ReferralState.ACKNOWLEDGED,
                    ReferralState.ACCEPTED,
                    null,
                    null);
            if (ending == Ending.ACCEPTED) {
                idle(hours(5, 90));
                return;
            }
            change(
                    hours(6, 90),
                    answering,
                    mine,
                    ReferralState.ACCEPTED,
                    ReferralState.IN_SERVICE,
                    null,
                    null);
            if (ending == Ending.IN_SERVICE) {
                idle(hours(5, 300));
                return;
            }
            boolean done = ending == Ending.COMPLETED;
            change(
                    hours(24 * 3, 24 * 40),
                    answering,
                    mine,
                    ReferralState.IN_SERVICE,
                    done ? ReferralState.COMPLETED : ReferralState.NOT_COMPLETED,
                    done
                            ? pick(
                                    random,
                                    List.of(
                                            Outcome.SERVICE_GIVEN,
                                            Outcome.SERVICE_GIVEN,
                                            Outcome.SERVICE_GIVEN_IN_PART,
                                            Outcome.SERVICE_CONTINUES))
                            : NotCompletedReason.CLIENT_STOPPED,
                    done
                            ? invented.text(written(receiver), "outcome", kind.ordinal())
                            : invented.text(random, written(receiver), "undone"));
            idle(hours(5, 300));
        }

        private void consent(int receiver, Purpose purpose, Set<Section> sections) {
            consents++;
            boolean written = random.nextInt(3) > 0;
            boolean interpreted = interpreter;
            boolean minor = child;
            String told = spoken;
            String evidence = invented.text(language, "evidence", written ? 0 : 1);
            int author = worker;
            then(
                    hours(2, 70),
                    at ->
                            new DemoEvent.Consented(
                                    at,
                                    author,
                                    minor ? GivenBy.GUARDIAN : GivenBy.CLIENT,
                                    written ? ConsentForm.WRITTEN : ConsentForm.ORAL_WITNESSED,
                                    told,
                                    interpreted,
                                    receiver,
                                    purpose,
                                    sections,
                                    day(at),
                                    day(at).plusDays(180),
                                    evidence));
        }

        private void change(
                Duration gap,
                int by,
                int referral,
                ReferralState from,
                ReferralState to,
                @Nullable Enum<?> reason,
                @Nullable String note) {
            then(gap, at -> new DemoEvent.ReferralMoved(at, by, referral, from, to, reason, note));
        }

        /** The two large organisations refer to each other often; else anyone who serves. */
        private int receiver() {
            if (home.position() < 2 && random.nextInt(5) < 3) {
                return 1 - home.position();
            }
            List<DemoOrganisation> others =
                    world.serving().stream().filter(o -> o.position() != home.position()).toList();
            return pick(random, others).position();
        }

        private int answering(int receiver) {
            return pick(random, world.people(receiver, Role.CASEWORKER)).position();
        }

        private Set<ServiceCategory> services(int receiver) {
            List<ServiceCategory> offered =
                    switch (world.organisations().get(receiver).type()) {
                        case "LegalService" ->
                                List.of(
                                        ServiceCategory.LEGAL_AID,
                                        ServiceCategory.COMPENSATION,
                                        ServiceCategory.DOCUMENTATION);
                        case "HealthServiceOrganisation" ->
                                List.of(
                                        ServiceCategory.MEDICAL,
                                        ServiceCategory.MENTAL_HEALTH_PSYCHOSOCIAL);
                        default ->
                                List.of(
                                        ServiceCategory.SHELTER,
                                        ServiceCategory.VOCATIONAL_TRAINING,
                                        ServiceCategory.RETURN_REPATRIATION,
                                        ServiceCategory.FAMILY_TRACING,
                                        ServiceCategory.JOB_PLACEMENT);
                    };
            return some(offered);
        }

        /** The answer time of an urgency (referral_standard.md, section 3). */
        private static Duration due(Urgency urgency) {
            return switch (urgency) {
                case EMERGENCY -> Duration.ofHours(24);
                case URGENT -> Duration.ofHours(72);
                default -> Duration.ofHours(336);
            };
        }

        // --- small draws

        private DemoOrganisation weighted() {
            int drawn = random.nextInt(100);
            for (DemoOrganisation organisation : world.organisations()) {
                drawn -= organisation.weight();
                if (drawn < 0) {
                    return organisation;
                }
            }
            return world.organisations().getFirst();
        }

        private String text(String kind) {
            return invented.text(random, language, kind);
        }

        /** The language of the other organisation. */
        private String written(int receiver) {
            return world.organisations().get(receiver).writingLanguage();
        }

        private Answer answer(int percentYes) {
            int drawn = random.nextInt(100);
            return drawn < percentYes ? Answer.YES : drawn < 92 ? Answer.NO : Answer.UNKNOWN;
        }

        private AgeBand band() {
            return pick(
                    random,
                    List.of(
                            AgeBand.AGE_9_17,
                            AgeBand.AGE_18_20,
                            AgeBand.AGE_18_20,
                            AgeBand.AGE_21_23,
                            AgeBand.AGE_21_23,
                            AgeBand.AGE_24_26,
                            AgeBand.AGE_27_29,
                            AgeBand.AGE_30_38,
                            AgeBand.AGE_39_47,
                            AgeBand.UNKNOWN));
        }

        private static int age(AgeBand band) {
            return band == AgeBand.UNKNOWN ? 30 : Integer.parseInt(band.name().split("_")[1]) + 1;
        }

        private <T extends Comparable<T>> Set<T> some(List<T> from) {
            Set<T> drawn = new TreeSet<>();
            drawn.add(pick(random, from));
            if (random.nextBoolean()) {
                drawn.add(pick(random, from));
            }
            return drawn;
        }

        private LocalDate day(Instant at) {
            return LocalDate.ofInstant(at, ZoneId.of(home.zone()));
        }

        private Duration minutes(int least, int most) {
            return Duration.ofSeconds(60L * least + random.nextInt(60 * (most - least)));
        }

        private Duration hours(int least, int most) {
            return Duration.ofSeconds(3_600L * least + random.nextInt(3_600 * (most - least)));
        }

        private void then(Duration gap, Function<Instant, DemoEvent> event) {
            planned.add(new Planned(gap, event));
        }

        private Duration idle = Duration.ofHours(1);

        /** How long ago the last thing happened. */
        private void idle(Duration duration) {
            idle = duration;
        }

        private List<DemoEvent> placed() {
            Duration whole = Duration.ZERO;
            for (Planned part : planned) {
                whole = whole.plus(part.gap());
            }
            Instant at = anchor.truncatedTo(ChronoUnit.SECONDS).minus(idle).minus(whole);
            List<DemoEvent> events = new ArrayList<>(planned.size());
            for (Planned part : planned) {
                at = at.plus(part.gap());
                events.add(part.event().apply(at));
            }
            expireConsents(events);
            return List.copyOf(events);
        }

        /** The application closes a consent some minutes after its last day. */
        private void expireConsents(List<DemoEvent> events) {
            List<DemoEvent> expiries = new ArrayList<>();
            Set<Integer> withdrawn = new HashSet<>();
            int consent = 0;
            for (DemoEvent event : events) {
                if (event instanceof DemoEvent.ConsentWithdrawn gone) {
                    withdrawn.add(gone.consent());
                }
            }
            for (DemoEvent event : events) {
                if (event instanceof DemoEvent.Consented given) {
                    Instant end =
                            given.expiresOn()
                                    .plusDays(1)
                                    .atStartOfDay(ZoneId.of(home.zone()))
                                    .toInstant()
                                    .plusSeconds(240);
                    if (end.isBefore(anchor) && !withdrawn.contains(consent)) {
                        expiries.add(new DemoEvent.ConsentExpired(end, consent));
                    }
                    consent++;
                }
            }
            events.addAll(expiries);
            events.sort(Comparator.comparing(DemoEvent::at));
        }
    }
}
