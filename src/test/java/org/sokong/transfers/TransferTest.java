package org.sokong.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseContents;
import org.sokong.cases.CaseFilter;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.CaseList;
import org.sokong.cases.CaseService;
import org.sokong.cases.CaseSharing;
import org.sokong.cases.CaseSort;
import org.sokong.cases.CaseTimeline;
import org.sokong.cases.GrantService;
import org.sokong.cases.GrantSource;
import org.sokong.cases.Section;
import org.sokong.cases.StatementCounter;
import org.sokong.consent.ConsentSections;
import org.sokong.consent.ConsentService;
import org.sokong.consent.DataReturns;
import org.sokong.consent.Purpose;
import org.sokong.consent.RecordVitalInterest;
import org.sokong.consent.ReturnAnswer;
import org.sokong.consent.ReturnCause;
import org.sokong.consent.VitalInterestService;
import org.sokong.kernel.ApplicationClock;
import org.sokong.kernel.DomainException;
import org.sokong.referrals.ReferralFixture;
import org.sokong.referrals.Urgency;
import org.sokong.transfers.TransferDetail.Closed;
import org.sokong.transfers.TransferDetail.Former;
import org.sokong.transfers.TransferDetail.Offered;
import org.sokong.transfers.TransferDetail.Requested;
import org.sokong.transfers.TransferDetail.Whole;
import org.sokong.transfers.TransferGap.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A case goes from one organisation to another, and what each side sees and keeps. */
class TransferTest extends SokongTest {

    @Autowired DataReturns returns;
    @Autowired World world;
    @Autowired CaseFixture caseFixture;
    @Autowired TransferFixture fixture;
    @Autowired ReferralFixture referralFixture;
    @Autowired TransferService service;
    @Autowired TransferReader reader;
    @Autowired TransferList list;
    @Autowired TransferExpiry expiry;
    @Autowired ConsentService consents;
    @Autowired VitalInterestService vitalInterests;
    @Autowired CaseService cases;
    @Autowired CaseList caseList;
    @Autowired CaseSharing sharing;
    @Autowired CaseTimeline timeline;
    @Autowired CaseContents contents;
    @Autowired GrantService grants;
    @Autowired JdbcClient jdbc;

    UUID home;
    UUID harbour;
    UserPrincipal worker;
    UserPrincipal supervisor;
    UserPrincipal taker;
    UserPrincipal theirSupervisor;
    UserPrincipal strangers;
    UUID caseId;
    String code;

    @BeforeEach
    void twoOrganisations() {
        home = world.organisation("Harbour House");
        harbour = world.organisation("Lotus shelter");
        UUID team = world.team(home);
        UUID theirTeam = world.team(harbour);
        worker = world.user(home, team, Role.CASEWORKER);
        supervisor = world.user(home, team, Role.SUPERVISOR);
        taker = world.user(harbour, theirTeam, Role.CASEWORKER);
        theirSupervisor = world.user(harbour, theirTeam, Role.SUPERVISOR);
        UUID third = world.organisation("Third house");
        strangers = world.user(third, world.team(third), Role.SUPERVISOR);
        caseId = caseFixture.open(worker);
        code = world.as(worker, () -> cases.detail(caseId).code());
    }

    private UUID offer() {
        return fixture.offered(supervisor, caseId, harbour);
    }

    private void accept(UUID id) {
        world.as(theirSupervisor, () -> service.accept(id, taker.user().id()));
    }

    private TransferDetail read(UserPrincipal who, UUID id) {
        return world.as(who, () -> reader.detail(id));
    }

    private boolean lists(UserPrincipal who) {
        return world.as(
                who,
                () ->
                        caseList.page(CaseFilter.ALL, CaseSort.NEWEST, 0, 200).rows().stream()
                                .anyMatch(row -> row.id().equals(caseId)));
    }

    private void denied(UserPrincipal who, Runnable deed) {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> world.as(who, deed::run));
    }

    private void refused(String key, UserPrincipal who, Runnable deed) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> world.as(who, deed::run))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @Test
    void before_the_yes_nothing_of_the_case_changes_and_the_receiver_sees_the_envelope_only() {
        UUID id = offer();

        Offered seen = (Offered) read(theirSupervisor, id);
        assertThat(seen.code()).matches("T-\\w{6}-\\w");
        assertThat(seen.ageBand()).isEqualTo("AGE_24_26");
        assertThat(seen.languages()).isEqualTo("vi,en");
        assertThat(seen.toString())
                .doesNotContain(code, caseId.toString(), TransferFixture.WORDS, "burn", "office");
        denied(taker, () -> reader.detail(id));
        denied(strangers, () -> reader.detail(id));
        denied(theirSupervisor, () -> sharing.disclosed(caseId));
        assertThat(lists(theirSupervisor)).isFalse();
        assertThat(read(worker, id)).isInstanceOf(Whole.class);
        assertThat(lists(worker)).isTrue();
        assertThat(world.as(worker, () -> cases.addNote(caseId, "still ours"))).isNotNull();
        assertThat(rows(theirSupervisor, TransferBox.RECEIVED))
                .singleElement()
                .satisfies(row -> assertThat(row.caseCode()).isNull());
        assertThat(rows(supervisor, TransferBox.SENT))
                .singleElement()
                .satisfies(row -> assertThat(row.caseCode()).isEqualTo(code));
        assertThat(world.as(theirSupervisor, list::waiting)).isEqualTo(1);
        assertThat(world.as(strangers, list::waiting)).isZero();
    }

    private List<TransferRow> rows(UserPrincipal who, TransferBox box) {
        return world.as(who, () -> list.page(box, false, 0, 50));
    }

    @Test
    void with_the_yes_the_case_its_work_and_its_history_go_over_and_the_old_side_loses_it() {
        world.as(worker, () -> cases.addNote(caseId, "told us about the boat"));
        UserPrincipal colleague = world.user(home, null, Role.CASEWORKER);
        world.as(supervisor, () -> cases.addColleague(caseId, colleague.user().id()));
        UUID id = offer();

        accept(id);

        assertThat(lists(taker)).isTrue();
        assertThat(lists(theirSupervisor)).isTrue();
        assertThat(world.as(taker, () -> cases.detail(caseId)).code()).isEqualTo(code);
        assertThat(world.as(taker, () -> cases.addNote(caseId, "met her"))).isNotNull();
        for (UserPrincipal former : List.of(worker, supervisor, colleague)) {
            assertThat(lists(former)).isFalse();
            denied(former, () -> cases.detail(caseId));
            denied(former, () -> sharing.disclosed(caseId));
        }
        assertThat(
                        jdbc.sql(
                                        "select count(*) from case_grant g where case_id = ? and"
                                                + " ended_at is null and grantee_id in (?, ?, ?)")
                                .params(caseId, worker.user().id(), colleague.user().id(), home)
                                .query(Integer.class)
                                .single())
                .isZero();
        Whole whole = (Whole) read(taker, id);
        assertThat(whole.words()).isEqualTo(TransferFixture.WORDS);
        assertThat(whole.newOwner()).isEqualTo(taker.user().displayName());
        assertThat(world.as(taker, () -> timeline.latest(caseId, 50)))
                .extracting(entry -> entry.kind())
                .contains("transfers.timeline.accepted", "cases.timeline.opened");
        Former left = (Former) read(supervisor, id);
        assertThat(left.disclosed().sections()).isEmpty();
        assertThat(left.toString()).doesNotContain(code, caseId.toString());
        assertThat(read(worker, id)).isInstanceOf(Former.class);
        assertThat(told(worker)).contains("TRANSFER_ACCEPTED");
        assertThat(told(taker)).contains("CASE_ASSIGNED");
        assertThat(rows(supervisor, TransferBox.SENT))
                .singleElement()
                .satisfies(row -> assertThat(row.caseCode()).isNull());
    }

    private List<String> told(UserPrincipal who) {
        return jdbc.sql("select kind from notice where person_id = ?")
                .param(who.user().id())
                .query(String.class)
                .list();
    }

    @Test
    void the_sender_keeps_what_a_consent_says_that_names_it_until_the_consent_ends() {
        UUID consent = fixture.consent(supervisor, caseId, harbour, home);
        UUID id =
                world.as(
                        supervisor,
                        () -> service.offer(TransferFixture.complete(caseId, harbour, consent)));
        accept(id);

        Former left = (Former) read(worker, id);
        assertThat(left.disclosed().names())
                .contains(Section.HEALTH, Section.INTAKE)
                .doesNotContain(Section.IDENTITY);
        assertThat(left.disclosed().toString()).contains("burn on the left hand");
        denied(worker, () -> cases.detail(caseId));
        assertThat(lists(worker)).isFalse();

        world.as(taker, () -> consents.withdraw(consent, "she said so"));

        assertThat(((Former) read(worker, id)).disclosed().sections()).isEmpty();
        denied(worker, () -> sharing.disclosed(caseId));
        assertThat(lists(taker)).isTrue();
        assertThat(world.as(worker, () -> returns.ofReferral(id)))
                .hasValueSatisfying(
                        asked -> assertThat(asked.cause()).isEqualTo(ReturnCause.WITHDRAWN));
        assertThat(world.as(taker, () -> returns.ofReferral(id))).isEmpty();
        world.as(worker, () -> returns.answer(id, ReturnAnswer.DELETED));
        assertThat(world.as(taker, () -> returns.ofConsent(caseId, consent)))
                .singleElement()
                .satisfies(asked -> assertThat(asked.answer()).isEqualTo(ReturnAnswer.DELETED));
    }

    @Test
    void when_the_new_side_ends_what_the_sender_kept_the_sender_is_asked_to_return_it() {
        UUID consent = fixture.consent(supervisor, caseId, harbour, home);
        UUID id = transfer(supervisor, consent, harbour, taker, theirSupervisor);
        UUID grant =
                world.as(taker, () -> contents.grants(caseId)).stream()
                        .filter(one -> one.source() == GrantSource.TRANSFER)
                        .findFirst()
                        .orElseThrow()
                        .id();

        world.as(theirSupervisor, () -> grants.end(caseId, grant, "it is over there"));

        assertThat(world.as(worker, () -> returns.ofReferral(id)))
                .hasValueSatisfying(
                        asked -> assertThat(asked.cause()).isEqualTo(ReturnCause.SENDER_ENDED));
        assertThat(told(worker)).doesNotContain("SHARING_ENDED");
        assertThat(told(supervisor)).containsOnlyOnce("SHARING_ENDED");
        world.as(taker, () -> consents.withdraw(consent, "she said so"));
        assertThat(told(supervisor)).as("asked once").containsOnlyOnce("SHARING_ENDED");
    }

    @Test
    void who_has_the_case_by_now_is_not_asked_to_return_what_a_referral_had_told_it() {
        UUID referral = referralFixture.accepted(worker, caseId, taker);
        UUID other = referralFixture.accepted(worker, caseId, strangers);
        accept(offer());

        for (UUID each : List.of(referral, other)) {
            UUID consent =
                    jdbc.sql("select consent_id from referral where id = ?")
                            .param(each)
                            .query(UUID.class)
                            .single();
            world.as(taker, () -> consents.withdraw(consent, "she said so"));
        }

        assertThat(world.as(theirSupervisor, () -> returns.ofReferral(referral))).isEmpty();
        assertThat(world.as(taker, () -> returns.ofReferral(referral))).isEmpty();
        assertThat(told(theirSupervisor)).doesNotContain("SHARING_ENDED");
        assertThat(told(strangers)).as("they have not got it").containsOnlyOnce("SHARING_ENDED");
        assertThat(lists(taker)).isTrue();
    }

    @Test
    void a_case_that_came_back_is_not_asked_back_of_who_has_it() {
        UUID there = fixture.consent(supervisor, caseId, harbour, home);
        UUID first = transfer(supervisor, there, harbour, taker, theirSupervisor);
        UUID back = fixture.consent(theirSupervisor, caseId, home, harbour);
        UUID second = transfer(theirSupervisor, back, home, worker, supervisor);

        world.as(worker, () -> consents.withdraw(there, "she said so"));
        world.as(worker, () -> consents.withdraw(back, "she said so"));

        assertThat(world.as(supervisor, () -> returns.ofReferral(first))).isEmpty();
        assertThat(told(supervisor)).doesNotContain("SHARING_ENDED");
        assertThat(world.as(theirSupervisor, () -> returns.ofReferral(second))).isPresent();
        assertThat(lists(worker)).isTrue();
    }

    private UUID transfer(
            UserPrincipal offering,
            UUID consent,
            UUID receiver,
            UserPrincipal owner,
            UserPrincipal accepting) {
        UUID id =
                world.as(
                        offering,
                        () -> service.offer(TransferFixture.complete(caseId, receiver, consent)));
        world.as(accepting, () -> service.accept(id, owner.user().id()));
        return id;
    }

    @Test
    void everything_that_is_missing_is_said_at_once() {
        OfferTransfer empty = new OfferTransfer(caseId, null, null, null, " ", null, null, "");
        assertThat(gaps(empty))
                .containsExactly(
                        Kind.RECEIVER, Kind.REASON, Kind.URGENCY, Kind.WORDS, Kind.CONSENT);
        UUID nobody = world.organisation("Nobody there");
        UUID other =
                fixture.consent(
                        supervisor, caseId, Purpose.SERVICE, Set.of(Section.INTAKE), harbour);
        assertThat(gaps(TransferFixture.complete(caseId, nobody, other)))
                .contains(Kind.RECEIVER_NOBODY, Kind.CONSENT_RECEIVER, Kind.CONSENT_PURPOSE);
        assertThat(gaps(TransferFixture.complete(caseId, home, other)))
                .contains(Kind.RECEIVER_IS_SENDER);
    }

    private List<Kind> gaps(OfferTransfer command) {
        try {
            world.as(supervisor, () -> service.offer(command));
        } catch (TransferNotReady refused) {
            return refused.gaps().stream().map(TransferGap::kind).toList();
        }
        return List.of();
    }

    @Test
    void a_part_in_which_something_stands_and_that_the_consent_does_not_name_stops_the_offer() {
        Set<Section> named = EnumSet.copyOf(ConsentSections.SHAREABLE);
        named.remove(Section.HEALTH);
        named.remove(Section.CONFERENCE);
        UUID consent = fixture.consent(supervisor, caseId, Purpose.TRANSFER, named, harbour);
        OfferTransfer command = TransferFixture.complete(caseId, harbour, consent);

        assertThatExceptionOfType(TransferNotReady.class)
                .isThrownBy(() -> world.as(supervisor, () -> service.offer(command)))
                .satisfies(
                        refused ->
                                assertThat(refused.gaps())
                                        .containsExactly(
                                                new TransferGap(
                                                        Kind.CONSENT_SECTION, Section.HEALTH)));
    }

    @Test
    void a_danger_to_life_is_no_ground_to_give_a_case_away() {
        UUID danger =
                world.as(
                        worker,
                        () ->
                                vitalInterests.record(
                                        new RecordVitalInterest(
                                                caseId,
                                                Set.of(harbour),
                                                Set.of(Purpose.TRANSFER),
                                                ConsentSections.SHAREABLE,
                                                LocalDate.now().plusDays(2),
                                                "nobody can ask her, and he waits outside")));

        assertThat(gaps(TransferFixture.complete(caseId, harbour, danger)))
                .containsExactly(Kind.CONSENT_BASIS);
    }

    @Test
    void across_a_border_a_passage_and_a_sentence_on_why_are_needed() {
        UUID abroad = world.organisation("Across", "VN", true);
        UserPrincipal there = world.user(abroad, world.team(abroad), Role.SUPERVISOR);
        UUID consent = fixture.consent(supervisor, caseId, abroad);
        OfferTransfer bare = TransferFixture.complete(caseId, abroad, consent);
        assertThat(gaps(bare)).containsExactly(Kind.PASSAGE);
        UUID passage =
                jdbc.sql("select id from policy_passage order by id limit 1")
                        .query(UUID.class)
                        .single();
        assertThat(gaps(with(bare, passage, " "))).containsExactly(Kind.PASSAGE_WHY);

        UUID id = world.as(supervisor, () -> service.offer(with(bare, passage, "safe return")));
        world.as(there, () -> service.accept(id, there.user().id()));

        assertThat(((Whole) read(there, id)).passageId()).isEqualTo(passage);
        assertThat(
                        jdbc.sql("select country from case_file where id = ?")
                                .param(caseId)
                                .query(String.class)
                                .single())
                .isEqualTo("VN");
    }

    @Test
    void over_a_border_the_sender_keeps_what_was_agreed_to_and_its_referrals_go_on() {
        UUID home = Objects.requireNonNull(supervisor.user().organisationId());
        UUID abroad = world.organisation("Across", "VN", true);
        UserPrincipal there = world.user(abroad, world.team(abroad), Role.SUPERVISOR);
        UUID referral = referralFixture.accepted(worker, caseId, strangers);
        UUID consent = fixture.consent(supervisor, caseId, abroad, home);
        UUID passage =
                jdbc.sql("select id from policy_passage order by id limit 1")
                        .query(UUID.class)
                        .single();
        OfferTransfer offer = TransferFixture.complete(caseId, abroad, consent);
        UUID id = world.as(supervisor, () -> service.offer(with(offer, passage, "safe return")));
        world.as(there, () -> service.accept(id, there.user().id()));

        assertThat(((Former) read(worker, id)).disclosed().names()).contains(Section.HEALTH);
        assertThat(world.as(strangers, () -> sharing.disclosed(caseId)).names())
                .isEqualTo(ReferralFixture.SECTIONS);
        assertThat(
                        jdbc.sql("select state from referral where id = ?")
                                .param(referral)
                                .query(String.class)
                                .single())
                .isEqualTo("ACCEPTED");
    }

    private static OfferTransfer with(OfferTransfer command, UUID passage, String why) {
        return new OfferTransfer(
                command.caseId(),
                command.receiverId(),
                command.reason(),
                command.urgency(),
                command.words(),
                command.consentId(),
                passage,
                why);
    }

    @Test
    void offering_again_changes_nothing_and_a_second_receiver_has_to_wait() {
        UUID id = offer();
        UUID again = offer();
        assertThat(again).isEqualTo(id);
        UUID third = Objects.requireNonNull(strangers.user().organisationId());
        UUID consent = fixture.consent(supervisor, caseId, third);
        assertThat(gaps(TransferFixture.complete(caseId, third, consent)))
                .containsExactly(Kind.OTHER_OPEN);
    }

    @Test
    void only_who_decides_on_a_side_may_do_what_is_that_sides() {
        UUID id = offer();
        denied(worker, () -> service.offer(TransferFixture.complete(caseId, harbour, id)));
        denied(strangers, () -> service.accept(id, strangers.user().id()));
        denied(supervisor, () -> service.accept(id, worker.user().id()));
        denied(supervisor, () -> service.decline(id, TransferDeclineReason.OTHER, null));
        denied(theirSupervisor, () -> service.withdraw(id, TransferWithdrawalReason.OTHER, null));
        denied(taker, () -> service.accept(id, taker.user().id()));
        refused(
                "transfers.error.owner",
                theirSupervisor,
                () -> service.accept(id, worker.user().id()));
        assertThat(lists(worker)).isTrue();
    }

    @Test
    void of_two_answers_at_once_one_wins_and_the_other_is_told() throws Exception {
        UUID id = offer();
        UserPrincipal second = world.user(harbour, null, Role.SUPERVISOR);
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<String> yes =
                    both.submit(
                            answer(
                                    start,
                                    theirSupervisor,
                                    () -> service.accept(id, taker.user().id())));
            Future<String> no =
                    both.submit(
                            answer(
                                    start,
                                    second,
                                    () ->
                                            service.decline(
                                                    id, TransferDeclineReason.NO_CAPACITY, null)));
            List<String> came = List.of(yes.get(), no.get());
            assertThat(came).contains("done");
            assertThat(came).anyMatch(answer -> answer.startsWith("transfers.error.cannot_move."));
            assertThat(lists(taker)).isEqualTo(came.getFirst().equals("done"));
            assertThat(lists(worker)).isNotEqualTo(lists(taker));
        }
    }

    private Callable<String> answer(CyclicBarrier start, UserPrincipal who, Runnable deed) {
        return () -> {
            start.await();
            try {
                world.as(who, deed::run);
                return "done";
            } catch (DomainException refusal) {
                return refusal.key();
            }
        };
    }

    @Test
    void a_request_of_who_holds_a_referral_becomes_an_offer_or_is_declined() {
        UUID referral = referralFixture.accepted(worker, caseId, taker);
        String referralCode =
                jdbc.sql("select code from referral where id = ?")
                        .param(referral)
                        .query(String.class)
                        .single();
        refused(
                "transfers.error.referral",
                strangers,
                () -> service.request(referralCode, "we want it"));
        UUID id =
                world.as(theirSupervisor, () -> service.request(referralCode, "we see her daily"));
        assertThat(world.as(theirSupervisor, () -> service.request(referralCode, "again")))
                .isEqualTo(id);
        Requested own = (Requested) read(theirSupervisor, id);
        assertThat(own.toString()).doesNotContain(code, caseId.toString());
        assertThat(told(worker)).contains("TRANSFER_REQUESTED");
        assertThat(told(supervisor)).contains("TRANSFER_REQUESTED");
        assertThat(((Whole) read(supervisor, id)).requestWords()).isEqualTo("we see her daily");
        denied(theirSupervisor, () -> service.accept(id, taker.user().id()));
        denied(theirSupervisor, () -> service.decline(id, TransferDeclineReason.OTHER, null));

        assertThat(offer()).isEqualTo(id);
        accept(id);

        assertThat(lists(taker)).isTrue();
        assertThat(
                        jdbc.sql("select withdrawal_reason from referral where id = ?")
                                .param(referral)
                                .query(String.class)
                                .single())
                .isEqualTo("CASE_TAKEN_OVER");
    }

    @Test
    void an_open_referral_to_somebody_else_goes_on_with_the_new_organisation_as_its_sender() {
        UUID clinic = Objects.requireNonNull(strangers.user().organisationId());
        UUID referral = referralFixture.accepted(worker, caseId, strangers);
        accept(offer());

        assertThat(
                        jdbc.sql(
                                        "select sender_organisation_id from referral where id = ?"
                                                + " and state = 'ACCEPTED' and sender_id = ?")
                                .params(referral, taker.user().id())
                                .query(UUID.class)
                                .single())
                .isEqualTo(harbour);
        assertThat(world.as(strangers, () -> sharing.disclosed(caseId)).names())
                .isEqualTo(ReferralFixture.SECTIONS);
        assertThat(clinic).isNotEqualTo(harbour);
    }

    @Test
    void the_end_of_the_consent_ends_the_offer_in_the_same_transaction() {
        UUID consent = fixture.consent(supervisor, caseId, harbour);
        UUID id =
                world.as(
                        supervisor,
                        () -> service.offer(TransferFixture.complete(caseId, harbour, consent)));
        world.as(worker, () -> consents.withdraw(consent, "changed her mind"));

        assertThat(read(theirSupervisor, id)).isInstanceOf(Closed.class);
        assertThat(((Whole) read(worker, id)).withdrawalReason())
                .isEqualTo(TransferWithdrawalReason.CONSENT_WITHDRAWN);
        refused(
                "transfers.error.cannot_move.WITHDRAWN",
                theirSupervisor,
                () -> service.accept(id, taker.user().id()));
        assertThat(lists(worker)).isTrue();
    }

    @Test
    void a_yes_is_refused_once_something_stands_in_a_part_that_the_consent_does_not_name() {
        Set<Section> named = EnumSet.copyOf(ConsentSections.SHAREABLE);
        named.remove(Section.NOTES);
        UUID consent = fixture.consent(supervisor, caseId, Purpose.TRANSFER, named, harbour);
        UUID id =
                world.as(
                        supervisor,
                        () -> service.offer(TransferFixture.complete(caseId, harbour, consent)));
        world.as(worker, () -> cases.addNote(caseId, "a new note"));
        refused(
                "transfers.error.consent_ended",
                theirSupervisor,
                () -> service.accept(id, taker.user().id()));
        assertThat(lists(worker)).isTrue();
        assertThat(read(theirSupervisor, id)).isInstanceOf(Offered.class);
    }

    @Test
    void an_offer_that_nobody_answers_is_reminded_of_at_half_time_and_ends() {
        UUID id = offer();
        Instant now = Instant.now();
        ApplicationClock.at(now.plus(Duration.ofDays(8)), () -> expiry.run());
        assertThat(told(theirSupervisor)).contains("TRANSFER_DUE_SOON");
        assertThat(read(theirSupervisor, id)).isInstanceOf(Offered.class);
        ApplicationClock.at(now.plus(Duration.ofDays(15)), () -> expiry.run());
        assertThat(read(theirSupervisor, id).state()).isEqualTo(TransferState.EXPIRED);
        assertThat(told(supervisor)).contains("TRANSFER_EXPIRED");
        assertThat(lists(worker)).isTrue();
    }

    @Test
    void a_transfer_that_cannot_be_read_keeps_no_other_from_its_reminder_and_its_end() {
        UUID broken = offer();
        UUID other = fixture.offered(supervisor, caseFixture.open(worker), harbour);
        Instant now = Instant.now();
        urgency(broken, "NO_SUCH_URGENCY");
        try {
            ApplicationClock.at(now.plus(Duration.ofDays(8)), () -> expiry.run());
            assertThat(told(theirSupervisor)).containsOnlyOnce("TRANSFER_DUE_SOON");
            ApplicationClock.at(now.plus(Duration.ofDays(15)), () -> expiry.run());
            assertThat(read(theirSupervisor, other).state()).isEqualTo(TransferState.EXPIRED);
        } finally {
            urgency(broken, Urgency.URGENT.name());
        }

        assertThat(read(theirSupervisor, broken).state()).isEqualTo(TransferState.OFFERED);
        ApplicationClock.at(now.plus(Duration.ofDays(16)), () -> expiry.run());
        assertThat(read(theirSupervisor, broken).state())
                .as("at the next run")
                .isEqualTo(TransferState.EXPIRED);
    }

    private void urgency(UUID transfer, String urgency) {
        jdbc.sql("update case_transfer set urgency = ? where id = ?")
                .params(urgency, transfer)
                .update();
    }

    @Test
    void who_sees_the_case_costs_as_many_statements_with_three_former_organisations_as_with_one() {
        UUID third = world.organisation("Second shelter");
        UUID theirTeam = world.team(third);
        UserPrincipal owner = world.user(third, theirTeam, Role.CASEWORKER);
        UserPrincipal head = world.user(third, theirTeam, Role.SUPERVISOR);
        UUID last = world.organisation("Last shelter");
        UUID lastTeam = world.team(last);
        UserPrincipal lastOwner = world.user(last, lastTeam, Role.CASEWORKER);
        UserPrincipal lastHead = world.user(last, lastTeam, Role.SUPERVISOR);
        UUID consent = fixture.consent(supervisor, caseId, home, harbour, third, last);
        transfer(supervisor, consent, harbour, taker, theirSupervisor);
        int one = grantStatements(taker, 1);

        transfer(theirSupervisor, consent, third, owner, head);
        transfer(head, consent, last, lastOwner, lastHead);

        assertThat(grantStatements(lastOwner, 3)).isEqualTo(one);
    }

    private int grantStatements(UserPrincipal reader, int former) {
        return world.as(
                reader,
                () -> {
                    StatementCounter.reset();
                    assertThat(contents.grants(caseId))
                            .filteredOn(grant -> grant.source() == GrantSource.TRANSFER)
                            .hasSize(former)
                            .allSatisfy(
                                    grant -> {
                                        assertThat(grant.sections()).isNotEmpty();
                                        assertThat(grant.origin()).isNotNull();
                                    });
                    return StatementCounter.count();
                });
    }
}
