package org.sokong.planning.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sokong.World.token;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;

/** The dialogs of the plan keep what was typed. */
class PlanPagesTest extends SokongTest {

    @Autowired ApplicationContext spring;
    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired PlanService plans;
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
        TextArea reason = text(window, dialog, "Reason for a day before the first contact");
        reason.clear();
        save(window, dialog);

        assertThat(action).isEqualTo(now.actions().getFirst().id());
        assertThat(dialog.isOpened()).isTrue();
        assertThat(reason.isInvalid()).isTrue();
        assertThat(reason.isVisible()).isTrue();
        assertThat(words.getValue()).isEqualTo("ask at the bakery");
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

    private static TextArea text(BrowserlessUIContext window, PlanDialog dialog, String label) {
        return window.find(TextArea.class, dialog).all().stream()
                .filter(area -> label.equals(area.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private static void save(BrowserlessUIContext window, PlanDialog dialog) {
        List<Button> buttons =
                window.find(Button.class, dialog).all().stream()
                        .filter(button -> "Save".equals(button.getText()))
                        .toList();
        window.test(buttons.getFirst()).click();
    }
}
