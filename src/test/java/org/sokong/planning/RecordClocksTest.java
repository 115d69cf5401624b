package org.sokong.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.CaseStatus;
import org.sokong.deadlines.ClockKind;
import org.sokong.deadlines.ClockRun;
import org.sokong.deadlines.Clocks;
import org.sokong.forms.FormField;
import org.sokong.forms.FormValues;
import org.sokong.kernel.Answer;
import org.sokong.kernel.ApplicationClock;
import org.springframework.beans.factory.annotation.Autowired;

/** What follow-ups, approvals and agreed days do to the clocks of a case. */
class RecordClocksTest extends SokongTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Kuala_Lumpur");

    /** A Monday. */
    private static final Instant SERVED = at(2, 9);

    /** Later than any level: a day that was agreed on and does not count. */
    private static final LocalDate LATER = LocalDate.of(2027, 3, 1);

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired CaseFormService forms;
    @Autowired PlanService plans;
    @Autowired ApprovalService approvals;
    @Autowired Clocks clocks;

    UserPrincipal worker;
    UserPrincipal supervisor;
    UUID caseId;

    @BeforeEach
    void a_case_in_service() {
        UUID organisation = world.organisation("Harbour House");
        UUID team = world.team(organisation);
        worker = world.user(organisation, team, Role.CASEWORKER);
        supervisor = world.user(organisation, team, Role.SUPERVISOR);
        caseId = ApplicationClock.at(SERVED.minus(Duration.ofHours(1)), () -> fixture.open(worker));
        ApplicationClock.at(
                SERVED,
                () -> {
                    fixture.bring(caseId, worker, supervisor, CaseStatus.IN_SERVICE);
                    return true;
                });
    }

    @Test
    void a_follow_up_begins_the_clock_anew_only_where_the_client_was_reached() {
        Instant tried = SERVED.plus(Duration.ofDays(1));
        followUp(tried, Answer.NO, LATER);
        assertThat(run(ClockKind.FOLLOW_UP_CONTACT).startedAt()).isEqualTo(SERVED);

        Instant reached = SERVED.plus(Duration.ofDays(2));
        followUp(reached, Answer.YES, LATER);
        assertThat(run(ClockKind.FOLLOW_UP_CONTACT).startedAt()).isEqualTo(reached);
        assertThat(run(ClockKind.FOLLOW_UP_CONTACT).dueAt())
                .as("medium risk: two weeks")
                .isEqualTo(reached.plus(Duration.ofDays(14)));
    }

    @Test
    void a_next_contact_that_was_agreed_on_counts_where_it_is_earlier_than_the_level() {
        Instant reached = SERVED.plus(Duration.ofDays(1));
        followUp(reached, Answer.YES, LocalDate.of(2026, 11, 9));
        assertThat(run(ClockKind.FOLLOW_UP_CONTACT).dueAt()).isEqualTo(at(9, 17));

        Instant again = SERVED.plus(Duration.ofDays(2));
        followUp(again, Answer.YES, LocalDate.of(2027, 3, 1));
        assertThat(run(ClockKind.FOLLOW_UP_CONTACT).dueAt())
                .isEqualTo(again.plus(Duration.ofDays(14)));
    }

    @Test
    void an_approved_plan_begins_the_review_anew_and_an_agreed_day_takes_its_place() {
        Instant approved = SERVED.plus(Duration.ofDays(2));
        ApplicationClock.at(
                SERVED.plus(Duration.ofDays(1)),
                () -> {
                    UUID goal =
                            world.as(
                                    worker,
                                    () ->
                                            plans.addGoal(
                                                    caseId,
                                                    GoalForm.of(GoalArea.SAFE_HOME, "a room")));
                    world.as(
                            worker,
                            () ->
                                    plans.addAction(
                                            goal,
                                            ActionForm.of(
                                                    "call",
                                                    ActionParty.CLIENT,
                                                    LocalDate.of(2027, 1, 15))));
                    UUID plan = world.as(worker, () -> plans.read(caseId)).id();
                    return world.as(
                            worker, () -> approvals.request(ApprovalSubject.PLAN, plan, null));
                });
        ApplicationClock.at(
                approved,
                () -> {
                    ApprovalDetail asked =
                            world.as(worker, () -> approvals.ofCase(caseId)).getFirst();
                    world.as(
                            supervisor, () -> approvals.approve(asked.id(), asked.version(), null));
                    return true;
                });
        assertThat(run(ClockKind.PLAN_REVIEW).startedAt()).isEqualTo(approved);

        LocalDate review = LocalDate.of(2026, 11, 20);
        ApplicationClock.at(
                approved,
                () ->
                        world.as(
                                worker,
                                () ->
                                        plans.recordTerms(
                                                caseId,
                                                plans.read(caseId).version(),
                                                new PlanTerms(null, null, review))));
        assertThat(run(ClockKind.PLAN_REVIEW).dueAt()).isEqualTo(at(20, 17));
    }

    private void followUp(Instant when, Answer reached, @Nullable LocalDate next) {
        ApplicationClock.at(
                when,
                () -> {
                    UUID id = world.as(worker, () -> forms.start(caseId, FormKind.FOLLOW_UP));
                    FormDetail draft = world.as(worker, () -> forms.read(id));
                    FormValues values = draft.values();
                    for (FormField field : draft.kind().shape().fields()) {
                        if (field.needed() && values.all(field.key()).isEmpty()) {
                            values =
                                    values.with(
                                            field.key(),
                                            field.choices().isEmpty()
                                                    ? "words"
                                                    : field.choices().getFirst());
                        }
                    }
                    FormValues told = values.with(FollowUp.REACHED, reached);
                    FormValues answered =
                            next == null
                                    ? told.with(FollowUp.NEXT_ON, (String) null)
                                    : told.with(FollowUp.NEXT_ON, next);
                    world.as(worker, () -> forms.save(id, draft.version(), answered));
                    world.as(
                            worker,
                            () -> {
                                forms.complete(id, forms.read(id).version());
                            });
                    return true;
                });
    }

    private ClockRun run(ClockKind kind) {
        return clocks.running(caseId).stream()
                .filter(run -> run.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static Instant at(int day, int hour) {
        return LocalDate.of(2026, 11, day).atTime(hour, 0).atZone(ZONE).toInstant();
    }
}
