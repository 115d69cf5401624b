package org.sokong.demo;

import static org.sokong.demo.Invented.pick;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sokong.access.Role;
import org.sokong.cases.Section;
import org.sokong.consent.Assent;
import org.sokong.consent.ConsentDetails;
import org.sokong.consent.ConsentForm;
import org.sokong.consent.GivenBy;
import org.sokong.consent.GiverReason;
import org.sokong.consent.Informed;
import org.sokong.consent.Purpose;
import org.sokong.consent.Witness;
import org.sokong.organisations.ServiceCategory;
import org.sokong.referrals.DeclineReason;
import org.sokong.referrals.NotCompletedReason;
import org.sokong.referrals.Outcome;
import org.sokong.referrals.ReferralState;
import org.sokong.referrals.Urgency;
import org.sokong.referrals.WithdrawalReason;

/** Consents and referrals of a story. */
final class ReferralStory {

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

    /** Where a referral stands at the end of its story. */
    enum Ending {
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

    /**
     * What consents say of the client.
     *
     * @param age of a child in years, null for an adult
     * @param spoken language, ISO 639-1
     */
    record Client(@Nullable Integer age, boolean interpreter, String spoken) {

        boolean child() {
            return age != null;
        }
    }

    private final Telling telling;
    private final Random random;
    private Client client = new Client(null, false, "en");
    private int consents;
    private int referrals;
    private int lastReceiver;
    private ServiceCategory lastService = ServiceCategory.OTHER;

    ReferralStory(Telling telling) {
        this.telling = telling;
        this.random = telling.random();
    }

    /** How the referrals of the case end. */
    static Ending ending(int number, int perRound) {
        int round = number / perRound;
        int place = number % perRound / 2;
        return ENDINGS.get((round * 3 + place) % ENDINGS.size());
    }

    /** How an earlier referral of the case ended. */
    static Ending earlier(int number, int perRound) {
        return EARLIER.get(number / perRound % EARLIER.size());
    }

    void of(Client known) {
        client = known;
    }

    /** Number of referrals told so far. */
    int count() {
        return referrals;
    }

    /** Position of the organisation that got the last one. */
    int lastReceiver() {
        return lastReceiver;
    }

    /** The first service that the last one asked for. */
    ServiceCategory lastService() {
        return lastService;
    }

    /** A policy passage is linked to the case or to one of its referrals. */
    void link(@Nullable Integer referral) {
        int passage = random.nextInt(1_000);
        String why = telling.text("why");
        int author = telling.worker();
        telling.then(
                telling.minutes(10, 600),
                at -> new DemoEvent.Linked(at, author, passage, referral, why));
    }

    void referral(Ending ending) {
        int receiver = receiver();
        int answering = answering(receiver);
        Set<ServiceCategory> services = services(receiver);
        lastReceiver = receiver;
        lastService = services.iterator().next();
        Kind kind = Kind.of(lastService);
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
        String reason = telling.invented().text(telling.language(), "reason", kind.ordinal());
        int author = telling.worker();
        telling.then(
                telling.minutes(5, 120),
                at ->
                        new ReferralEvent.Drafted(
                                at, author, receiver, consent, urgency, services, sections, purpose,
                                reason));
        if (ending == Ending.DRAFT) {
            telling.idle(telling.hours(2, 70));
            return;
        }
        change(
                telling.minutes(2, 40),
                telling.worker(),
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
            case FRESH -> telling.idle(tenth.multipliedBy(1 + random.nextInt(4)));
            case ALMOST_DUE -> telling.idle(tenth.multipliedBy(9));
            case OVERDUE -> telling.idle(tenth.multipliedBy(11 + random.nextInt(5)));
            case ACKNOWLEDGED, ACKNOWLEDGED_OVERDUE -> {
                change(
                        tenth,
                        answering,
                        mine,
                        ReferralState.SENT,
                        ReferralState.ACKNOWLEDGED,
                        null,
                        null);
                telling.idle(
                        tenth.multipliedBy(
                                ending == Ending.ACKNOWLEDGED
                                        ? 1 + random.nextInt(5)
                                        : 10 + random.nextInt(5)));
            }
            case WITHDRAWN -> {
                change(
                        telling.hours(3, 20),
                        telling.worker(),
                        mine,
                        ReferralState.SENT,
                        ReferralState.WITHDRAWN,
                        WithdrawalReason.NO_LONGER_NEEDED,
                        telling.text("withdraw"));
                telling.idle(telling.hours(4, 90));
            }
            case CONSENT_WITHDRAWN -> {
                String told = telling.text("withdrawal");
                telling.then(
                        telling.hours(3, 20),
                        at -> new ReferralEvent.ConsentWithdrawn(at, author, consent, told));
                telling.idle(telling.hours(4, 90));
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
                telling.idle(telling.hours(4, 90));
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
                        telling.invented().text(telling.written(receiver), "decline", place));
                telling.idle(telling.hours(4, 90));
            }
            default -> accepted(ending, mine, receiver, answering, tenth, kind);
        }
    }

    private void accepted(
            Ending ending, int mine, int receiver, int answering, Duration tenth, Kind kind) {
        change(tenth, answering, mine, ReferralState.SENT, ReferralState.ACKNOWLEDGED, null, null);
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
            telling.idle(telling.hours(5, 90));
            return;
        }
        change(
                telling.hours(6, 90),
                answering,
                mine,
                ReferralState.ACCEPTED,
                ReferralState.IN_SERVICE,
                null,
                null);
        if (ending == Ending.IN_SERVICE) {
            telling.idle(telling.hours(5, 300));
            return;
        }
        boolean done = ending == Ending.COMPLETED;
        change(
                telling.hours(24 * 3, 24 * 40),
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
                        ? telling.invented()
                                .text(telling.written(receiver), "outcome", kind.ordinal())
                        : telling.invented().text(random, telling.written(receiver), "undone"));
        telling.idle(telling.hours(5, 300));
    }

    private void consent(int receiver, Purpose purpose, Set<Section> sections) {
        consents++;
        boolean written = random.nextInt(3) > 0;
        boolean interpreted = client.interpreter();
        boolean minor = client.child();
        // For a child whoever decides consents in writing.
        ConsentForm form = written || minor ? ConsentForm.WRITTEN : ConsentForm.ORAL_WITNESSED;
        ConsentDetails details = details(form, receiver);
        String told = client.spoken();
        String evidence = telling.invented().text(telling.language(), "evidence", written ? 0 : 1);
        int author = telling.worker();
        telling.then(
                telling.hours(2, 70),
                at ->
                        new ReferralEvent.Consented(
                                at,
                                author,
                                minor ? GivenBy.GUARDIAN : GivenBy.CLIENT,
                                form,
                                told,
                                interpreted,
                                receiver,
                                purpose,
                                sections,
                                telling.day(at),
                                telling.day(at).plusDays(180),
                                evidence,
                                details));
    }

    /** Countries abroad are agreed to by name; a child from twelve on agrees in writing. */
    private ConsentDetails details(ConsentForm form, int receiver) {
        String there = telling.world().organisations().get(receiver).country();
        Integer age = client.age();
        return new ConsentDetails(
                age == null ? null : GiverReason.CHILD,
                false,
                form == ConsentForm.ORAL_WITNESSED ? Witness.COLLEAGUE : null,
                Informed.ALL,
                age,
                age == null || age < 6 ? null : Assent.WRITTEN,
                null,
                there.equals(telling.home().country()) ? Set.of() : Set.of(there));
    }

    private void change(
            Duration gap,
            int by,
            int referral,
            ReferralState from,
            ReferralState to,
            @Nullable Enum<?> reason,
            @Nullable String note) {
        telling.then(
                gap,
                at -> new ReferralEvent.ReferralMoved(at, by, referral, from, to, reason, note));
    }

    /** The two large organisations refer to each other often; else anyone who serves. */
    private int receiver() {
        if (telling.home().position() < 2 && random.nextInt(5) < 3) {
            return 1 - telling.home().position();
        }
        List<DemoOrganisation> others =
                telling.world().serving().stream()
                        .filter(o -> o.position() != telling.home().position())
                        .toList();
        return pick(random, others).position();
    }

    private int answering(int receiver) {
        return pick(random, telling.world().people(receiver, Role.CASEWORKER)).position();
    }

    private Set<ServiceCategory> services(int receiver) {
        List<ServiceCategory> offered =
                switch (telling.world().organisations().get(receiver).type()) {
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
        return telling.some(offered);
    }

    /** The answer time of an urgency (referral_standard.md, section 3). */
    private static Duration due(Urgency urgency) {
        return switch (urgency) {
            case EMERGENCY -> Duration.ofHours(24);
            case URGENT -> Duration.ofHours(72);
            default -> Duration.ofHours(336);
        };
    }

    /** The application closes a consent some minutes after its last day. */
    static List<DemoEvent> expiries(List<DemoEvent> events, ZoneId zone, Instant anchor) {
        List<DemoEvent> expiries = new ArrayList<>();
        Set<Integer> withdrawn = new HashSet<>();
        for (DemoEvent event : events) {
            if (event instanceof ReferralEvent.ConsentWithdrawn gone) {
                withdrawn.add(gone.consent());
            }
        }
        int consent = 0;
        for (DemoEvent event : events) {
            if (event instanceof ReferralEvent.Consented given) {
                Instant end =
                        given.expiresOn()
                                .plusDays(1)
                                .atStartOfDay(zone)
                                .toInstant()
                                .plusSeconds(240);
                if (end.isBefore(anchor) && !withdrawn.contains(consent)) {
                    expiries.add(new ReferralEvent.ConsentExpired(end, consent));
                }
                consent++;
            }
        }
        return expiries;
    }
}
