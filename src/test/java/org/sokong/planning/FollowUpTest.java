package org.sokong.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.CaseService;
import org.sokong.cases.Risk;
import org.sokong.forms.FormField;
import org.sokong.forms.FormProblem;
import org.sokong.forms.FormRefused;
import org.sokong.forms.FormValues;
import org.sokong.kernel.Answer;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.EditConflict;
import org.sokong.uikit.WorkItem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Follow-ups, and the closure form that the records fill in. */
class FollowUpTest extends SokongTest {

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired CaseService cases;
    @Autowired CaseFormService forms;
    @Autowired FollowUpService followUps;
    @Autowired FollowUpPlanning planning;
    @Autowired ClosureFacts closures;
    @Autowired RecordFixture records;
    @Autowired PlanService plans;
    @Autowired JdbcClient jdbc;

    UserPrincipal worker;
    UserPrincipal supervisor;
    UUID caseId;
    LocalDate today;

    @BeforeEach
    void a_case() {
        UUID home = world.organisation("Harbour House");
        UUID team = world.team(home);
        worker = world.user(home, team, Role.CASEWORKER);
        supervisor = world.user(home, team, Role.SUPERVISOR);
        caseId = fixture.open(worker);
        today = LocalDate.now(ZoneId.of("Asia/Kuala_Lumpur"));
    }

    @Test
    void the_next_contact_is_proposed_by_the_risk() {
        LocalDate high = proposedAt(Risk.HIGH);
        LocalDate medium = proposedAt(Risk.MEDIUM);
        LocalDate low = proposedAt(Risk.LOW);
        // Weekly, every two weeks, monthly; on a day on which nobody works, the next one.
        assertThat(high).isBetween(today.plusDays(7), today.plusDays(11));
        assertThat(medium).isBetween(today.plusDays(14), today.plusDays(18));
        assertThat(low).isBetween(today.plusDays(28), today.plusDays(36));
    }

    @Test
    void it_is_asked_for_and_lies_after_the_contact() {
        UUID id = start(FormKind.FOLLOW_UP);
        fill(id, FormValues.BLANK.with(FollowUp.NEXT_ON, today));
        assertThat(problems(id))
                .containsExactly(new FormProblem(FollowUp.NEXT_ON, "planning.error.before_day"));
        FormDetail draft = read(id);
        run(
                worker,
                () ->
                        forms.save(
                                id,
                                draft.version(),
                                draft.values().with(FollowUp.NEXT_ON, (String) null)));
        assertThat(problems(id))
                .containsExactly(new FormProblem(FollowUp.NEXT_ON, "planning.followup.error.next"));
        fill(id, FormValues.BLANK.with(FollowUp.NO_NEXT_REASON, "the case ends"));
        complete(id);
        assertThat(read(id).state()).isEqualTo(FormState.COMPLETE);
    }

    @Test
    void the_next_try_stands_on_the_owners_home_until_the_next_follow_up() {
        UUID first = start(FormKind.FOLLOW_UP);
        fill(
                first,
                FormValues.BLANK
                        .with("contact_on", today.minusDays(3))
                        .with(FollowUp.REACHED, Answer.NO)
                        .with(FollowUp.NEXT_ON, today.minusDays(1)));
        complete(first);
        assertThat(codesAtHome(worker)).contains(code());
        assertThat(codesAtHome(supervisor)).doesNotContain(code());

        UUID second = start(FormKind.FOLLOW_UP);
        fill(second, FormValues.BLANK.with(FollowUp.NEXT_ON, today.plusDays(20)));
        complete(second);
        assertThat(codesAtHome(worker)).doesNotContain(code());
    }

    @Test
    void progress_is_said_of_each_goal_and_the_plan_takes_it_over_only_on_purpose() {
        UUID goal = by(worker, () -> plans.addGoal(caseId, GoalForm.of(GoalArea.WORK, "a job")));
        UUID id = start(FormKind.FOLLOW_UP);
        run(worker, () -> followUps.record(id, goal, GoalProgress.MET, "since Monday"));
        fill(id, FormValues.BLANK);
        complete(id);

        FollowUpDetail.GoalFound found = by(worker, () -> followUps.read(id)).goals().getFirst();
        assertThat(found.differs()).isTrue();
        assertThat(found.note()).isEqualTo("since Monday");
        assertThat(goalState()).isEqualTo(GoalState.OPEN);
        assertThatThrownBy(
                        () -> run(worker, () -> followUps.takeOver(id, goal, found.version() + 1)))
                .isInstanceOf(EditConflict.class);

        run(worker, () -> followUps.takeOver(id, goal, found.version()));
        assertThat(goalState()).isEqualTo(GoalState.MET);
        assertThat(by(worker, () -> followUps.read(id)).goals().getFirst().differs()).isFalse();
        refused(
                "planning.error.form_is_complete",
                () -> followUps.record(id, goal, GoalProgress.IN_PROGRESS, null));
    }

    @Test
    void progress_is_said_of_goals_of_this_case_only() {
        UUID other = fixture.open(worker);
        UUID goal = by(worker, () -> plans.addGoal(other, GoalForm.of(GoalArea.WORK, "a job")));
        UUID id = start(FormKind.FOLLOW_UP);
        refused(
                "planning.service.error.goal",
                () -> followUps.record(id, goal, GoalProgress.MET, null));
    }

    @Test
    void only_a_supervisor_writes_the_supervisors_remark() {
        UUID id = start(FormKind.FOLLOW_UP);
        fill(id, FormValues.BLANK);
        complete(id);
        assertThatThrownBy(() -> run(worker, () -> followUps.remark(id, -1, "well done")))
                .isInstanceOf(AccessDeniedException.class);
        run(supervisor, () -> followUps.remark(id, -1, "call again"));
        assertThatThrownBy(() -> run(supervisor, () -> followUps.remark(id, -1, "no")))
                .isInstanceOf(EditConflict.class);
        run(supervisor, () -> followUps.remark(id, 0, "call again on Friday"));

        FollowUpDetail detail = by(worker, () -> followUps.read(id));
        assertThat(detail.mayRemark()).isFalse();
        assertThat(detail.remark())
                .isNotNull()
                .satisfies(
                        remark -> {
                            assertThat(remark.text()).isEqualTo("call again on Friday");
                            assertThat(remark.author()).isEqualTo(supervisor.user().displayName());
                        });
        assertThat(
                        jdbc.sql("select count(*) from supervisor_remark_history where id = ?")
                                .param(id)
                                .query(Long.class)
                                .single())
                .isEqualTo(2);
    }

    @Test
    void the_closure_form_begins_with_the_record_and_other_answers_need_a_reason() {
        UUID met = by(worker, () -> plans.addGoal(caseId, GoalForm.of(GoalArea.WORK, "a job")));
        run(worker, () -> plans.addGoal(caseId, GoalForm.of(GoalArea.EDUCATION, "school")));
        run(
                worker,
                () ->
                        plans.changeGoal(
                                met,
                                0,
                                GoalForm.of(GoalArea.WORK, "a job").in(GoalState.MET, null)));
        assertThat(by(worker, () -> closures.known(caseId)).met()).isEqualTo(1);

        UUID id = start(FormKind.CLOSURE);
        FormValues begun = read(id).values();
        assertThat(begun.get(Closure.GOALS_MET)).isEqualTo("1");
        assertThat(begun.get(Closure.GOALS_TOTAL)).isEqualTo("2");
        assertThat(begun.date(Closure.RETENTION_UNTIL)).isEqualTo(today.plusYears(7));

        fill(
                id,
                FormValues.BLANK
                        .with(Closure.GOALS_MET, "2")
                        .with(Closure.RETENTION_UNTIL, today.plusYears(9))
                        .with(Closure.REASON, Closure.Reason.OTHER));
        assertThat(problems(id))
                .extracting(FormProblem::field)
                .containsExactlyInAnyOrder(
                        Closure.GOALS_CORRECTION, Closure.RETENTION_REASON, Closure.REASON_NOTE);
        fill(
                id,
                FormValues.BLANK
                        .with(Closure.GOALS_CORRECTION, "school counts as met")
                        .with(Closure.RETENTION_REASON, "a court asked for it")
                        .with(Closure.REASON_NOTE, "she moved in with family"));
        complete(id);
        records.approve(supervisor, records.ask(caseId, worker, ApprovalSubject.CLOSURE, id));
        assertThat(
                        jdbc.sql("select keep_until from case_retention where case_id = ?")
                                .param(caseId)
                                .query(LocalDate.class)
                                .single())
                .isEqualTo(today.plusYears(9));
    }

    private LocalDate proposedAt(Risk risk) {
        run(worker, () -> cases.setRisk(caseId, cases.detail(caseId).version(), risk));
        UUID id = start(FormKind.FOLLOW_UP);
        LocalDate proposed = read(id).values().date(FollowUp.NEXT_ON);
        run(worker, () -> forms.discard(id, read(id).version()));
        return proposed;
    }

    private GoalState goalState() {
        return by(worker, () -> plans.read(caseId)).goals().getFirst().form().state();
    }

    private List<FormProblem> problems(UUID id) {
        try {
            complete(id);
            return List.of();
        } catch (FormRefused refused) {
            return refused.problems();
        }
    }

    private List<String> codesAtHome(UserPrincipal who) {
        return by(who, planning::waiting).stream().map(WorkItem::code).toList();
    }

    private String code() {
        return by(worker, () -> cases.detail(caseId)).code();
    }

    private void refused(String key, Runnable deed) {
        assertThatThrownBy(() -> run(worker, deed))
                .isInstanceOfSatisfying(
                        DomainException.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private UUID start(FormKind kind) {
        return by(worker, () -> forms.start(caseId, kind));
    }

    private FormDetail read(UUID formId) {
        return by(worker, () -> forms.read(formId));
    }

    private void complete(UUID formId) {
        run(worker, () -> forms.complete(formId, read(formId).version()));
    }

    private void fill(UUID formId, FormValues given) {
        FormDetail draft = read(formId);
        FormValues values = draft.values();
        for (FormField field : draft.kind().shape().fields()) {
            if (!given.all(field.key()).isEmpty()) {
                values = values.with(field.key(), given.all(field.key()));
            } else if (field.needed() && values.all(field.key()).isEmpty()) {
                values =
                        values.with(
                                field.key(),
                                field.choices().isEmpty() ? "words" : field.choices().getFirst());
            }
        }
        FormValues all = values;
        run(worker, () -> forms.save(formId, draft.version(), all));
    }

    private <T> T by(UserPrincipal who, Supplier<T> deed) {
        return world.as(who, deed::get);
    }

    private void run(UserPrincipal who, Runnable deed) {
        world.as(who, deed::run);
    }
}
