package org.sokong.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.CaseService;
import org.sokong.cases.CaseStatus;
import org.sokong.cases.DisclosedFact;
import org.sokong.cases.Move;
import org.sokong.cases.Section;
import org.sokong.cases.StatementCounter;
import org.sokong.cases.StepKind;
import org.sokong.forms.FormValues;
import org.sokong.kernel.Answer;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.EditConflict;
import org.sokong.kernel.Ids;
import org.sokong.policy.PolicyLibrary;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** The plan of a case: what may be written, what is approved, and what it proves. */
class PlanTest extends SokongTest {

    private static final LocalDate CONTACT = LocalDate.of(2026, 11, 2);
    private static final LocalDate DUE = LocalDate.of(2027, 1, 15);
    private static final GoalForm HOME = GoalForm.of(GoalArea.SAFE_HOME, "a room of her own");

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired CaseService cases;
    @Autowired PlanService plans;
    @Autowired RecordFixture records;
    @Autowired ApprovalService approvals;
    @Autowired PlanEvidence evidence;
    @Autowired PlanDue due;
    @Autowired PlanFacts facts;
    @Autowired PolicyLibrary library;
    @Autowired JdbcClient jdbc;

    UUID organisation;
    UserPrincipal worker;
    UserPrincipal supervisor;
    UUID caseId;

    @BeforeEach
    void aCase() {
        organisation = world.organisation("Harbour House");
        UUID team = world.team(organisation);
        worker = world.user(organisation, team, Role.CASEWORKER);
        supervisor = world.user(organisation, team, Role.SUPERVISOR);
        caseId = fixture.open(worker);
    }

    @Test
    void goals_and_actions_are_read_as_they_were_written_with_the_names_they_speak_of() {
        UUID provider = world.organisation("Clinic");
        UUID goal = add(HOME);
        ActionForm rent =
                new ActionForm(
                        "  find a room ",
                        ActionParty.CASEWORKER,
                        worker.user().id(),
                        null,
                        provider,
                        "ignored beside an organisation",
                        CONTACT,
                        DUE,
                        new BigDecimal("350.50"),
                        "MYR",
                        ActionState.PLANNED,
                        null,
                        null);
        world.as(worker, () -> plans.addAction(goal, rent));

        PlanDetail plan = read();
        assertThat(plan.goals()).hasSize(1);
        ActionDetail action = plan.goals().getFirst().actions().getFirst();
        assertThat(action.form().what()).isEqualTo("find a room");
        assertThat(action.form().cost()).isEqualByComparingTo("350.50");
        assertThat(action.form().providerWords()).isNull();
        assertThat(action.providerName()).startsWith("Clinic");
        assertThat(action.partyName()).startsWith("Test ");
        assertThat(plan.progress()).isEqualTo(new PlanProgress(0, 1, 0, 1));
        assertThat(plan.mayWrite()).isTrue();
    }

    @Test
    void progress_counts_what_is_met_and_done_and_leaves_out_what_was_given_up() {
        UUID goal = add(HOME);
        UUID done = action(goal, ActionForm.of("call", ActionParty.CLIENT, DUE));
        UUID cancelled = action(goal, ActionForm.of("visit", ActionParty.CLIENT, DUE));
        UUID dropped = add(GoalForm.of(GoalArea.WORK, "a job"));
        change(done, ActionState.DONE, null);
        change(cancelled, ActionState.CANCELLED, "not needed");
        changeGoal(dropped, GoalState.DROPPED, "she goes home first");
        changeGoal(goal, GoalState.MET, null);

        assertThat(read().progress()).isEqualTo(new PlanProgress(1, 1, 1, 1));
    }

    @Test
    void giving_up_a_goal_or_an_action_asks_for_a_reason() {
        UUID goal = add(HOME);
        UUID action = action(goal, ActionForm.of("call", ActionParty.CLIENT, DUE));

        refused("planning.goal.error.reason", () -> changeGoal(goal, GoalState.DROPPED, " "));
        refused("planning.action.error.reason", () -> change(action, ActionState.CANCELLED, null));
    }

    @Test
    void an_action_is_not_due_before_it_starts_nor_before_the_first_contact_without_a_reason() {
        UUID goal = add(HOME);
        ActionForm call = ActionForm.of("call", ActionParty.CLIENT, DUE);

        refused(
                "planning.action.error.due_before_start",
                () -> action(goal, call.between(DUE, DUE.minusDays(1))));
        ActionForm early = call.between(CONTACT.minusDays(1), DUE);
        refused("planning.action.error.early", () -> action(goal, early));
        action(goal, early.because("begun by the police"));
        action(goal, call.between(CONTACT, CONTACT));
    }

    @Test
    void who_is_responsible_is_somebody_who_can_be() {
        UUID goal = add(HOME);
        ActionForm call = ActionForm.of("call", null, DUE);
        UserPrincipal outsider = world.user(world.organisation("Elsewhere"), null, Role.CASEWORKER);

        refused(
                "planning.action.error.party_colleague",
                () -> action(goal, call.by(ActionParty.CASEWORKER, outsider.user().id(), null)));
        refused(
                "planning.action.error.party_organisation",
                () -> action(goal, call.by(ActionParty.ORGANISATION, Ids.next(), null)));
        refused(
                "planning.action.error.party_words",
                () -> action(goal, call.by(ActionParty.OTHER, null, " ")));
        action(goal, call.by(ActionParty.OTHER, null, "her aunt"));
        action(goal, call.by(ActionParty.ORGANISATION, organisation, null));
    }

    @Test
    void a_cost_is_an_amount_of_its_currency() {
        UUID goal = add(HOME);
        ActionForm call = ActionForm.of("call", ActionParty.CLIENT, DUE);

        refused(
                "planning.action.error.currency",
                () -> action(goal, call.costing(BigDecimal.TEN, null)));
        refused(
                "planning.action.error.currency",
                () -> action(goal, call.costing(BigDecimal.TEN, "XYZ")));
        refused(
                "planning.action.error.cost",
                () -> action(goal, call.costing(new BigDecimal("-1"), "MYR")));
        refused(
                "planning.action.error.cost",
                () -> action(goal, call.costing(new BigDecimal("10.5"), "VND")));
        action(goal, call.costing(new BigDecimal("10.125"), "KWD"));
    }

    @Test
    void a_second_writer_is_told_and_overwrites_nothing() {
        UUID goal = add(HOME);
        GoalDetail seen = read().goals().getFirst();
        world.as(
                worker,
                () -> plans.changeGoal(goal, seen.version(), GoalForm.of(GoalArea.WORK, "a job")));

        assertThatThrownBy(
                        () ->
                                world.as(
                                        supervisor,
                                        () -> plans.changeGoal(goal, seen.version(), HOME)))
                .isInstanceOf(EditConflict.class);
        assertThat(read().goals().getFirst().form().text()).isEqualTo("a job");
        PlanDetail plan = read();
        terms(Answer.YES);
        assertThatThrownBy(
                        () ->
                                world.as(
                                        supervisor,
                                        () ->
                                                plans.recordTerms(
                                                        caseId, plan.version(), PlanTerms.BLANK)))
                .isInstanceOf(EditConflict.class);
    }

    @Test
    void what_the_client_said_is_about_the_plan_as_it_stood() {
        UUID goal = add(HOME);
        UUID action = action(goal, ActionForm.of("call", ActionParty.CLIENT, DUE));
        terms(Answer.YES);
        assertThat(read().agreementStands()).isTrue();
        assertThat(proved()).contains(StepKind.PLAN_MADE, StepKind.CLIENT_AGREED);

        change(action, ActionState.IN_PROGRESS, null);
        assertThat(read().agreementStands()).isTrue();

        action(goal, ActionForm.of("sign the lease", ActionParty.CLIENT, DUE));
        assertThat(read().agreementStands()).isFalse();
        assertThat(proved()).doesNotContain(StepKind.CLIENT_AGREED);

        terms(Answer.NO);
        assertThat(proved()).doesNotContain(StepKind.CLIENT_AGREED);
    }

    @Test
    void what_the_client_said_has_a_day_that_has_come() {
        add(HOME);
        LocalDate tomorrow = LocalDate.now().plusDays(2);

        refused(
                "planning.plan.error.agreed_on_needed",
                () -> terms(new PlanTerms(Answer.YES, null, null)));
        refused(
                "planning.plan.error.agreed_on_future",
                () -> terms(new PlanTerms(Answer.YES, tomorrow, null)));
    }

    @Test
    void a_plan_without_somebody_responsible_and_a_due_date_cannot_be_approved() {
        UUID goal = add(HOME);
        action(goal, ActionForm.of("call", ActionParty.CLIENT, null));
        action(goal, ActionForm.of("visit", null, DUE));

        assertThat(proved()).doesNotContain(StepKind.PLAN_MADE);
        refused("planning.plan.error.not_ready", this::ask);
    }

    @Test
    void the_author_cannot_approve_and_a_change_after_approval_needs_a_new_one() {
        UUID goal = add(HOME);
        UUID action = action(goal, ActionForm.of("call", ActionParty.CLIENT, DUE));
        ask();
        assertThat(read().approval()).isEqualTo(PlanApproval.REQUESTED);
        approve();
        assertThat(read().approval()).isEqualTo(PlanApproval.APPROVED);
        assertThat(proved()).contains(StepKind.PLAN_APPROVED);

        change(action, ActionState.DONE, null);
        assertThat(read().approval()).isEqualTo(PlanApproval.APPROVED);

        UUID later = action(goal, ActionForm.of("visit", ActionParty.CLIENT, DUE));
        assertThat(read().approval()).isEqualTo(PlanApproval.CHANGED_SINCE);
        assertThat(proved()).doesNotContain(StepKind.PLAN_APPROVED);

        ask();
        approve();
        change(later, ActionState.CANCELLED, "she went by herself");
        assertThat(read().approval()).isEqualTo(PlanApproval.CHANGED_SINCE);
    }

    @Test
    void whoever_changed_the_plan_last_is_its_author_and_does_not_approve_it() {
        UUID goal = add(HOME);
        world.as(
                supervisor,
                () -> plans.addAction(goal, ActionForm.of("call", ActionParty.CLIENT, DUE)));
        ask();

        refused("planning.error.approver_is_author", this::approve);
    }

    @Test
    void a_change_while_somebody_waits_for_a_decision_takes_the_request_back() {
        UUID goal = add(HOME);
        action(goal, ActionForm.of("call", ActionParty.CLIENT, DUE));
        ask();
        action(goal, ActionForm.of("visit", ActionParty.CLIENT, DUE));

        assertThat(read().approval()).isEqualTo(PlanApproval.NOT_ASKED);
        assertThat(latest().state()).isEqualTo(ApprovalState.WITHDRAWN);
    }

    @Test
    void what_was_approved_is_kept_exactly_as_it_was() {
        UUID goal = add(HOME);
        action(
                goal,
                ActionForm.of("find a room", null, DUE)
                        .by(ActionParty.OTHER, null, "her aunt")
                        .costing(new BigDecimal("200"), "MYR"));
        terms(Answer.YES);
        ask();
        approve();
        FormValues asked = latest().content();
        changeGoal(goal, GoalState.DROPPED, "moved away");

        FormValues kept = latest().content();
        assertThat(kept).isEqualTo(asked);
        assertThat(kept.get("agreement")).isEqualTo("YES");
        assertThat(kept.get("goal.001.text")).isEqualTo("a room of her own");
        assertThat(kept.get("goal.001.state")).isEqualTo("OPEN");
        assertThat(kept.get("goal.001.action.001.who_name")).isEqualTo("her aunt");
        assertThat(kept.get("goal.001.action.001.due_on")).isEqualTo("2027-01-15");
        assertThat(kept.get("goal.001.action.001.cost")).isEqualTo("200");
    }

    @Test
    void all_actions_done_cancelled_or_handed_over_are_the_end_of_the_plans_work() {
        assertThat(proved()).doesNotContain(StepKind.ACTIONS_DONE);
        UUID goal = add(HOME);
        UUID first = action(goal, ActionForm.of("call", ActionParty.CLIENT, DUE));
        UUID second = action(goal, ActionForm.of("visit", ActionParty.CLIENT, DUE));
        change(first, ActionState.HANDED_OVER, null);
        assertThat(proved()).doesNotContain(StepKind.ACTIONS_DONE);
        change(second, ActionState.CANCELLED, "not needed");

        assertThat(proved()).contains(StepKind.ACTIONS_DONE);
        // What was done in an earlier life of the case does not count for the next.
        assertThat(provedSince(Instant.now().plusSeconds(60))).isEmpty();
    }

    @Test
    void the_earliest_open_action_or_the_review_is_what_is_due_next() {
        UUID goal = add(HOME);
        UUID first = action(goal, ActionForm.of("call", ActionParty.CLIENT, DUE));
        terms(new PlanTerms(null, null, DUE.plusDays(3)));
        assertThat(nextDue()).isEqualTo(Instant.parse("2027-01-15T16:00:00Z"));

        change(first, ActionState.DONE, null);
        assertThat(nextDue()).isEqualTo(Instant.parse("2027-01-18T16:00:00Z"));
    }

    @Test
    void nothing_of_a_plan_is_due_once_the_case_has_ended() {
        action(add(HOME), ActionForm.of("call", ActionParty.CLIENT, DUE));
        assertThat(world.as(worker, () -> cases.detail(caseId)).nextDue()).isNotNull();
        UUID kept = fixture.open(worker);
        records.end(caseId, worker, supervisor, CaseStatus.DUPLICATE);
        world.as(
                worker,
                () ->
                        cases.move(
                                caseId,
                                cases.detail(caseId).version(),
                                new Move(CaseStatus.DUPLICATE, null, cases.detail(kept).code())));

        assertThat(world.as(worker, () -> cases.detail(caseId)).nextDue()).isNull();
    }

    @Test
    void a_plan_that_is_disclosed_names_none_of_the_senders_people_and_no_cost() {
        UUID goal = add(HOME);
        action(
                goal,
                ActionForm.of("find a room", null, DUE)
                        .by(ActionParty.OTHER, null, "her aunt Lan")
                        .costing(new BigDecimal("123.45"), "MYR"));

        List<DisclosedFact> told = world.as(worker, () -> facts.facts(caseId, Section.PLAN));
        assertThat(told.toString())
                .contains("a room of her own", "find a room", "2027-01-15")
                .doesNotContain("Lan", "123");
        assertThat(facts.facts(caseId, Section.SERVICES)).isEmpty();
    }

    @Test
    void nobody_without_a_grant_reads_or_writes_a_plan() {
        UUID goal = add(HOME);
        UUID action = action(goal, ActionForm.of("call", ActionParty.CLIENT, DUE));
        UserPrincipal stranger = world.user(world.organisation("Elsewhere"), null, Role.CASEWORKER);
        UserPrincipal administrator =
                world.user(organisation, null, Role.ORGANISATION_ADMINISTRATOR);
        ActionForm call = ActionForm.of("call", ActionParty.CLIENT, DUE);

        for (UserPrincipal who : List.of(stranger, administrator)) {
            denied(who, () -> plans.read(caseId));
            denied(who, () -> plans.addGoal(caseId, HOME));
            denied(who, () -> plans.changeGoal(goal, 0, HOME));
            denied(who, () -> plans.addAction(goal, call));
            denied(who, () -> plans.changeAction(action, 0, call));
            denied(who, () -> plans.recordTerms(caseId, 0, PlanTerms.BLANK));
        }
        denied(worker, () -> plans.changeAction(Ids.next(), 0, call));
    }

    @Test
    void a_plan_of_an_ended_case_is_read_only() {
        UUID goal = add(HOME);
        fixture.bring(caseId, worker, supervisor, CaseStatus.CLOSED);

        assertThat(read().mayWrite()).isFalse();
        assertThatThrownBy(() -> changeGoal(goal, GoalState.MET, null))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void a_passage_that_a_goal_rests_on_counts_the_readers_own_case_once() {
        UUID passage =
                jdbc.sql(
                                "select p.id from policy_passage p join policy_document d on d.id = p.document_id where d.state = 'PUBLISHED' and p.action = 'INDEX' order by p.id desc limit 1")
                        .query(UUID.class)
                        .single();
        int before = ownCases(worker, passage);
        GoalForm cited =
                new GoalForm(GoalArea.WORK, null, "a job", null, GoalState.OPEN, null, passage);
        UUID first = add(cited);
        UUID second = add(cited);
        assertThat(ownCases(worker, passage)).isEqualTo(before + 1);
        UserPrincipal stranger = world.user(world.organisation("Elsewhere"), null, Role.CASEWORKER);
        assertThat(ownCases(stranger, passage)).isZero();

        changeGoal(first, GoalState.DROPPED, "another way");
        changeGoal(second, GoalState.DROPPED, "another way");
        assertThat(ownCases(worker, passage)).isEqualTo(before);
    }

    private int ownCases(UserPrincipal who, UUID passage) {
        return world.as(who, () -> library.passage(passage)).use().ownCases();
    }

    @Test
    void every_change_of_a_goal_stays_in_its_history() {
        UUID goal = add(HOME);
        changeGoal(goal, GoalState.MET, null);

        assertThat(
                        jdbc.sql(
                                        "select state from plan_goal_history where id = ? order by"
                                                + " revision")
                                .param(goal)
                                .query(String.class)
                                .list())
                .containsExactly("OPEN", "MET");
    }

    @Test
    void a_plan_of_50_goals_costs_as_many_statements_as_one_of_1() {
        UUID passage =
                jdbc.sql(
                                "select p.id from policy_passage p join policy_document d on d.id = p.document_id where d.state = 'PUBLISHED' and p.action = 'INDEX' limit 1")
                        .query(UUID.class)
                        .optional()
                        .orElse(null);
        goalWithAction(passage);
        int one = statements();
        for (int i = 1; i < 50; i++) {
            goalWithAction(passage);
        }
        int fifty = statements();

        assertThat(read().goals()).hasSize(50);
        assertThat(fifty).isEqualTo(one);
    }

    private void goalWithAction(UUID passage) {
        UUID goal =
                add(
                        new GoalForm(
                                GoalArea.WORK,
                                GoalPillar.SOCIAL_INCLUSION,
                                "a job",
                                DUE,
                                GoalState.OPEN,
                                null,
                                passage));
        action(
                goal,
                ActionForm.of("call", null, DUE)
                        .by(ActionParty.ORGANISATION, world.organisation("Works"), null));
        action(
                goal,
                ActionForm.of("call", null, DUE)
                        .by(ActionParty.CASEWORKER, worker.user().id(), null));
    }

    private int statements() {
        return world.as(
                worker,
                () -> {
                    StatementCounter.reset();
                    plans.read(caseId);
                    return StatementCounter.count();
                });
    }

    private java.util.Set<StepKind> proved() {
        return provedSince(Instant.now().minusSeconds(3_600));
    }

    private java.util.Set<StepKind> provedSince(Instant since) {
        return world.as(worker, () -> evidence.done(caseId, since));
    }

    private Instant nextDue() {
        return world.as(worker, () -> due.nextDue(caseId)).orElseThrow();
    }

    private PlanDetail read() {
        return world.as(worker, () -> plans.read(caseId));
    }

    private UUID add(GoalForm goal) {
        return world.as(worker, () -> plans.addGoal(caseId, goal));
    }

    private UUID action(UUID goal, ActionForm form) {
        return world.as(worker, () -> plans.addAction(goal, form));
    }

    private void change(UUID action, ActionState state, String why) {
        ActionDetail found =
                read().goals().stream()
                        .flatMap(goal -> goal.actions().stream())
                        .filter(one -> one.id().equals(action))
                        .findFirst()
                        .orElseThrow();
        world.as(
                worker,
                () -> plans.changeAction(action, found.version(), found.form().in(state, why)));
    }

    private void changeGoal(UUID goal, GoalState state, String why) {
        GoalDetail found =
                read().goals().stream()
                        .filter(one -> one.id().equals(goal))
                        .findFirst()
                        .orElseThrow();
        world.as(
                worker, () -> plans.changeGoal(goal, found.version(), found.form().in(state, why)));
    }

    private void terms(Answer answer) {
        terms(new PlanTerms(answer, CONTACT, null));
    }

    private void terms(PlanTerms terms) {
        world.as(worker, () -> plans.recordTerms(caseId, plans.read(caseId).version(), terms));
    }

    private void ask() {
        UUID plan = read().id();
        world.as(worker, () -> approvals.request(ApprovalSubject.PLAN, plan, null));
    }

    private void approve() {
        ApprovalDetail asked = latest();
        world.as(supervisor, () -> approvals.approve(asked.id(), asked.version(), null));
    }

    private ApprovalDetail latest() {
        return world.as(worker, () -> approvals.ofCase(caseId)).getFirst();
    }

    private void denied(UserPrincipal who, World.Deed<RuntimeException> deed) {
        assertThatThrownBy(() -> world.as(who, deed)).isInstanceOf(AccessDeniedException.class);
    }

    private static void refused(String key, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        DomainException.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
