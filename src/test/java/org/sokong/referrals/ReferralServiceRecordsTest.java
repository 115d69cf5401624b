package org.sokong.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sokong.access.UserPrincipal;
import org.sokong.kernel.Answer;
import org.sokong.organisations.ServiceCategory;
import org.sokong.planning.ActionDetail;
import org.sokong.planning.ActionForm;
import org.sokong.planning.ActionParty;
import org.sokong.planning.ActionState;
import org.sokong.planning.GoalArea;
import org.sokong.planning.GoalForm;
import org.sokong.planning.PlanService;
import org.sokong.planning.ServiceDetail;
import org.sokong.planning.ServiceForm;
import org.sokong.planning.ServiceLogService;
import org.sokong.planning.ServiceMode;
import org.sokong.planning.ServiceUnit;
import org.springframework.beans.factory.annotation.Autowired;

/** First contact, service and feedback of a referral, and what they change in the case. */
class ReferralServiceRecordsTest extends TalkTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Kuala_Lumpur"));

    @Autowired ReferralServiceRecords records;
    @Autowired ReferralGoals goals;
    @Autowired ReferralReader reader;
    @Autowired PlanService plans;
    @Autowired ServiceLogService log;

    @Test
    void reaching_the_client_begins_the_service_and_an_attempt_does_not() {
        UUID id = accepted();
        world.as(nurse, () -> records.contact(id, TODAY, false));
        assertThat(world.as(worker, () -> reader.detail(id)).state())
                .isEqualTo(ReferralState.ACCEPTED);
        world.as(nurse, () -> records.contact(id, TODAY, true));

        assertThat(world.as(worker, () -> reader.detail(id)).state())
                .isEqualTo(ReferralState.IN_SERVICE);
        assertThat(read(worker, id).reached()).isEqualTo(Answer.YES);
        assertThat(read(worker, id).attempts()).isEqualTo(2);
    }

    @Test
    void only_the_receiver_writes_it_and_only_from_acceptance_to_the_end() {
        UUID sent = fixture.sent(worker, caseId, clinic);
        assertRefused(
                nurse,
                "referrals.talk.error.not_accepted",
                () -> records.contact(sent, TODAY, true));
        UUID id = fixture.accepted(worker, caseFixture.open(worker), nurse);
        assertDenied(worker, "referrals.service.contact", () -> records.contact(id, TODAY, true));
        assertDenied(
                worker,
                "referrals.service.write",
                () -> records.write(id, 0, ServiceRecordForm.EMPTY));
        assertDenied(stranger, "referrals.service.read", () -> records.read(id));
        assertRefused(
                nurse,
                "referrals.service.error.future",
                () -> records.contact(id, TODAY.plusDays(1), true));
        complete(id, Outcome.OTHER);
        assertRefused(
                nurse,
                "referrals.error.cannot_move.COMPLETED",
                () -> records.write(id, 0, ServiceRecordForm.EMPTY));
    }

    @Test
    void no_feedback_is_a_class_of_its_own_until_the_client_tells_either_side() {
        UUID id = accepted();
        assertThat(read(worker, id).feedback()).isEqualTo(FeedbackClass.NOT_YET);
        complete(id, Outcome.SERVICE_GIVEN);
        assertThat(read(worker, id).feedback()).isEqualTo(FeedbackClass.NO_FEEDBACK);
        assertThat(read(nurse, id)).isNull();

        assertRefused(
                worker, "referrals.service.error.satisfaction", () -> records.tell(id, 6, null));
        world.as(worker, () -> records.tell(id, 4, "they were kind"));

        assertThat(read(worker, id).feedback()).isEqualTo(FeedbackClass.GIVEN);
        assertThat(read(worker, id).feedbackSide()).isEqualTo(TalkSide.SENDER);
        assertRefused(worker, "referrals.service.error.told", () -> records.tell(id, 1, null));
        assertThat(read(worker, id).satisfaction()).isEqualTo(4);
    }

    @Test
    void the_outcome_fills_the_open_action_and_the_service_log_in_the_same_step() {
        UUID id = accepted();
        UUID action = linked(id);
        world.as(nurse, () -> records.contact(id, TODAY, true));
        assertThat(action(action).form().state()).isEqualTo(ActionState.IN_PROGRESS);
        world.as(
                nurse,
                () -> records.write(id, read(nurse, id).version(), given("dressing changed")));
        complete(id, Outcome.SERVICE_GIVEN);

        assertThat(action(action).form().state()).isEqualTo(ActionState.DONE);
        assertThat(services(id))
                .hasSize(2)
                .allMatch(one -> one.form().mode() == ServiceMode.REFERRAL)
                .allMatch(one -> "dressing changed".equals(one.form().result()))
                .allMatch(one -> clinic.equals(one.form().providerId()));
        assertThat(goal(id).differences()).isEmpty();
    }

    @Test
    void what_a_person_wrote_before_stays_and_is_shown_until_the_sender_takes_it_over() {
        UUID id = accepted();
        UUID action = linked(id);
        String code = world.as(worker, () -> reader.detail(id)).code();
        world.as(
                worker,
                () -> {
                    ActionDetail before = action(action);
                    plans.changeAction(
                            action,
                            before.version(),
                            before.form().in(ActionState.HANDED_OVER, null));
                    log.record(
                            caseId,
                            new ServiceForm(
                                    ServiceCategory.MEDICAL,
                                    ServiceMode.REFERRAL,
                                    code,
                                    clinic,
                                    null,
                                    TODAY,
                                    null,
                                    null,
                                    "told by telephone",
                                    null,
                                    null,
                                    null));
                });
        world.as(nurse, () -> records.write(id, 0, given("dressing changed")));
        complete(id, Outcome.SERVICE_GIVEN);

        assertThat(action(action).form().state()).isEqualTo(ActionState.HANDED_OVER);
        assertThat(services(id))
                .extracting(one -> one.form().result())
                .containsExactlyInAnyOrder("told by telephone", "dressing changed");
        assertThat(goal(id).differences()).hasSize(2);
        assertThat(notices(worker, "REFERRAL_DIFFERS")).isEqualTo(1);

        world.as(worker, () -> goals.takeOver(id));

        assertThat(goal(id).differences()).isEmpty();
        assertThat(action(action).form().state()).isEqualTo(ActionState.DONE);
        assertThat(services(id)).allMatch(one -> "dressing changed".equals(one.form().result()));
    }

    @Test
    void a_goal_of_another_case_is_refused_and_logged_and_the_receiver_knows_nothing_of_it() {
        UUID id = accepted();
        UUID other = caseFixture.open(worker);
        UUID foreign =
                world.as(
                        worker,
                        () -> plans.addGoal(other, GoalForm.of(GoalArea.SAFE_HOME, "a room")));

        assertDenied(worker, "referrals.goal.link", () -> goals.link(id, foreign, null));
        assertDenied(nurse, "referrals.goal.read", () -> goals.read(id));
        assertThat(goal(id).goal()).isNull();
    }

    private UUID linked(UUID referralId) {
        return world.as(
                worker,
                () -> {
                    UUID goal =
                            plans.addGoal(
                                    caseId,
                                    GoalForm.of(GoalArea.PHYSICAL_HEALTH, "the wound heals"));
                    UUID action =
                            plans.addAction(
                                    goal,
                                    ActionForm.of("clinic", ActionParty.CLIENT, TODAY.plusDays(9)));
                    goals.link(referralId, goal, action);
                    return action;
                });
    }

    private static ServiceRecordForm given(String result) {
        return new ServiceRecordForm(
                TODAY, TODAY, new BigDecimal("2"), ServiceUnit.SESSIONS, result);
    }

    private void complete(UUID id, Outcome outcome) {
        world.as(
                nurse,
                () -> {
                    if (reader.detail(id).state() == ReferralState.ACCEPTED) {
                        service.start(id);
                    }
                    service.complete(id, outcome, null);
                });
    }

    private ServiceRecordDetail read(UserPrincipal who, UUID id) {
        return world.as(who, () -> records.read(id));
    }

    private GoalOfReferral goal(UUID id) {
        return world.as(worker, () -> goals.read(id)).orElseThrow();
    }

    private ActionDetail action(UUID actionId) {
        return world.as(worker, () -> plans.read(caseId)).goals().stream()
                .flatMap(goal -> goal.actions().stream())
                .filter(one -> one.id().equals(actionId))
                .findFirst()
                .orElseThrow();
    }

    private List<ServiceDetail> services(UUID referralId) {
        String code = world.as(worker, () -> reader.detail(referralId)).code();
        return world.as(worker, () -> log.read(caseId)).services().stream()
                .filter(one -> code.equals(one.form().referralCode()))
                .toList();
    }
}
