package org.sokong.referrals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sokong.World;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.Section;
import org.sokong.consent.ConsentForm;
import org.sokong.consent.ConsentService;
import org.sokong.consent.GivenBy;
import org.sokong.consent.Purpose;
import org.sokong.consent.RecordConsent;
import org.sokong.kernel.Answer;
import org.sokong.kernel.ApplicationClock;
import org.sokong.organisations.ServiceCategory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Consents and referrals for a test, made through the services as people make them. */
@Component
public class ReferralFixture {

    /** What the referrals made here disclose. */
    public static final Set<Section> SECTIONS = Set.of(Section.HEALTH, Section.INTAKE);

    /** Words that only an accepted receiver may read. */
    public static final String REASON = "needs the dressing changed every second day";

    private final World world;
    private final ConsentService consents;
    private final ReferralService referrals;
    private final ReferralReader reader;
    private final ReferralReminders reminders;
    private final ReferralExpiry expiry;
    private final ReferralOrder order;
    private final ReferralsOnPaper paper;
    private final JdbcClient jdbc;

    ReferralFixture(
            World world,
            ConsentService consents,
            ReferralService referrals,
            ReferralReader reader,
            ReferralReminders reminders,
            ReferralExpiry expiry,
            ReferralOrder order,
            ReferralsOnPaper paper,
            JdbcClient jdbc) {
        this.world = world;
        this.consents = consents;
        this.referrals = referrals;
        this.reader = reader;
        this.reminders = reminders;
        this.expiry = expiry;
        this.order = order;
        this.paper = paper;
        this.jdbc = jdbc;
    }

    /** A consent of 90 days for the receiver, for a service, to health and intake. */
    public UUID consent(UserPrincipal worker, UUID caseId, UUID receiver) {
        return world.as(worker, () -> consents.record(terms(caseId, receiver)));
    }

    /** The terms of that consent. */
    public static RecordConsent terms(UUID caseId, UUID receiver) {
        return terms(caseId, receiver, SECTIONS);
    }

    private static RecordConsent terms(UUID caseId, UUID receiver, Set<Section> sections) {
        return terms(caseId, Set.of(receiver), sections);
    }

    /** The same terms for several receivers. */
    static RecordConsent terms(UUID caseId, Set<UUID> receivers) {
        return terms(caseId, receivers, SECTIONS);
    }

    private static RecordConsent terms(UUID caseId, Set<UUID> receivers, Set<Section> sections) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Kuala_Lumpur"));
        return new RecordConsent(
                caseId,
                GivenBy.CLIENT,
                ConsentForm.WRITTEN,
                "vi",
                Answer.YES,
                receivers,
                Set.of(Purpose.SERVICE),
                sections,
                today,
                today.plusDays(90),
                "paper in the blue folder");
    }

    /** A draft from which nothing is missing. */
    public static ReferralDraft complete(UUID receiver, UUID consentId) {
        return complete(receiver, consentId, SECTIONS);
    }

    private static ReferralDraft complete(UUID receiver, UUID consentId, Set<Section> sections) {
        return new ReferralDraft(
                        receiver,
                        Set.of(ServiceCategory.MEDICAL, ServiceCategory.MENTAL_HEALTH_PSYCHOSOCIAL),
                        Urgency.EMERGENCY,
                        Purpose.SERVICE,
                        REASON,
                        sections,
                        consentId)
                .because("tests send the same more than once");
    }

    /** A draft with its own consent, from which nothing is missing. */
    public UUID draft(UserPrincipal worker, UUID caseId, UUID receiver) {
        UUID consent = consent(worker, caseId, receiver);
        return world.as(worker, () -> referrals.draft(caseId, complete(receiver, consent)));
    }

    /** A referral that was sent. */
    public UUID sent(UserPrincipal worker, UUID caseId, UUID receiver) {
        UUID id = draft(worker, caseId, receiver);
        send(worker, id);
        return id;
    }

    /** A referral that was sent, with others who are asked after it. */
    public UUID ordered(UserPrincipal worker, UUID caseId, UUID receiver, UUID... next) {
        Set<UUID> all = new HashSet<>(Set.of(next));
        all.add(receiver);
        UUID id =
                world.as(
                        worker,
                        () ->
                                referrals.draft(
                                        caseId,
                                        complete(receiver, consents.record(terms(caseId, all)))
                                                .asking(List.of(next))));
        send(worker, id);
        return id;
    }

    /** A referral that a receiver on paper accepted and has to return what it was told. */
    public UUID askedBackOnPaper(UserPrincipal worker, UUID caseId, UUID registry) {
        UUID consent = consent(worker, caseId, registry);
        UUID id = world.as(worker, () -> referrals.draft(caseId, complete(registry, consent)));
        send(worker, id);
        String code =
                jdbc.sql("select answer_code from referral_paper where referral_id = ?")
                        .param(id)
                        .query(String.class)
                        .single();
        for (ReferralState state : List.of(ReferralState.ACKNOWLEDGED, ReferralState.ACCEPTED)) {
            world.as(worker, () -> paper.record(id, told(code, state)));
        }
        world.as(worker, () -> consents.withdraw(consent, "afraid"));
        return id;
    }

    /** What somebody told by telephone on behalf of a receiver on paper. */
    static ToldAnswer told(String code, ReferralState state) {
        return new ToldAnswer(
                code,
                state,
                ToldWay.TELEPHONE,
                "Registrar Mai",
                LocalDate.now(ZoneId.of("Asia/Kuala_Lumpur")),
                null,
                null,
                null,
                null);
    }

    /** Sends a draft as it is. */
    public void send(UserPrincipal worker, UUID referralId) {
        world.as(
                worker,
                () -> {
                    ReferralDetail.Sender draft = (ReferralDetail.Sender) reader.detail(referralId);
                    referrals.send(referralId, draft.version());
                });
    }

    /** A referral that somebody of the receiver accepted. */
    public UUID accepted(UserPrincipal worker, UUID caseId, UserPrincipal receiver) {
        return accepted(worker, caseId, receiver, SECTIONS);
    }

    /** A referral that discloses other parts, accepted by somebody of the receiver. */
    public UUID accepted(
            UserPrincipal worker, UUID caseId, UserPrincipal receiver, Set<Section> sections) {
        UUID to = receiver.user().organisationId();
        UUID basis = world.as(worker, () -> consents.record(terms(caseId, to, sections)));
        return accepted(worker, caseId, receiver, complete(to, basis, sections));
    }

    /** A referral that rests on that consent or danger to life, accepted by the receiver. */
    public UUID acceptedUnder(
            UUID basis, UserPrincipal worker, UUID caseId, UserPrincipal receiver) {
        UUID to = receiver.user().organisationId();
        return accepted(worker, caseId, receiver, complete(to, basis));
    }

    private UUID accepted(
            UserPrincipal worker, UUID caseId, UserPrincipal receiver, ReferralDraft draft) {
        UUID id = world.as(worker, () -> referrals.draft(caseId, draft));
        send(worker, id);
        world.as(
                receiver,
                () -> {
                    referrals.acknowledge(id);
                    referrals.accept(id);
                });
        return id;
    }

    /** Lets an emergency run out of time: the supervisors are told, and nobody answers. */
    void letExpire(Instant sentAt) {
        ApplicationClock.at(sentAt.plus(Duration.ofHours(24)), this::remindAll);
        ApplicationClock.at(sentAt.plus(Duration.ofHours(48)), () -> expiry.run());
    }

    /** Asks whoever is next where a receiver declined or did not answer. */
    public void askNext() {
        order.run();
    }

    /** Sends the reminders that are due some time from now. */
    public void remindAfter(Duration fromNow) {
        ApplicationClock.at(Instant.now().plus(fromNow), this::remindAll);
    }

    /** Sends all reminders: other tests leave clocks that are due earlier, and a run takes some. */
    int remindAll() {
        int all = 0;
        int sent;
        do {
            sent = reminders.run();
            all += sent;
        } while (sent > 0);
        return all;
    }
}
