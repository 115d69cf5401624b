package org.sokong.planning.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sokong.World.token;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.planning.ActionForm;
import org.sokong.planning.ActionParty;
import org.sokong.planning.ApprovalService;
import org.sokong.planning.ApprovalSubject;
import org.sokong.planning.GoalArea;
import org.sokong.planning.GoalDetail;
import org.sokong.planning.GoalForm;
import org.sokong.planning.PlanService;
import org.sokong.planning.ServiceLog;
import org.sokong.planning.ServiceLogService;
import org.sokong.planning.StayForm;
import org.sokong.planning.StayKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;

/** The dialogs of the plan keep what was typed. */
class PlanPagesTest extends SokongTest {

    private static final String WHY_EARLY = "Reason for a day before the first contact";

    @Autowired ApplicationContext spring;
    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired PlanService plans;
    @Autowired ServiceLogService log;
    @Autowired JdbcClient jdbc;
    @Autowired PlanServices services;
    @Autowired FormServices forms;
    @Autowired ApprovalService approvals;

    SecuredBrowserlessApplicationContext<Authentication> app;
    UserPrincipal worker;
    UserPrincipal supervisor;
    UUID caseId;
    UUID goalId;

    @BeforeEach
    void aGoal() {
        UUID organisation = world.organisation("Harbour House");
        UUID team = world.team(organisation);
        worker = world.user(organisation, team, Role.CASEWORKER);
        supervisor = world.user(organisation, team, Role.SUPERVISOR);
        caseId = fixture.open(worker);
        goalId = world.as(worker, () -> plans.addGoal(caseId, GoalForm.of(GoalArea.WORK, "a job")));
        app = SpringBrowserlessApplicationContext.createSecured(spring, "org.sokong");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void a_conflict_keeps_what_was_typed_says_what_stands_there_and_replaces_it_on_purpose() {
        BrowserlessUIContext window = app.newUser(token(worker)).newWindow();
        GoalDialog dialog = new GoalDialog(services, caseId, goal(), () -> {});
        dialog.open();
        world.as(
                supervisor,
                () ->
                        plans.changeGoal(
                                goalId,
                                goal().version(),
                                GoalForm.of(GoalArea.WORK, "her own stall")));

        TextArea words = text(window, dialog, "Goal");
        words.setValue("work in a bakery");
        save(window, dialog);

        assertThat(dialog.isOpened()).isTrue();
        assertThat(words.getValue()).isEqualTo("work in a bakery");
        assertThat(dialog.getElement().getTextRecursively()).contains("her own stall");
        assertThat(stored()).isEqualTo("her own stall");

        save(window, dialog);
        assertThat(stored()).isEqualTo("work in a bakery");
    }

    @Test
    void a_refusal_stands_beside_its_field_and_keeps_what_was_typed() {
        BrowserlessUIContext window = app.newUser(token(worker)).newWindow();
        GoalDetail goal = world.as(worker, () -> goal());
        LocalDate early = LocalDate.of(2026, 10, 1);
        UUID action =
                world.as(
                        worker,
                        () ->
                                plans.addAction(
                                        goalId,
                                        ActionForm.of("ask", ActionParty.CLIENT, early)
                                                .because("begun at the border")));
        GoalDetail now = world.as(worker, () -> goal());
        ActionDialog dialog =
                new ActionDialog(services, caseId, goal, now.actions().getFirst(), () -> {});
        dialog.open();
        TextArea words = text(window, dialog, "Action");
        words.setValue("ask at the bakery");
        TextArea reason = text(window, dialog, WHY_EARLY);
        reason.clear();
        save(window, dialog);

        assertThat(action).isEqualTo(now.actions().getFirst().id());
        assertThat(dialog.isOpened()).isTrue();
        assertThat(reason.isInvalid()).isTrue();
        assertThat(reason.isVisible()).isTrue();
        assertThat(words.getValue()).isEqualTo("ask at the bakery");
    }

    @Test
    void a_day_before_the_first_contact_asks_why_and_the_answer_is_kept_until_it_is_saved() {
        BrowserlessUIContext first = app.newUser(token(worker)).newWindow();
        GoalDialog dialog = new GoalDialog(services, caseId, null, () -> {});
        dialog.open();
        assertThat(labels(first, dialog)).doesNotContain(WHY_EARLY);
        first.find(DatePicker.class, dialog).single().setValue(LocalDate.of(2026, 10, 1));
        first.test(text(first, dialog, "Goal")).setValue("her own room");
        save(first, dialog);
        assertThat(labels(first, dialog)).as("the area is missing").doesNotContain(WHY_EARLY);
        area(first, dialog).setValue(GoalArea.SAFE_HOME);
        save(first, dialog);
        TextArea reason = text(first, dialog, WHY_EARLY);
        assertThat(reason.isVisible()).isTrue();
        assertThat(reason.isInvalid()).isTrue();
        first.test(reason).setValue("agreed with the police");

        BrowserlessUIContext later = app.newUser(token(worker)).newWindow();
        GoalDialog again = new GoalDialog(services, caseId, null, () -> {});
        again.open();
        assertThat(text(later, again, WHY_EARLY).getValue()).isEqualTo("agreed with the police");
        assertThat(text(later, again, "Goal").getValue()).isEqualTo("her own room");
        assertThat(again.getElement().getTextRecursively()).contains("is back");
        save(later, again);

        assertThat(again.isOpened()).isFalse();
        assertThat(world.as(worker, () -> plans.read(caseId).goals()))
                .extracting(goal -> goal.form().earlyReason())
                .contains("agreed with the police");
        assertThat(drafts()).isZero();
    }

    @Test
    void what_was_typed_about_a_stay_is_gone_with_the_stay() {
        world.as(
                worker,
                () ->
                        log.recordStay(
                                caseId,
                                new StayForm(
                                        StayKind.SHELTER, LocalDate.now(), null, "house", null)));
        BrowserlessUIContext window = app.newUser(token(worker)).newWindow();
        ServiceLog before = world.as(worker, () -> log.read(caseId));
        StayDialog dialog = new StayDialog(services, before, before.stays().getFirst(), () -> {});
        dialog.open();
        window.test(window.find(TextField.class, dialog).single()).setValue("house two");
        assertThat(drafts()).isOne();

        press(window, dialog, "Remove a wrong entry");

        assertThat(dialog.isOpened()).isFalse();
        assertThat(world.as(worker, () -> log.read(caseId)).stays()).isEmpty();
        assertThat(drafts()).isZero();
    }

    @Test
    void who_wrote_a_goal_reads_why_they_cannot_approve_the_plan_in_place_of_the_buttons() {
        UUID plan =
                world.as(
                        worker,
                        () -> {
                            plans.addAction(
                                    goalId,
                                    ActionForm.of(
                                            "ask", ActionParty.CLIENT, LocalDate.of(2027, 1, 15)));
                            return plans.read(caseId).id();
                        });
        world.as(
                supervisor,
                () ->
                        plans.changeGoal(
                                goalId,
                                goal().version(),
                                GoalForm.of(GoalArea.WORK, "her own stall")));
        world.as(worker, () -> plans.addGoal(caseId, GoalForm.of(GoalArea.EDUCATION, "school")));
        UserPrincipal second =
                world.user(
                        supervisor.user().organisationId(),
                        supervisor.user().teamIds().iterator().next(),
                        Role.SUPERVISOR);
        world.as(worker, () -> approvals.request(ApprovalSubject.PLAN, plan, null));

        assertThat(approval(supervisor, plan))
                .contains("Somebody else has to decide.")
                .doesNotContain("Approve");
        assertThat(approval(second, plan))
                .doesNotContain("Somebody else has to decide.")
                .contains("Approve");
    }

    private List<String> approval(UserPrincipal who, UUID plan) {
        BrowserlessUIContext window = app.newUser(token(who)).newWindow();
        ApprovalBox box =
                new ApprovalBox(
                        forms,
                        new ApprovalBox.About(
                                caseId,
                                ApprovalSubject.PLAN,
                                plan,
                                last -> false,
                                values -> new Div(),
                                null),
                        () -> {});
        window.getUI().add(box);
        return Stream.concat(
                        window.find(Button.class, box).all().stream().map(Button::getText),
                        window.find(Paragraph.class, box).all().stream()
                                .map(Paragraph::getText)
                                .flatMap(text -> Stream.of(text.split("(?<=[.]) "))))
                .toList();
    }

    private String stored() {
        return world.as(worker, () -> goal().form().text());
    }

    private GoalDetail goal() {
        return plans.read(caseId).goals().stream()
                .filter(one -> one.id().equals(goalId))
                .findFirst()
                .orElseThrow();
    }

    private int drafts() {
        return jdbc.sql("select count(*) from case_entry_draft where case_id = ?")
                .param(caseId)
                .query(Integer.class)
                .single();
    }

    private static TextArea text(BrowserlessUIContext window, PlanDialog dialog, String label) {
        return window.find(TextArea.class, dialog).all().stream()
                .filter(area -> label.equals(area.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> labels(BrowserlessUIContext window, PlanDialog dialog) {
        return window.find(TextArea.class, dialog).all().stream().map(TextArea::getLabel).toList();
    }

    @SuppressWarnings("unchecked")
    private static Select<GoalArea> area(BrowserlessUIContext window, PlanDialog dialog) {
        return (Select<GoalArea>) window.find(Select.class, dialog).all().getFirst();
    }

    private static void save(BrowserlessUIContext window, PlanDialog dialog) {
        press(window, dialog, "Save");
    }

    private static void press(BrowserlessUIContext window, PlanDialog dialog, String name) {
        List<Button> buttons =
                window.find(Button.class, dialog).all().stream()
                        .filter(button -> name.equals(button.getText()))
                        .toList();
        window.test(buttons.getFirst()).click();
    }
}
