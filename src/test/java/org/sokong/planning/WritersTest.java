package org.sokong.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.kernel.DomainException;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever wrote a part of a record does not approve it, whoever began it and whoever asked. */
class WritersTest extends SokongTest {

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired RecordFixture records;
    @Autowired CaseFormService forms;
    @Autowired PlanService plans;
    @Autowired ApprovalService approvals;
    @Autowired ApprovalWork work;

    UserPrincipal worker;
    UserPrincipal supervisor;
    UserPrincipal second;
    UUID caseId;

    @BeforeEach
    void a_case_of_a_team_with_two_supervisors() {
        UUID organisation = world.organisation("Harbour House");
        UUID team = world.team(organisation);
        worker = world.user(organisation, team, Role.CASEWORKER);
        supervisor = world.user(organisation, team, Role.SUPERVISOR);
        second = world.user(organisation, team, Role.SUPERVISOR);
        caseId = fixture.open(worker);
    }

    @ParameterizedTest
    @EnumSource(
            value = ApprovalSubject.class,
            names = {"ASSESSMENT", "CLOSURE"})
    void who_filled_in_a_form_that_somebody_else_began_does_not_approve_it(
            ApprovalSubject subject) {
        UUID begun = world.as(worker, () -> forms.start(caseId, kind(subject)));
        assertThat(write(subject, supervisor)).isEqualTo(begun);

        onlyTheSecondDecides(records.ask(caseId, worker, subject, begun));
    }

    @Test
    void who_wrote_a_goal_does_not_approve_the_plan_that_somebody_else_wrote_on() {
        UUID plan = records.plan(caseId, supervisor);
        addGoal(worker, "a room of her own");

        onlyTheSecondDecides(records.ask(caseId, worker, ApprovalSubject.PLAN, plan));

        // What the second approved is settled: the supervisor approves what is new in it.
        addGoal(worker, "a course in tailoring");
        records.approve(supervisor, records.ask(caseId, worker, ApprovalSubject.PLAN, plan));
    }

    @Test
    void who_wrote_an_assessment_does_not_approve_the_next_one_that_begins_with_it() {
        records.assess(caseId, supervisor);
        UUID next = records.assess(caseId, worker);

        onlyTheSecondDecides(records.ask(caseId, worker, ApprovalSubject.ASSESSMENT, next));

        UUID third = records.assess(caseId, worker);
        records.approve(supervisor, records.ask(caseId, worker, ApprovalSubject.ASSESSMENT, third));
    }

    private void onlyTheSecondDecides(ApprovalDetail asked) {
        assertThatThrownBy(() -> records.approve(supervisor, asked))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused ->
                                assertThat(refused.key())
                                        .isEqualTo("planning.error.approver_is_author"));
        // The screen says why in place of the buttons, and Home does not ask.
        assertThat(seenBy(supervisor, asked.id()))
                .satisfies(
                        seen -> {
                            assertThat(seen.mayDecide()).isFalse();
                            assertThat(seen.own()).isTrue();
                        });
        assertThat(world.as(supervisor, () -> work.waiting())).isEmpty();
        assertThat(seenBy(second, asked.id()))
                .satisfies(
                        seen -> {
                            assertThat(seen.mayDecide()).isTrue();
                            assertThat(seen.own()).isFalse();
                        });
        assertThat(world.as(second, () -> work.waiting())).hasSize(1);
        records.approve(second, asked);
    }

    private ApprovalDetail seenBy(UserPrincipal who, UUID approvalId) {
        return world.as(who, () -> approvals.ofCase(caseId)).stream()
                .filter(found -> found.id().equals(approvalId))
                .findFirst()
                .orElseThrow();
    }

    private UUID write(ApprovalSubject subject, UserPrincipal who) {
        return subject == ApprovalSubject.ASSESSMENT
                ? records.assess(caseId, who)
                : records.complete(caseId, who, FormKind.CLOSURE);
    }

    private void addGoal(UserPrincipal who, String text) {
        world.as(who, () -> plans.addGoal(caseId, GoalForm.of(GoalArea.SAFE_HOME, text)));
    }

    private static FormKind kind(ApprovalSubject subject) {
        return subject == ApprovalSubject.ASSESSMENT ? FormKind.NEEDS_ASSESSMENT : FormKind.CLOSURE;
    }
}
