package org.sokong.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseContents;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.GrantSource;
import org.sokong.cases.Section;
import org.sokong.consent.ConsentEnded.Cause;
import org.sokong.consent.ConsentFixture;
import org.sokong.consent.ConsentService;
import org.sokong.consent.ConsentState;
import org.sokong.consent.ConsentSummary;
import org.sokong.consent.DataReturns;
import org.sokong.consent.NoShareList;
import org.sokong.consent.Purpose;
import org.sokong.consent.RecordVitalInterest;
import org.sokong.consent.ReturnAnswer;
import org.sokong.consent.ReturnCause;
import org.sokong.consent.VitalInterestService;
import org.sokong.kernel.ApplicationClock;
import org.sokong.kernel.DomainException;
import org.sokong.organisations.FocalPoints;
import org.sokong.referrals.ReferralDetail.Accepted;
import org.sokong.referrals.ReferralDetail.Closed;
import org.sokong.uikit.WorkItem;
import org.sokong.uikit.WorkSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What the end of a consent, or of a vital interest, does to what rests on it. */
class SharingEndTest extends SokongTest {

    @Autowired ConsentFixture jobs;
    @Autowired World world;
    @Autowired CaseFixture caseFixture;
    @Autowired ReferralFixture fixture;
    @Autowired ReferralReader reader;
    @Autowired ReferralService service;
    @Autowired ConsentService consents;
    @Autowired VitalInterestService vital;
    @Autowired DataReturns returns;
    @Autowired CaseContents contents;
    @Autowired NoShareList noShare;
    @Autowired FocalPoints focalPoints;
    @Autowired ReferralsOnPaper paper;
    @Autowired List<WorkSource> work;
    @Autowired JdbcClient jdbc;

    UUID clinic;
    UserPrincipal worker;
    UserPrincipal supervisor;
    UserPrincipal nurse;
    UserPrincipal doctor;
    UUID caseId;

    @BeforeEach
    void people() {
        UUID organisation = world.organisation("Harbour House");
        UUID team = world.team(organisation);
        clinic = world.organisation("Lotus Clinic");
        worker = world.user(organisation, team, Role.CASEWORKER);
        supervisor = world.user(organisation, team, Role.SUPERVISOR);
        nurse = world.user(clinic, null, Role.CASEWORKER);
        doctor = world.user(clinic, null, Role.SUPERVISOR);
        caseId = caseFixture.open(worker);
    }

    @Test
    void no_grant_outlives_its_consent_whatever_the_state_of_the_referral_says() {
        UUID referral = fixture.accepted(worker, caseId, nurse);
        UUID consent = consentOf(referral);
        jdbc.sql("update referral set state = 'COMPLETED', finished_at = ? where id = ?")
                .params(Timestamp.from(Instant.now()), referral)
                .update();
        assertThat(openGrants(referral)).isEqualTo(1);

        world.as(worker, () -> consents.withdraw(consent, "afraid"));

        assertThat(openGrants(referral)).isZero();
    }

    @Test
    void each_receiver_is_told_to_stop_and_the_sender_sees_what_it_confirms() {
        UUID referral = fixture.accepted(worker, caseId, nurse);
        UUID consent = consentOf(referral);
        world.as(worker, () -> consents.withdraw(consent, "afraid"));

        assertThat(told(nurse, "SHARING_ENDED")).isEqualTo(1);
        assertThat(told(doctor, "SHARING_ENDED")).as("could have read it too").isEqualTo(1);
        assertThat(told(nurse, "REFERRAL_WITHDRAWN")).as("one message, not two").isZero();
        assertThat(world.as(nurse, () -> reader.detail(referral))).isInstanceOf(Closed.class);
        assertThat(world.as(nurse, () -> returns.ofReferral(referral)))
                .hasValueSatisfying(
                        asked -> assertThat(asked.cause()).isEqualTo(ReturnCause.WITHDRAWN));
        assertThat(world.as(worker, () -> returns.ofConsent(caseId, consent)))
                .singleElement()
                .satisfies(asked -> assertThat(asked.answer()).isNull());

        UserPrincipal stranger = world.user(world.organisation("Other"), null, Role.CASEWORKER);
        assertThat(world.as(stranger, () -> returns.ofReferral(referral))).isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(
                        () ->
                                world.as(
                                        stranger,
                                        () -> returns.answer(referral, ReturnAnswer.DELETED)));
        world.as(nurse, () -> returns.answer(referral, ReturnAnswer.DELETED));
        world.as(doctor, () -> returns.answer(referral, ReturnAnswer.RETURNED));

        assertThat(world.as(worker, () -> returns.ofConsent(caseId, consent)))
                .singleElement()
                .satisfies(
                        asked ->
                                assertThat(asked.answer())
                                        .as("the first answer stands")
                                        .isEqualTo(ReturnAnswer.DELETED));
        assertThat(
                        count(
                                "select count(*) from audit_event where subject_id = ? and action ="
                                        + " 'DATA_RETURNED'",
                                referral))
                .isEqualTo(1);
    }

    @Test
    void only_whom_it_reached_is_told_to_stop_and_can_confirm_and_a_supervisor_who_read_it() {
        UserPrincipal colleague = world.user(clinic, null, Role.CASEWORKER);
        UUID first = addressedTo(nurse);
        world.as(worker, () -> consents.withdraw(consentOf(first), "afraid"));

        assertThat(told(nurse, "SHARING_ENDED")).isEqualTo(1);
        assertThat(told(colleague, "SHARING_ENDED")).isZero();
        assertThat(told(doctor, "SHARING_ENDED")).as("never read it").isZero();
        assertThat(world.as(colleague, () -> returns.ofReferral(first))).isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(
                        () ->
                                world.as(
                                        colleague,
                                        () -> returns.answer(first, ReturnAnswer.DELETED)));

        UUID second = addressedTo(nurse);
        world.as(doctor, () -> reader.detail(second));
        world.as(worker, () -> consents.withdraw(consentOf(second), "afraid"));
        assertThat(told(doctor, "SHARING_ENDED")).as("has read it").isEqualTo(1);
    }

    @Test
    void whoever_is_put_on_the_do_not_share_list_is_asked_to_return_and_not_told_why() {
        UUID open = fixture.accepted(worker, caseId, nurse);
        UUID over = fixture.accepted(worker, caseId, nurse);
        world.as(nurse, () -> service.notComplete(over, NotCompletedReason.CLIENT_MOVED, null));
        UUID asked = fixture.sent(worker, caseId, clinic);

        world.as(worker, () -> noShare.addOrganisation(caseId, clinic, "Her uncle", true));

        for (UUID disclosed : List.of(open, over)) {
            assertThat(world.as(nurse, () -> returns.ofReferral(disclosed)))
                    .hasValueSatisfying(
                            one -> assertThat(one.cause()).isEqualTo(ReturnCause.SENDER_ENDED));
        }
        assertThat(world.as(nurse, () -> returns.ofReferral(asked)))
                .as("nothing was disclosed")
                .isEmpty();
        assertThat(told(nurse, "SHARING_ENDED")).isEqualTo(2);
        assertThat(told(nurse, "REFERRAL_WITHDRAWN")).as("of the one not answered").isEqualTo(1);
    }

    @Test
    void of_a_receiver_on_paper_the_sender_is_told_to_ask_and_records_the_answer() {
        UUID registry = world.organisation("Old registry");
        UUID referral = fixture.sent(worker, caseId, registry);
        String code =
                jdbc.sql("select answer_code from referral_paper where referral_id = ?")
                        .param(referral)
                        .query(String.class)
                        .single();
        for (ReferralState state : List.of(ReferralState.ACKNOWLEDGED, ReferralState.ACCEPTED)) {
            world.as(worker, () -> paper.record(referral, ReferralFixture.told(code, state)));
        }
        UUID consent = consentOf(referral);
        world.as(supervisor, () -> consents.withdraw(consent, "afraid"));

        String place = "referrals/" + referral;
        assertThat(told(worker, "SHARING_ENDED_ON_PAPER")).isEqualTo(1);
        assertThat(waiting(worker)).contains(place);
        assertThat(world.as(worker, () -> returns.ofReferral(referral)))
                .hasValueSatisfying(asked -> assertThat(asked.onPaper()).isTrue());
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(
                        () ->
                                world.as(
                                        nurse,
                                        () -> returns.answer(referral, ReturnAnswer.DELETED)));

        world.as(worker, () -> returns.answer(referral, ReturnAnswer.RETURNED));

        assertThat(waiting(worker)).doesNotContain(place);
        assertThat(world.as(worker, () -> returns.ofConsent(caseId, consent)))
                .singleElement()
                .satisfies(asked -> assertThat(asked.answer()).isEqualTo(ReturnAnswer.RETURNED));
    }

    private UUID addressedTo(UserPrincipal person) {
        UserPrincipal head = world.user(clinic, null, Role.ORGANISATION_ADMINISTRATOR);
        UUID point = world.as(head, () -> focalPoints.publish(null, null, person.user().id()));
        UUID consent = fixture.consent(worker, caseId, clinic);
        UUID id =
                world.as(
                        worker,
                        () ->
                                service.draft(
                                        caseId,
                                        ReferralFixture.complete(clinic, consent)
                                                .addressedTo(point)));
        fixture.send(worker, id);
        world.as(
                person,
                () -> {
                    service.acknowledge(id);
                    service.accept(id);
                });
        return id;
    }

    @Test
    void a_receiver_whose_service_had_ended_is_asked_too_when_the_client_withdraws() {
        UUID referral = fixture.accepted(worker, caseId, nurse);
        world.as(
                nurse,
                () -> {
                    service.start(referral);
                    service.complete(referral, Outcome.SERVICE_GIVEN, null);
                });
        UUID declined = fixture.sent(worker, caseId, clinic);
        world.as(nurse, () -> service.decline(declined, DeclineReason.NO_CAPACITY, null));
        world.as(worker, () -> consents.withdraw(consentOf(referral), "afraid"));
        world.as(worker, () -> consents.withdraw(consentOf(declined), "afraid"));

        assertThat(world.as(nurse, () -> returns.ofReferral(referral))).isPresent();
        assertThat(world.as(nurse, () -> returns.ofReferral(declined)))
                .as("nothing was disclosed")
                .isEmpty();
    }

    @Test
    void a_vital_interest_shares_at_once_and_a_second_person_confirms_it() {
        UUID basis = danger();
        UUID referral = accepted(basis);
        assertThat(told(supervisor, "VITAL_INTEREST_TO_CONFIRM")).isEqualTo(1);
        assertThat(logged(basis, worker)).containsExactly("CONSENT_RECORDED VITAL_INTEREST");
        assertThat(
                        jdbc.sql(
                                        """
                                        select urgent from notice where person_id = ?
                                            and kind = 'VITAL_INTEREST_TO_CONFIRM'
                                        """)
                                .param(supervisor.user().id())
                                .query(Boolean.class)
                                .single())
                .as("mail of it waits neither for the morning nor for a summary")
                .isTrue();
        assertThat(read(referral).disclosed().names()).contains(Section.HEALTH);
        assertThat(world.as(nurse, () -> reader.ground(referral)))
                .hasValueSatisfying(ground -> assertThat(ground.awaits()).isTrue());

        assertThat(sharedUntil())
                .as("whoever asks who can see the case is told when that ends unconfirmed")
                .isBefore(Instant.now().plusSeconds(24 * 3_600 + 60));

        UserPrincipal recording = supervisor;
        UUID own = world.as(recording, () -> vital.record(command()));
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> world.as(recording, () -> vital.confirm(own)))
                .withMessage("consent.error.second_person");
        assertThat(logged(basis, supervisor)).isEmpty();
        world.as(supervisor, () -> vital.confirm(basis));
        assertThat(logged(basis, supervisor)).containsExactly("CONSENT_CONFIRMED");
        assertThat(logged(basis, worker)).containsExactly("CONSENT_RECORDED VITAL_INTEREST");
        assertThat(sharedUntil()).isAfter(Instant.now().plusSeconds(5 * 24 * 3_600));

        Instant later = Instant.now().plusSeconds(90_000);
        ApplicationClock.at(later, this::runJob);
        assertThat(ApplicationClock.at(later, () -> read(referral)).disclosed().names())
                .contains(Section.HEALTH);
        assertThat(summary(basis).awaits()).isFalse();
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> world.as(supervisor, () -> vital.refuse(basis, "late")))
                .withMessage("consent.error.not_awaiting");
    }

    @Test
    void a_vital_interest_that_nobody_else_may_confirm_says_so_to_who_recorded_it() {
        assertThat(summary(danger()).confirmation().nobodyMay()).isFalse();
        UUID home = world.organisation("Small house");
        UserPrincipal alone = world.user(home, world.team(home), Role.SUPERVISOR);
        UUID theirs = caseFixture.open(alone);
        RecordVitalInterest command =
                new RecordVitalInterest(
                        theirs,
                        Set.of(clinic),
                        Set.of(Purpose.SERVICE),
                        ReferralFixture.SECTIONS,
                        LocalDate.now(ZoneId.of("Asia/Kuala_Lumpur")).plusDays(7),
                        "unconscious after a fall");
        UUID basis = world.as(alone, () -> vital.record(command));

        assertThat(world.as(alone, () -> consents.ofCase(theirs, basis)).confirmation().nobodyMay())
                .isTrue();
    }

    @Test
    void a_vital_interest_that_nobody_confirms_in_time_ends_like_a_withdrawn_consent() {
        UUID basis = danger();
        UUID referral = accepted(basis);
        Instant late = Instant.now().plusSeconds(24 * 3_600 + 60);

        assertThat(ApplicationClock.at(late, () -> read(referral)).disclosed().names())
                .as("nothing is read from that moment, job or not")
                .isEmpty();
        ApplicationClock.at(late, this::runJob);
        ApplicationClock.at(late, this::runJob);

        assertThat(world.as(nurse, () -> reader.detail(referral))).isInstanceOf(Closed.class);
        assertThat(openGrants(referral)).isZero();
        assertThat(world.as(nurse, () -> returns.ofReferral(referral)))
                .hasValueSatisfying(
                        asked -> assertThat(asked.cause()).isEqualTo(ReturnCause.UNCONFIRMED));
        ConsentSummary ended = summary(basis);
        assertThat(ended.endedCause()).isEqualTo(Cause.UNCONFIRMED);
        assertThat(ApplicationClock.at(late, () -> summary(basis).state()))
                .isEqualTo(ConsentState.EXPIRED);
    }

    @Test
    void a_refused_vital_interest_ends_at_once_and_is_logged() {
        UUID basis = danger();
        UUID referral = accepted(basis);
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> world.as(supervisor, () -> vital.refuse(basis, " ")))
                .withMessage("consent.error.refusal_reason");
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> world.as(worker, () -> vital.confirm(basis)));

        world.as(supervisor, () -> vital.refuse(basis, "she can be asked"));

        assertThat(world.as(nurse, () -> reader.detail(referral))).isInstanceOf(Closed.class);
        assertThat(openGrants(referral)).isZero();
        assertThat(world.as(nurse, () -> returns.ofReferral(referral)))
                .hasValueSatisfying(
                        asked -> assertThat(asked.cause()).isEqualTo(ReturnCause.REFUSED));
        assertThat(
                        count(
                                "select count(*) from audit_event where subject_id = ? and action ="
                                        + " 'CONSENT_REFUSED'",
                                basis))
                .isEqualTo(1);
        assertThatExceptionOfType(DomainException.class)
                .as("a reason is needed to begin with")
                .isThrownBy(
                        () ->
                                world.as(
                                        worker,
                                        () ->
                                                vital.record(
                                                        new RecordVitalInterest(
                                                                caseId,
                                                                Set.of(clinic),
                                                                Set.of(Purpose.SERVICE),
                                                                Set.of(Section.HEALTH),
                                                                LocalDate.now().plusDays(2),
                                                                " "))))
                .withMessage("consent.error.vital_reason");
    }

    @Test
    void a_draft_on_a_danger_to_life_is_told_what_that_lacks_and_not_what_a_consent_lacks() {
        UUID basis = danger();
        UUID other = world.organisation("Other");
        UUID draft =
                world.as(
                        worker,
                        () -> service.draft(caseId, ReferralFixture.complete(clinic, basis)));
        UUID elsewhere =
                world.as(
                        worker,
                        () -> service.draft(caseId, ReferralFixture.complete(other, basis)));
        assertThat(world.as(worker, () -> service.missing(draft))).isEmpty();
        assertThat(world.as(worker, () -> service.missing(elsewhere)))
                .contains(SendGap.of(SendGap.Kind.DANGER_RECEIVER));

        Instant late = Instant.now().plusSeconds(24 * 3_600 + 60);
        assertThat(ApplicationClock.at(late, () -> world.as(worker, () -> service.missing(draft))))
                .containsExactly(SendGap.of(SendGap.Kind.DANGER_EXPIRED));
        world.as(supervisor, () -> vital.refuse(basis, "she can be asked"));
        assertThat(world.as(worker, () -> service.missing(draft)))
                .containsExactly(SendGap.of(SendGap.Kind.DANGER_WITHDRAWN));
    }

    @Test
    void a_vital_interest_waits_on_the_home_of_who_may_confirm_it_until_that_is_done() {
        String place = "cases/" + caseId + "?tab=consents";
        UUID id = danger();

        assertThat(waiting(supervisor)).contains(place);
        assertThat(waiting(worker)).doesNotContain(place);
        world.as(supervisor, () -> vital.confirm(id));
        assertThat(waiting(supervisor)).doesNotContain(place);
    }

    private List<String> waiting(UserPrincipal person) {
        return world.as(
                person,
                () ->
                        work.stream()
                                .flatMap(source -> source.waiting().stream())
                                .map(WorkItem::path)
                                .toList());
    }

    private Instant sharedUntil() {
        return world.as(worker, () -> contents.grants(caseId)).stream()
                .filter(grant -> grant.source() == GrantSource.REFERRAL)
                .map(grant -> Objects.requireNonNull(grant.origin()).ground())
                .map(ground -> Objects.requireNonNull(ground).until())
                .findFirst()
                .orElseThrow();
    }

    private UUID danger() {
        return world.as(worker, () -> vital.record(command()));
    }

    private RecordVitalInterest command() {
        return new RecordVitalInterest(
                caseId,
                Set.of(clinic),
                Set.of(Purpose.SERVICE),
                ReferralFixture.SECTIONS,
                LocalDate.now(ZoneId.of("Asia/Kuala_Lumpur")).plusDays(7),
                "unconscious after a fall");
    }

    private UUID accepted(UUID basis) {
        return fixture.acceptedUnder(basis, worker, caseId, nurse);
    }

    private Accepted read(UUID referral) {
        return (Accepted) world.as(nurse, () -> reader.detail(referral));
    }

    private ConsentSummary summary(UUID basis) {
        return world.as(worker, () -> consents.ofCase(caseId, basis));
    }

    private int runJob() {
        return jobs.runExpiry();
    }

    private UUID consentOf(UUID referral) {
        return jdbc.sql("select consent_id from referral where id = ?")
                .param(referral)
                .query(UUID.class)
                .single();
    }

    private int openGrants(UUID referral) {
        return count(
                "select count(*) from case_grant where source_id = ? and ended_at is null",
                referral);
    }

    private int told(UserPrincipal who, String kind) {
        return jdbc.sql(
                        "select count(*) from notice where person_id = ? and kind = ? and case_id = ?")
                .params(List.of(who.user().id(), kind, caseId))
                .query(Integer.class)
                .single();
    }

    /**
     * What the log says that somebody did with it in this case, with the basis where it says one.
     */
    private List<String> logged(UUID basis, UserPrincipal who) {
        return jdbc.sql(
                        """
                        select concat_ws(' ', action, json_value(details, '$.basis'))
                        from audit_event
                        where subject_id = ? and case_id = ? and actor_id = ?
                            and action in ('CONSENT_RECORDED', 'CONSENT_CONFIRMED')
                        """)
                .params(basis, caseId, who.user().id())
                .query(String.class)
                .list();
    }

    private int count(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(Integer.class).single();
    }
}
