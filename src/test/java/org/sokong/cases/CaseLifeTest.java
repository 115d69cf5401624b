package org.sokong.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.consent.ConsentService;
import org.sokong.kernel.ApplicationClock;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.Ids;
import org.sokong.planning.ApprovalDetail;
import org.sokong.planning.ApprovalService;
import org.sokong.planning.ApprovalSubject;
import org.sokong.planning.RecordFixture;
import org.sokong.transfers.TransferFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A case from its first draft to its closure: what each move asks for. */
class CaseLifeTest extends SokongTest {

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired CaseService cases;
    @Autowired CaseContents contents;
    @Autowired RecordFixture records;
    @Autowired TransferFixture transfers;
    @Autowired ConsentService consents;
    @Autowired ApprovalService approvals;
    @Autowired JdbcClient jdbc;

    UserPrincipal worker;
    UserPrincipal supervisor;
    UUID team;
    UUID organisation;

    @BeforeEach
    void people() {
        organisation = world.organisation("Harbour House");
        team = world.team(organisation);
        worker = world.user(organisation, team, Role.CASEWORKER);
        supervisor = world.user(organisation, team, Role.SUPERVISOR);
    }

    @Test
    void a_draft_opens_once_consent_is_recorded() {
        UUID id = fixture.draft(worker);

        assertThat(refusal(id, Move.to(CaseStatus.OPEN)))
                .containsExactly("cases.missing.legal_basis");

        save(id, IntakeForm.BLANK.with(IntakeField.LEGAL_BASIS, LegalBasis.CONSENT));
        assertThat(refusal(id, Move.to(CaseStatus.OPEN)))
                .containsExactly("cases.missing.consent_on");

        save(
                id,
                IntakeForm.BLANK
                        .with(IntakeField.LEGAL_BASIS, LegalBasis.CONSENT)
                        .with(IntakeField.CONSENT_ON, LocalDate.of(2999, 1, 1)));
        assertThat(refusal(id, Move.to(CaseStatus.OPEN)))
                .containsExactly("cases.missing.consent_in_future");

        save(id, CaseFixture.intake());
        move(id, Move.to(CaseStatus.OPEN));
        assertThat(fixture.status(worker, id)).isEqualTo(CaseStatus.OPEN);
    }

    @Test
    void without_consent_a_basis_is_explained_in_words() {
        UUID id = fixture.draft(worker);
        save(id, IntakeForm.BLANK.with(IntakeField.LEGAL_BASIS, LegalBasis.VITAL_INTEREST));

        assertThat(refusal(id, Move.to(CaseStatus.OPEN)))
                .containsExactly("cases.missing.consent_note");

        save(
                id,
                IntakeForm.BLANK
                        .with(IntakeField.LEGAL_BASIS, LegalBasis.VITAL_INTEREST)
                        .with(IntakeField.CONSENT_NOTE, "unconscious on arrival"));
        move(id, Move.to(CaseStatus.OPEN));
    }

    @Test
    void the_basis_of_an_open_case_cannot_be_taken_away() {
        UUID id = fixture.open(worker);

        assertThatExceptionOfType(MoveRefused.class)
                .isThrownBy(() -> save(id, IntakeForm.BLANK))
                .satisfies(
                        refused ->
                                assertThat(refused.missing())
                                        .extracting(Missing::key)
                                        .containsExactly("cases.missing.legal_basis"));
        assertThat(world.as(worker, () -> contents.intake(id).form()))
                .isEqualTo(CaseFixture.intake());
    }

    @Test
    void each_step_forward_names_everything_that_is_missing() {
        UUID id = fixture.open(worker);
        assertThat(refusal(id, Move.to(CaseStatus.ASSESSED)))
                .containsExactly("cases.missing.NEEDS_ASSESSED", "cases.missing.risk");
        fixture.bring(id, worker, supervisor, CaseStatus.ASSESSED);

        assertThat(refusal(id, Move.to(CaseStatus.PLANNED)))
                .containsExactly(
                        "cases.missing.PLAN_MADE",
                        "cases.missing.CLIENT_AGREED",
                        "cases.missing.PLAN_APPROVED");
        fixture.bring(id, worker, supervisor, CaseStatus.PLANNED);

        assertThat(refusal(id, Move.to(CaseStatus.IN_SERVICE)))
                .containsExactly("cases.missing.SERVICE_STARTED");
        fixture.bring(id, worker, supervisor, CaseStatus.IN_SERVICE);

        assertThat(refusal(id, Move.to(CaseStatus.FOLLOW_UP)))
                .containsExactly("cases.missing.ACTIONS_DONE");
        fixture.bring(id, worker, supervisor, CaseStatus.FOLLOW_UP);

        assertThat(refusal(id, Move.to(CaseStatus.CLOSED, MoveReason.GOALS_MET)))
                .containsExactly(
                        "cases.missing.CLOSURE_FORM",
                        "cases.missing.SAFETY_PLAN_REVIEWED",
                        "cases.missing.CLOSURE_APPROVED",
                        "cases.missing.CLIENT_TOLD_HOW_TO_RETURN");
        fixture.bring(id, worker, supervisor, CaseStatus.CLOSED);

        CaseDetail closed = world.as(worker, () -> cases.detail(id));
        assertThat(closed.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(closed.closureReason()).isEqualTo(MoveReason.GOALS_MET);
        assertThat(closed.closedOn()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseStatus.class,
            names = {"OPEN", "ASSESSED", "PLANNED", "IN_SERVICE", "FOLLOW_UP"})
    void any_active_case_closes_early_with_a_reason_and_an_approval(CaseStatus from) {
        UUID id = fixture.open(worker);
        fixture.bring(id, worker, supervisor, from);

        assertThat(refusal(id, Move.to(CaseStatus.CLOSED)))
                .containsExactly("cases.missing.reason", "cases.missing.CLOSURE_APPROVED");
        assertThat(refusal(id, Move.to(CaseStatus.CLOSED, MoveReason.OTHER)))
                .containsExactly("cases.missing.reason_in_words", "cases.missing.CLOSURE_APPROVED");

        records.close(id, worker, supervisor, MoveReason.LOST_CONTACT);
        move(id, Move.to(CaseStatus.CLOSED, MoveReason.LOST_CONTACT));

        assertThat(fixture.status(worker, id)).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void a_case_is_closed_for_the_reason_that_was_approved_and_for_no_other() {
        UUID id = fixture.open(worker);
        records.close(id, worker, supervisor, MoveReason.DIED);

        assertThat(option(id, CaseStatus.CLOSED).reasons()).containsExactly(MoveReason.DIED);
        assertThat(refusal(id, Move.to(CaseStatus.CLOSED, MoveReason.CLIENT_ASKED)))
                .containsExactly("cases.missing.approved_reason");

        move(id, Move.to(CaseStatus.CLOSED, MoveReason.DIED));
        assertThat(world.as(worker, () -> cases.detail(id)).closureReason())
                .isEqualTo(MoveReason.DIED);
    }

    @Test
    void goals_met_on_the_form_close_no_case_before_its_follow_up() {
        UUID id = fixture.open(worker);
        records.close(id, worker, supervisor, MoveReason.GOALS_MET);

        assertThat(option(id, CaseStatus.CLOSED).missing())
                .extracting(Missing::key)
                .containsExactly("cases.missing.approved_too_early");
        assertThat(refusal(id, Move.to(CaseStatus.CLOSED, MoveReason.LOST_CONTACT)))
                .containsExactly("cases.missing.approved_too_early");
    }

    @ParameterizedTest
    @EnumSource(CaseStatus.class)
    void a_move_outside_the_table_is_refused_whatever_was_recorded(CaseStatus to) {
        UUID id = fixture.open(worker);
        if (CaseStatus.OPEN.canMoveTo(to)) {
            return;
        }
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> move(id, new Move(to, MoveReason.OTHER, "words")))
                .satisfies(
                        refused -> assertThat(refused.key()).isEqualTo("cases.error.no_such_move"));
        assertThat(fixture.status(worker, id)).isEqualTo(CaseStatus.OPEN);
    }

    @Test
    void a_transfer_needs_the_receiver_the_clients_consent_and_a_second_person() {
        UUID id = fixture.open(worker);
        assertThat(refusal(id, Move.to(CaseStatus.TRANSFERRED)))
                .containsExactly(
                        "cases.missing.RECEIVER_ACCEPTED",
                        "cases.missing.TRANSFER_CONSENTED",
                        "cases.missing.end_approved");
        fixture.record(id, worker, StepKind.RECEIVER_ACCEPTED);
        // What an earlier version let people tick is no consent.
        tickedBefore(id, StepKind.TRANSFER_CONSENTED);
        assertThat(refusal(id, Move.to(CaseStatus.TRANSFERRED)))
                .containsExactly("cases.missing.TRANSFER_CONSENTED", "cases.missing.end_approved");

        UUID consent = transfers.consent(worker, id, world.organisation("Far House"));
        assertThat(refusal(id, Move.to(CaseStatus.TRANSFERRED)))
                .containsExactly("cases.missing.end_approved");
        records.end(id, worker, supervisor, CaseStatus.TRANSFERRED);
        assertThat(refusal(id, Move.to(CaseStatus.CLOSED, MoveReason.CLIENT_ASKED)))
                .containsExactly("cases.missing.approved_end");
        world.as(worker, () -> consents.withdraw(consent, "she changed her mind"));
        assertThat(refusal(id, Move.to(CaseStatus.TRANSFERRED)))
                .containsExactly("cases.missing.TRANSFER_CONSENTED");

        transfers.consent(worker, id, world.organisation("Far House"));
        move(id, Move.to(CaseStatus.TRANSFERRED));
        assertThat(fixture.status(worker, id)).isEqualTo(CaseStatus.TRANSFERRED);
    }

    @Test
    void a_duplicate_names_another_case_that_one_may_open_and_a_second_person_approves() {
        UUID id = fixture.open(worker);
        UUID kept = fixture.open(worker);
        UserPrincipal stranger = world.user(world.organisation("Elsewhere"), null, Role.CASEWORKER);
        UUID foreign = fixture.open(stranger);
        String own = world.as(worker, () -> cases.detail(id).code());
        String foreignCode = world.as(stranger, () -> cases.detail(foreign).code());

        for (String note : List.of("", "no code", own, foreignCode)) {
            assertThat(refusal(id, new Move(CaseStatus.DUPLICATE, null, note)))
                    .containsExactly("cases.missing.other_case", "cases.missing.end_approved");
        }

        String keptCode = world.as(worker, () -> cases.detail(kept).code());
        assertThat(refusal(id, new Move(CaseStatus.DUPLICATE, null, keptCode)))
                .containsExactly("cases.missing.end_approved");
        records.end(id, worker, supervisor, CaseStatus.DUPLICATE);
        move(id, new Move(CaseStatus.DUPLICATE, null, keptCode));
        assertThat(fixture.status(worker, id)).isEqualTo(CaseStatus.DUPLICATE);
    }

    @Test
    void a_draft_is_discarded_only_with_a_reason() {
        UUID id = fixture.draft(worker);
        assertThat(refusal(id, Move.to(CaseStatus.DISCARDED)))
                .containsExactly("cases.missing.reason");
        assertThat(refusal(id, Move.to(CaseStatus.DISCARDED, MoveReason.GOALS_MET)))
                .containsExactly("cases.missing.reason");

        move(id, Move.to(CaseStatus.DISCARDED, MoveReason.ENTERED_BY_MISTAKE));

        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> save(id, CaseFixture.intake()));
    }

    @Test
    void reopening_needs_a_reason_and_asks_for_everything_again() {
        UUID id = fixture.open(worker);
        fixture.record(id, worker, StepKind.RECEIVER_ACCEPTED);
        fixture.bring(id, worker, supervisor, CaseStatus.CLOSED);
        assertThat(refusal(id, Move.to(CaseStatus.OPEN))).containsExactly("cases.missing.reason");

        move(id, Move.to(CaseStatus.OPEN, MoveReason.CLIENT_RETURNED));

        assertThat(world.as(worker, () -> contents.steps(id))).isEmpty();
        assertThat(refusal(id, Move.to(CaseStatus.ASSESSED)))
                .containsExactly("cases.missing.NEEDS_ASSESSED");
    }

    @Test
    void after_the_retention_period_a_case_stays_closed() {
        Instant longAgo = Instant.now().minus(Duration.ofDays(8 * 366));
        UUID id =
                ApplicationClock.at(
                        longAgo,
                        () -> {
                            UUID old = world.as(worker, cases::start);
                            save(
                                    old,
                                    IntakeForm.BLANK
                                            .with(IntakeField.LEGAL_BASIS, LegalBasis.CONSENT)
                                            .with(
                                                    IntakeField.CONSENT_ON,
                                                    LocalDate.of(2015, 1, 1)));
                            move(old, Move.to(CaseStatus.OPEN));
                            return old;
                        });
        ApplicationClock.at(
                longAgo.plus(Duration.ofDays(1)),
                () -> {
                    fixture.bring(id, worker, supervisor, CaseStatus.CLOSED);
                    return null;
                });

        assertThat(refusal(id, Move.to(CaseStatus.OPEN, MoveReason.CLIENT_RETURNED)))
                .containsExactly("cases.missing.retention_over");
    }

    @Test
    void a_plan_is_approved_by_somebody_else_who_may() {
        UUID id = fixture.open(supervisor);
        fixture.bring(id, supervisor, supervisor, CaseStatus.ASSESSED);
        UUID plan = records.plan(id, supervisor);
        ApprovalDetail first = records.ask(id, supervisor, ApprovalSubject.PLAN, plan);
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> records.approve(supervisor, first))
                .satisfies(
                        refused ->
                                assertThat(refused.key())
                                        .isEqualTo("planning.error.approver_is_author"));

        UserPrincipal second = world.user(organisation, team, Role.SUPERVISOR);
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(
                        () ->
                                world.as(
                                        second,
                                        () ->
                                                approvals.sendBack(
                                                        first.id(), first.version(), " ")));
        records.approve(second, first);
        assertThat(refusal(id, supervisor, Move.to(CaseStatus.PLANNED)))
                .containsExactly("cases.missing.CLIENT_AGREED");

        // A plan with something new in it is not the one that was approved.
        records.plan(id, supervisor);
        records.agree(id, supervisor);
        assertThat(refusal(id, supervisor, Move.to(CaseStatus.PLANNED)))
                .containsExactly("cases.missing.PLAN_APPROVED");
    }

    @Test
    void a_caseworker_who_approves_is_refused_and_logged() {
        UUID id = fixture.open(worker);
        UUID assessment = records.assess(id, worker);
        ApprovalDetail asked = records.ask(id, worker, ApprovalSubject.ASSESSMENT, assessment);
        UserPrincipal colleague = world.user(organisation, team, Role.CASEWORKER);

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> records.approve(colleague, asked));
        assertThat(
                        jdbc.sql(
                                        "select count(*) from audit_event where actor_id = ? and"
                                                + " action = 'ACCESS_DENIED'")
                                .param(colleague.user().id())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(StepKind.class)
    void what_a_full_record_proves_is_not_ticked_any_more(StepKind kind) {
        UUID id = fixture.open(worker);
        if (kind.isRecordedAlone()) {
            fixture.record(id, worker, kind);
            return;
        }
        for (UserPrincipal who : List.of(worker, supervisor)) {
            assertThatExceptionOfType(DomainException.class)
                    .isThrownBy(() -> fixture.record(id, who, kind))
                    .satisfies(
                            refused ->
                                    assertThat(refused.key())
                                            .isEqualTo("cases.error.step_has_record"));
        }
        assertThat(world.as(worker, () -> contents.steps(id))).isEmpty();
    }

    @Test
    void what_an_earlier_version_ticked_counts_until_a_record_takes_its_place() {
        UUID id = fixture.open(worker);
        tickedBefore(id, StepKind.NEEDS_ASSESSED);
        world.as(worker, () -> cases.setRisk(id, cases.detail(id).version(), Risk.LOW));
        move(id, Move.to(CaseStatus.ASSESSED));
        tickedBefore(id, StepKind.PLAN_MADE);
        tickedBefore(id, StepKind.PLAN_APPROVED);
        assertThat(refusal(id, Move.to(CaseStatus.PLANNED)))
                .containsExactly("cases.missing.CLIENT_AGREED");
        tickedBefore(id, StepKind.CLIENT_AGREED);
        assertThat(option(id, CaseStatus.PLANNED).missing()).isEmpty();

        records.plan(id, worker);
        assertThat(refusal(id, Move.to(CaseStatus.PLANNED)))
                .containsExactly("cases.missing.CLIENT_AGREED", "cases.missing.PLAN_APPROVED");
        assertThat(world.as(worker, () -> contents.steps(id)))
                .extracting(StepDetail::kind)
                .contains(StepKind.NEEDS_ASSESSED, StepKind.PLAN_APPROVED);
    }

    private MoveOption option(UUID id, CaseStatus to) {
        return world.as(worker, () -> contents.moves(id)).stream()
                .filter(option -> option.to() == to)
                .findFirst()
                .orElseThrow();
    }

    private void tickedBefore(UUID id, StepKind kind) {
        jdbc.sql(
                        """
                        insert into case_step_record (id, case_id, kind, recorded_by, recorded_at)
                        values (?, ?, ?, ?, utc_timestamp(6))
                        """)
                .params(Ids.next(), id, kind.name(), worker.user().id())
                .update();
    }

    private void save(UUID id, IntakeForm form) {
        world.as(
                worker,
                () -> {
                    cases.saveIntake(id, contents.intake(id).version(), form);
                });
    }

    private void move(UUID id, Move move) {
        world.as(worker, () -> cases.move(id, cases.detail(id).version(), move));
    }

    private List<String> refusal(UUID id, Move move) {
        return refusal(id, worker, move);
    }

    private List<String> refusal(UUID id, UserPrincipal who, Move move) {
        CaseStatus before = fixture.status(who, id);
        MoveRefused refused =
                catchThrowableOfType(
                        MoveRefused.class,
                        () ->
                                world.as(
                                        who,
                                        () -> cases.move(id, cases.detail(id).version(), move)));
        assertThat(refused).as("refusal of %s", move).isNotNull();
        assertThat(fixture.status(who, id)).isEqualTo(before);
        return refused.missing().stream().map(Missing::key).toList();
    }
}
