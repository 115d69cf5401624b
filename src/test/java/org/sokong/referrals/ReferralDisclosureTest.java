package org.sokong.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.CaseService;
import org.sokong.cases.CaseSharing;
import org.sokong.cases.CaseStatus;
import org.sokong.cases.DisclosedSection;
import org.sokong.cases.Move;
import org.sokong.cases.MoveRefused;
import org.sokong.cases.Section;
import org.sokong.consent.ConsentService;
import org.sokong.kernel.ApplicationClock;
import org.sokong.kernel.DomainException;
import org.sokong.organisations.ServiceCategory;
import org.sokong.referrals.ReferralDetail.Accepted;
import org.sokong.referrals.ReferralDetail.Closed;
import org.sokong.referrals.ReferralDetail.Offered;
import org.sokong.referrals.ReferralDetail.Sender;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who sees what of a referral, at which point, and who sees nothing. */
class ReferralDisclosureTest extends SokongTest {

    @Autowired World world;
    @Autowired CaseFixture caseFixture;
    @Autowired ReferralFixture fixture;
    @Autowired ReferralService service;
    @Autowired ReferralReader reader;
    @Autowired ReferralList list;
    @Autowired ConsentService consents;
    @Autowired CaseService cases;
    @Autowired CaseSharing sharing;
    @Autowired JdbcClient jdbc;
    @Autowired EntityManager entities;
    @Autowired PlatformTransactionManager transactions;

    UUID sender;
    UUID receiver;
    UserPrincipal worker;
    UserPrincipal nurse;
    UUID caseId;
    String caseCode;

    @BeforeEach
    void people() {
        sender = world.organisation("Harbour House");
        receiver = world.organisation("Lotus Clinic");
        worker = world.user(sender, world.team(sender), Role.CASEWORKER);
        nurse = world.user(receiver, world.team(receiver), Role.CASEWORKER);
        caseId = caseFixture.open(worker);
        caseCode = world.as(worker, () -> cases.detail(caseId).code());
    }

    @Test
    void before_acceptance_the_receiver_sees_the_minimum_and_nothing_else() {
        UUID id = fixture.sent(worker, caseId, receiver);

        Offered offered = (Offered) read(nurse, id);

        assertThat(components(Offered.class))
                .containsExactly(
                        "id",
                        "code",
                        "state",
                        "senderOrganisation",
                        "services",
                        "urgency",
                        "ageBand",
                        "languages",
                        "sentAt",
                        "dueAt",
                        "times");
        assertThat(offered.code()).matches("R-\\w{6}-\\w");
        assertThat(offered.ageBand()).isEqualTo("AGE_24_26");
        assertThat(offered.languages()).isEqualTo("vi,en");
        assertThat(offered.services())
                .containsExactly(
                        ServiceCategory.MEDICAL, ServiceCategory.MENTAL_HEALTH_PSYCHOSOCIAL);
        assertThat(offered.senderOrganisation()).startsWith("Harbour House");
        assertThat(offered.toString())
                .doesNotContain(
                        caseCode,
                        caseId.toString(),
                        ReferralFixture.REASON,
                        "burn",
                        "Harbour office");
        assertDenied(nurse, () -> sharing.disclosed(caseId));

        world.as(nurse, () -> service.acknowledge(id));
        assertThat(read(nurse, id)).isInstanceOf(Offered.class);
        assertDenied(nurse, () -> sharing.disclosed(caseId));
    }

    @Test
    void after_acceptance_the_receiver_reads_the_sections_of_the_consent_and_no_other() {
        world.as(worker, () -> cases.addNote(caseId, "a note of ours alone"));
        UUID id = fixture.accepted(worker, caseId, nurse);

        Accepted accepted = (Accepted) read(nurse, id);

        assertThat(components(Accepted.class))
                .containsExactly(
                        "offered", "decidedAt", "startedAt", "reason", "disclosed", "sharedUntil");
        assertThat(accepted.reason()).isEqualTo(ReferralFixture.REASON);
        assertThat(accepted.disclosed().sections())
                .extracting(DisclosedSection::section)
                .containsExactly(Section.INTAKE, Section.HEALTH);
        assertThat(accepted.toString())
                .contains("burn on the left hand", "Harbour office")
                .doesNotContain(
                        "seen near the shelter",
                        "a note of ours alone",
                        caseCode,
                        caseId.toString());
        assertThat(world.as(nurse, () -> sharing.disclosed(caseId)).names())
                .isEqualTo(Set.of(Section.INTAKE, Section.HEALTH));
        assertDenied(nurse, () -> cases.detail(caseId));
        assertDenied(nurse, () -> reader.revealIdentity(id));
    }

    @ParameterizedTest
    @EnumSource(
            value = ReferralState.class,
            names = {"COMPLETED", "DECLINED", "EXPIRED", "NOT_COMPLETED", "WITHDRAWN"})
    void after_any_end_only_the_envelope_is_left(ReferralState end) {
        UUID id = ended(end);

        Closed closed = (Closed) read(nurse, id);

        assertThat(components(Closed.class))
                .containsExactly(
                        "id",
                        "code",
                        "state",
                        "sentAt",
                        "decidedAt",
                        "finishedAt",
                        "declineReason",
                        "notCompletedReason",
                        "outcome",
                        "passedOn");
        assertThat(closed.state()).isEqualTo(end);
        assertDenied(nurse, () -> sharing.disclosed(caseId));
        assertThat(liveShared()).isZero();
        ReferralRow row =
                world.as(nurse, () -> list.page(ReferralBox.RECEIVED, false, 0, 50)).getFirst();
        assertThat(row.id()).isEqualTo(id);
        assertThat(row.organisation()).isNull();
        assertThat(row.caseCode()).isNull();
        assertThat(row.urgency()).isNull();
        assertThat(row.services()).isEmpty();
        assertThat(world.as(nurse, () -> list.page(ReferralBox.RECEIVED, true, 0, 50))).isEmpty();
    }

    @Test
    void the_sender_sees_every_step_with_who_and_when_and_the_outcome() {
        UUID id = ended(ReferralState.COMPLETED);

        Sender whole = (Sender) read(worker, id);

        assertThat(whole.steps())
                .extracting(ReferralDetail.Step::to)
                .containsExactly(
                        ReferralState.SENT,
                        ReferralState.ACKNOWLEDGED,
                        ReferralState.ACCEPTED,
                        ReferralState.IN_SERVICE,
                        ReferralState.COMPLETED);
        assertThat(whole.steps())
                .extracting(ReferralDetail.Step::by)
                .startsWith(worker.user().displayName())
                .endsWith(nurse.user().displayName());
        assertThat(whole.steps().getLast().reasonKey())
                .isEqualTo("referrals.outcome.SERVICE_GIVEN");
        assertThat(whole.outcome()).isEqualTo(Outcome.SERVICE_GIVEN);
        assertThat(whole.outcomeNote()).isEqualTo("dressing changed");
        assertThat(
                        jdbc.sql(
                                        "select kind from case_timeline where case_id = ? and"
                                                + " subject_id = ? order by id")
                                .params(caseId, id)
                                .query(String.class)
                                .list())
                .containsExactly(
                        "referrals.timeline.sent",
                        "referrals.timeline.acknowledged",
                        "referrals.timeline.accepted",
                        "referrals.timeline.in_service",
                        "referrals.timeline.completed");
    }

    @Test
    void a_withdrawn_consent_ends_referral_and_access_in_the_same_transaction() {
        UUID id = fixture.accepted(worker, caseId, nurse);
        UUID consent = consentOf(id);

        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> {
                            world.as(worker, () -> consents.withdraw(consent, "not yet"));
                            entities.flush();
                            assertThat(state(id)).isEqualTo("WITHDRAWN");
                            assertThat(liveShared()).isZero();
                            status.setRollbackOnly();
                        });
        assertThat(state(id)).as("all of it was taken back").isEqualTo("ACCEPTED");
        assertThat(liveShared()).isEqualTo(1);

        world.as(worker, () -> consents.withdraw(consent, "she no longer wants it"));

        assertThat(((Closed) read(nurse, id)).state()).isEqualTo(ReferralState.WITHDRAWN);
        assertDenied(nurse, () -> sharing.disclosed(caseId));
        assertThat(liveShared()).isZero();
        Instant withdrawn = instant("select withdrawn_at from consent where id = ?", consent);
        assertThat(((Sender) read(worker, id)).steps().getLast())
                .satisfies(
                        step -> {
                            assertThat(step.reasonKey())
                                    .isEqualTo("referrals.withdrawalreason.CONSENT_WITHDRAWN");
                            assertThat(step.at()).isBetween(withdrawn, withdrawn.plusSeconds(10));
                        });
    }

    @Test
    void an_expired_consent_discloses_nothing_even_before_the_job_has_run() {
        UUID id = fixture.accepted(worker, caseId, nurse);
        Instant after = instant("select expires_at from consent where id = ?", consentOf(id));

        Accepted left = ApplicationClock.at(after, () -> (Accepted) read(nurse, id));

        assertThat(left.disclosed().sections()).isEmpty();
        assertThat(left.reason()).isEmpty();
        ApplicationClock.at(
                after,
                () -> {
                    assertDenied(nurse, () -> sharing.disclosed(caseId));
                    return null;
                });
    }

    @Test
    void a_referral_whose_consent_ended_meanwhile_cannot_be_accepted() {
        UUID id = fixture.sent(worker, caseId, receiver);
        world.as(nurse, () -> service.acknowledge(id));
        Instant after = instant("select expires_at from consent where id = ?", consentOf(id));

        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(
                        () ->
                                ApplicationClock.at(
                                        after,
                                        () -> {
                                            world.as(nurse, () -> service.accept(id));
                                            return null;
                                        }))
                .withMessage("referrals.error.consent_ended");
        assertThat(((Sender) read(worker, id)).state()).isEqualTo(ReferralState.ACKNOWLEDGED);
        assertThat(liveShared()).isZero();
    }

    @Test
    void everybody_on_neither_side_is_refused_on_every_operation_and_each_attempt_is_logged() {
        UUID id = fixture.accepted(worker, caseId, nurse);
        UUID third = world.organisation("Third");
        List<UserPrincipal> strangers =
                List.of(
                        world.user(third, world.team(third), Role.CASEWORKER),
                        world.user(third, world.team(third), Role.SUPERVISOR),
                        world.user(sender, world.team(sender), Role.CASEWORKER),
                        world.user(sender, world.team(sender), Role.SUPERVISOR));
        List<Consumer<UUID>> operations =
                List.of(
                        reader::detail,
                        reader::revealIdentity,
                        service::acknowledge,
                        service::accept,
                        service::start,
                        referral -> service.decline(referral, DeclineReason.OTHER, null),
                        referral -> service.complete(referral, Outcome.OTHER, null),
                        referral -> service.notComplete(referral, NotCompletedReason.OTHER, null),
                        referral -> service.withdraw(referral, WithdrawalReason.OTHER, null));
        for (UserPrincipal stranger : strangers) {
            for (Consumer<UUID> operation : operations) {
                assertDenied(stranger, () -> operation.accept(id));
                assertDenied(stranger, () -> operation.accept(UUID.randomUUID()));
            }
            assertThat(denials(stranger)).isEqualTo(2 * operations.size());
            assertThat(world.as(stranger, () -> list.page(ReferralBox.RECEIVED, false, 0, 50)))
                    .isEmpty();
            assertThat(world.as(stranger, () -> list.page(ReferralBox.SENT, false, 0, 50)))
                    .isEmpty();
        }
        UserPrincipal administrator = world.user(receiver, null, Role.ORGANISATION_ADMINISTRATOR);
        assertDenied(administrator, () -> reader.detail(id));
        assertThat(((Sender) read(worker, id)).state()).isEqualTo(ReferralState.ACCEPTED);
    }

    @Test
    void the_sender_does_not_answer_and_the_receiver_does_not_withdraw() {
        UUID id = fixture.sent(worker, caseId, receiver);

        assertDenied(worker, () -> service.acknowledge(id));
        assertDenied(worker, () -> service.decline(id, DeclineReason.OTHER, null));
        assertDenied(nurse, () -> service.withdraw(id, WithdrawalReason.OTHER, null));
        assertDenied(nurse, () -> reader.preview(id));
    }

    @Test
    void a_draft_and_a_discarded_draft_do_not_exist_for_the_receiver() {
        UUID id = fixture.draft(worker, caseId, receiver);
        assertDenied(nurse, () -> reader.detail(id));

        world.as(worker, () -> service.withdraw(id, WithdrawalReason.SENT_BY_MISTAKE, null));
        assertDenied(nurse, () -> reader.detail(id));
        assertThat(world.as(nurse, () -> list.page(ReferralBox.RECEIVED, false, 0, 50))).isEmpty();
    }

    @Test
    void a_second_referral_of_the_same_case_keeps_its_own_sections() {
        UUID first = fixture.accepted(worker, caseId, nurse);
        UUID second = fixture.accepted(worker, caseId, nurse);

        world.as(
                nurse,
                () -> {
                    service.notComplete(first, NotCompletedReason.CLIENT_MOVED, null);
                });

        assertThat(read(nurse, first)).isInstanceOf(Closed.class);
        assertThat(((Accepted) read(nurse, second)).disclosed().names())
                .isEqualTo(Set.of(Section.INTAKE, Section.HEALTH));
    }

    @Test
    void a_case_goes_neither_into_follow_up_nor_to_its_end_while_a_referral_is_open() {
        UserPrincipal supervisor = world.user(sender, teamOf(worker), Role.SUPERVISOR);
        caseFixture.bring(caseId, worker, supervisor, CaseStatus.IN_SERVICE);
        UUID id = fixture.sent(worker, caseId, receiver);
        caseFixture.prepare(caseId, worker, supervisor, CaseStatus.FOLLOW_UP);

        assertThatExceptionOfType(MoveRefused.class)
                .isThrownBy(
                        () ->
                                world.as(
                                        worker,
                                        () ->
                                                cases.move(
                                                        caseId,
                                                        cases.detail(caseId).version(),
                                                        Move.to(CaseStatus.FOLLOW_UP))))
                .satisfies(
                        refused ->
                                assertThat(refused.missing().getFirst().key())
                                        .isEqualTo("referrals.guard.open"));

        world.as(worker, () -> service.withdraw(id, WithdrawalReason.NO_LONGER_NEEDED, null));
        caseFixture.bring(caseId, worker, supervisor, CaseStatus.FOLLOW_UP);
    }

    private UUID teamOf(UserPrincipal user) {
        return user.user().teamIds().iterator().next();
    }

    private UUID ended(ReferralState end) {
        return switch (end) {
            case DECLINED -> {
                UUID id = fixture.sent(worker, caseId, receiver);
                world.as(nurse, () -> service.decline(id, DeclineReason.NO_CAPACITY, "full"));
                yield id;
            }
            case EXPIRED -> {
                UUID id = fixture.sent(worker, caseId, receiver);
                Instant sent = instant("select sent_at from referral where id = ?", id);
                fixture.letExpire(sent);
                yield id;
            }
            case WITHDRAWN -> {
                UUID id = fixture.accepted(worker, caseId, nurse);
                world.as(worker, () -> service.withdraw(id, WithdrawalReason.CLIENT_REFUSED, null));
                yield id;
            }
            case NOT_COMPLETED -> {
                UUID id = fixture.accepted(worker, caseId, nurse);
                world.as(
                        nurse,
                        () -> service.notComplete(id, NotCompletedReason.CLIENT_MOVED, null));
                yield id;
            }
            case COMPLETED -> {
                UUID id = fixture.accepted(worker, caseId, nurse);
                world.as(
                        nurse,
                        () -> {
                            service.start(id);
                            service.complete(id, Outcome.SERVICE_GIVEN, "dressing changed");
                        });
                yield id;
            }
            default -> throw new IllegalArgumentException(end.name());
        };
    }

    private ReferralDetail read(UserPrincipal who, UUID id) {
        return world.as(who, () -> reader.detail(id));
    }

    private UUID consentOf(UUID referralId) {
        return jdbc.sql("select consent_id from referral where id = ?")
                .param(referralId)
                .query(UUID.class)
                .single();
    }

    private String state(UUID referralId) {
        return jdbc.sql("select state from referral where id = ?")
                .param(referralId)
                .query(String.class)
                .single();
    }

    private int liveShared() {
        return jdbc.sql(
                        "select count(*) from case_grant where case_id = ? and level = 'SHARED' and"
                                + " ended_at is null")
                .param(caseId)
                .query(Integer.class)
                .single();
    }

    private Instant instant(String sql, UUID id) {
        return jdbc.sql(sql)
                .param(id)
                .query(LocalDateTime.class)
                .single()
                .toInstant(ZoneOffset.UTC);
    }

    private int denials(UserPrincipal who) {
        return jdbc.sql(
                        "select count(*) from audit_event where actor_id = ? and action ="
                                + " 'ACCESS_DENIED'")
                .param(who.user().id())
                .query(Integer.class)
                .single();
    }

    private void assertDenied(UserPrincipal who, Runnable deed) {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> world.as(who, deed::run));
    }

    private static List<String> components(Class<? extends Record> type) {
        return Stream.of(type.getRecordComponents()).map(RecordComponent::getName).toList();
    }
}
