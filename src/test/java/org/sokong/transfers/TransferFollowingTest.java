package org.sokong.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.StatementCounter;
import org.sokong.forms.FormValues;
import org.sokong.kernel.Answer;
import org.sokong.kernel.DomainException;
import org.sokong.planning.ActionForm;
import org.sokong.planning.ActionParty;
import org.sokong.planning.CaseFormService;
import org.sokong.planning.ConferenceService;
import org.sokong.planning.ConferenceTask;
import org.sokong.planning.ConferenceTasks;
import org.sokong.planning.FormDetail;
import org.sokong.planning.FormKind;
import org.sokong.planning.GoalArea;
import org.sokong.planning.GoalForm;
import org.sokong.planning.PlanService;
import org.sokong.referrals.DeclineReason;
import org.sokong.referrals.ReferralBox;
import org.sokong.referrals.ReferralFixture;
import org.sokong.referrals.ReferralList;
import org.sokong.referrals.ReferralReader;
import org.sokong.referrals.ReferralRedirects;
import org.sokong.referrals.ReferralRow;
import org.sokong.referrals.ReferralService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/**
 * What comes after a transfer: who reads what ended before it, and who goes on with what is open.
 */
class TransferFollowingTest extends SokongTest {

    @Autowired World world;
    @Autowired CaseFixture cases;
    @Autowired TransferFixture fixture;
    @Autowired ReferralFixture referralFixture;
    @Autowired TransferService service;
    @Autowired ReferralService referrals;
    @Autowired ReferralList referralList;
    @Autowired ReferralReader referralReader;
    @Autowired ReferralRedirects redirects;
    @Autowired TransferReader transferReader;
    @Autowired PlanService plans;
    @Autowired CaseFormService forms;
    @Autowired ConferenceService conferences;
    @Autowired ConferenceTasks tasks;

    UUID home;
    UUID harbour;
    UserPrincipal worker;
    UserPrincipal supervisor;
    UserPrincipal taker;
    UserPrincipal theirSupervisor;
    UUID caseId;

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
        caseId = cases.open(worker);
    }

    private void transfer() {
        UUID id = fixture.offered(supervisor, caseId, harbour);
        world.as(theirSupervisor, () -> service.accept(id, taker.user().id()));
    }

    private List<UUID> box(UserPrincipal who, boolean openOnly) {
        return world.as(
                who,
                () ->
                        referralList.page(ReferralBox.SENT, openOnly, 0, 50).stream()
                                .map(ReferralRow::id)
                                .toList());
    }

    @Test
    void a_referral_that_ended_before_is_read_by_who_has_the_case_now_and_by_nobody_it_left() {
        UserPrincipal clinic = world.user(world.organisation("Clinic"), null, Role.CASEWORKER);
        UUID ended =
                referralFixture.sent(
                        worker, caseId, Objects.requireNonNull(clinic.user().organisationId()));
        world.as(clinic, () -> referrals.decline(ended, DeclineReason.NO_CAPACITY, null));
        assertThat(box(worker, false)).containsExactly(ended);

        transfer();

        assertThat(world.as(taker, () -> referralList.ofCase(caseId)))
                .extracting(ReferralRow::id)
                .containsExactly(ended);
        assertThat(box(taker, false)).containsExactly(ended);
        assertThat(box(taker, true)).isEmpty();
        assertThat(world.as(taker, () -> referralList.count(ReferralBox.SENT, false))).isOne();
        assertThat(world.as(taker, () -> referralReader.detail(ended))).isNotNull();
        for (UserPrincipal former : List.of(worker, supervisor)) {
            assertThat(box(former, false)).isEmpty();
            denied(former, () -> referralList.ofCase(caseId));
            denied(former, () -> referralReader.detail(ended));
        }
    }

    @Test
    void a_prepared_redirect_does_not_keep_a_case_from_going_over_and_is_not_passed_on_after_it() {
        UserPrincipal clinic = world.user(world.organisation("Clinic"), null, Role.CASEWORKER);
        UUID proposed = world.organisation("Hill Clinic");
        UUID declined =
                referralFixture.sent(
                        worker, caseId, Objects.requireNonNull(clinic.user().organisationId()));
        world.as(
                clinic,
                () -> referrals.passOn(declined, DeclineReason.NO_CAPACITY, null, proposed));
        UUID prepared = world.as(worker, () -> redirects.prepare(declined));

        transfer();

        assertThat(world.as(taker, () -> referralList.ofCase(caseId)))
                .extracting(ReferralRow::id)
                .containsExactlyInAnyOrder(declined, prepared);
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> world.as(taker, () -> redirects.confirm(declined)))
                .withMessage("referrals.error.proposal_answered");
        assertThat(box(taker, true)).containsExactly(prepared);
    }

    private void denied(UserPrincipal who, Runnable deed) {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> world.as(who, deed::run));
    }

    @Test
    void the_transfers_of_a_case_cost_the_same_however_many_there_are() {
        UUID first = fixture.offered(supervisor, caseId, harbour);
        world.as(
                theirSupervisor,
                () -> service.decline(first, TransferDeclineReason.NO_CAPACITY, null));
        int one = statements();
        for (int more = 0; more < 3; more++) {
            UUID next = fixture.offered(supervisor, caseId, harbour);
            world.as(
                    theirSupervisor,
                    () -> service.decline(next, TransferDeclineReason.NO_CAPACITY, null));
        }
        assertThat(statements()).isEqualTo(one);
    }

    private int statements() {
        return world.as(
                supervisor,
                () -> {
                    StatementCounter.reset();
                    transferReader.ofCase(caseId);
                    return StatementCounter.count();
                });
    }

    @Test
    void what_is_open_in_the_plan_goes_to_the_new_owner_also_from_who_had_no_grant() {
        UserPrincipal elsewhere = world.user(home, null, Role.CASEWORKER);
        UUID goal =
                world.as(
                        worker,
                        () -> plans.addGoal(caseId, GoalForm.of(GoalArea.WORK, "a job she chose")));
        act(goal, ActionParty.CASEWORKER, elsewhere.user().id());
        act(goal, ActionParty.CASEWORKER, worker.user().id());
        act(goal, ActionParty.ORGANISATION, home);
        UUID clinic = world.organisation("Clinic");
        act(goal, ActionParty.ORGANISATION, clinic);

        transfer();

        UUID now = taker.user().id();
        assertThat(world.as(taker, () -> plans.read(caseId)).goals().getFirst().actions())
                .extracting(action -> action.form().partyId())
                .containsExactlyInAnyOrder(now, now, now, clinic);
    }

    private void act(UUID goal, ActionParty party, UUID who) {
        world.as(
                worker,
                () ->
                        plans.addAction(
                                goal,
                                ActionForm.of("call", null, LocalDate.of(2027, 1, 15))
                                        .by(party, who, null)));
    }

    @Test
    void what_was_taken_on_in_a_conference_waits_on_the_new_owners_home_and_on_no_former_one() {
        UUID form = world.as(worker, () -> forms.start(caseId, FormKind.CONFERENCE));
        FormDetail draft = world.as(worker, () -> forms.read(form));
        FormValues values =
                draft.values()
                        .with("held_on", LocalDate.of(2026, 11, 10))
                        .with("purpose", "plan the return")
                        .with("client_agreed", Answer.YES);
        world.as(worker, () -> forms.save(form, draft.version(), values));
        for (UserPrincipal one : List.of(worker, supervisor)) {
            world.as(
                    worker,
                    () ->
                            conferences.addAction(
                                    form,
                                    conferences.addParticipant(form, one.user().id(), null),
                                    "call the court",
                                    LocalDate.of(2026, 12, 1)));
        }
        world.as(worker, () -> conferences.addDecision(form, "move her"));
        world.as(worker, () -> forms.complete(form, forms.read(form).version()));

        transfer();

        assertThat(world.as(taker, tasks::mine))
                .extracting(ConferenceTask::what)
                .containsExactly("call the court", "call the court");
        ConferenceTask task = world.as(taker, tasks::mine).getFirst();
        world.as(taker, () -> tasks.done(task.id(), task.version(), "done"));
        for (UserPrincipal former : List.of(worker, supervisor)) {
            assertThat(world.as(former, tasks::mine)).isEmpty();
            denied(former, () -> tasks.read(task.id()));
        }
        assertThat(world.as(taker, () -> conferences.read(form)).participants()).hasSize(3);
    }
}
