package org.sokong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.CaseStatus;
import org.sokong.organisations.ServiceCategory;
import org.sokong.planning.ActionForm;
import org.sokong.planning.ActionParty;
import org.sokong.planning.GoalArea;
import org.sokong.planning.GoalForm;
import org.sokong.planning.PlanService;
import org.sokong.planning.ServiceForm;
import org.sokong.planning.ServiceLogService;
import org.sokong.planning.StayForm;
import org.sokong.planning.StayKind;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.beans.factory.annotation.Autowired;

/** From an assessed case to one in service: a plan, its approval, and the first service. */
class PlanJourneyTest extends Journey {

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired PlanService plans;
    @Autowired ServiceLogService services;
    @Autowired Translations texts;

    UserPrincipal worker;
    UserPrincipal supervisor;
    UUID caseId;

    @BeforeEach
    void aCase() {
        UUID organisation = world.organisation("Harbour House");
        UUID team = world.team(organisation);
        worker = world.user(organisation, team, Role.CASEWORKER);
        supervisor = world.user(organisation, team, Role.SUPERVISOR);
        caseId = fixture.open(worker);
    }

    @Test
    void a_plan_is_written_agreed_and_approved_and_a_service_brings_the_case_into_service() {
        fixture.bring(caseId, worker, supervisor, CaseStatus.ASSESSED);
        Hands a = Hands.signIn(person(), worker, world, texts, Language.ENGLISH);
        a.open("/cases/" + caseId + "?tab=plan");
        assertThat(part(a)).containsText(a.words("planning.plan.none"));
        assertThat(seriousAxeFindings(a.page())).isEmpty();

        a.openDialog("planning.goal.add");
        a.press("uikit.save");
        assertThat(a.field("planning.goal.area")).hasAttribute("invalid", "");
        assertThat(seriousAxeFindings(a.page())).isEmpty();
        a.select("planning.goal.area", "planning.goalarea.SAFE_HOME");
        a.write("planning.goal.text", "a room of her own");
        a.press("uikit.save");
        assertThat(part(a).locator("h3").first()).hasText("a room of her own");

        open(a, "planning.action.add");
        a.write("planning.action.what", "find a room");
        a.select("planning.action.party", "planning.actionparty.CLIENT");
        a.day("planning.action.due_on", 3);
        assertThat(seriousAxeFindings(a.page())).isEmpty();
        a.press("uikit.save");
        assertThat(part(a).locator(".plan-list")).containsText("find a room");

        a.openDialog("planning.plan.terms");
        a.select("planning.plan.agreement", "uikit.answer.YES");
        a.press("uikit.save");
        assertThat(a.field("planning.plan.agreed_on")).hasAttribute("invalid", "");
        a.day("planning.plan.agreed_on", 0);
        a.press("uikit.save");
        assertThat(part(a).locator(".facts").first()).containsText(a.words("uikit.answer.YES"));

        a.press("planning.action.request");
        assertThat(part(a).locator(".plan-head"))
                .containsText(a.words("planning.planapproval.REQUESTED"));
        assertThat(seriousAxeFindings(a.page())).isEmpty();
        picture(a.page(), "plan");

        Hands b = Hands.signIn(person(), supervisor, world, texts, Language.ENGLISH);
        b.open("/cases/" + caseId + "?tab=plan");
        part(b).locator("vaadin-details-summary").click();
        assertThat(part(b).locator(".plan-snapshot")).containsText("find a room");
        assertThat(seriousAxeFindings(b.page())).isEmpty();
        b.press("planning.action.approve");
        assertThat(part(b).locator(".plan-head"))
                .containsText(b.words("planning.planapproval.APPROVED"));

        a.open("/cases/" + caseId + "?tab=services");
        move(a, CaseStatus.PLANNED);
        assertThat(a.page().locator(".next-step"))
                .containsText(a.words("cases.missing.SERVICE_STARTED"));
        a.openDialog("planning.service.add");
        a.pick("planning.service.category", a.words("organisations.servicecategory.LEGAL_AID"));
        a.write("planning.service.result", "papers lodged");
        assertThat(seriousAxeFindings(a.page())).isEmpty();
        a.press("uikit.save");
        assertThat(part(a).locator(".plan-list")).containsText("papers lodged");
        assertThat(seriousAxeFindings(a.page())).isEmpty();
        picture(a.page(), "services");
        move(a, CaseStatus.IN_SERVICE);
    }

    @Test
    void plan_and_services_mirror_in_arabic_and_fit_a_telephone() {
        LocalDate day = LocalDate.of(2026, 11, 5);
        world.as(
                worker,
                () -> {
                    UUID goal = plans.addGoal(caseId, GoalForm.of(GoalArea.WORK, "work that pays"));
                    plans.addAction(
                            goal,
                            ActionForm.of("ask the bakery", ActionParty.CLIENT, day.plusDays(40)));
                    services.record(
                            caseId, ServiceForm.of(ServiceCategory.VOCATIONAL_TRAINING, day));
                    services.recordStay(
                            caseId, new StayForm(StayKind.SHELTER, day, null, "house one", null));
                });
        Hands a = Hands.signIn(person("ar", 360), worker, world, texts, Language.ARABIC);
        for (String tab : List.of("plan", "services")) {
            a.open("/cases/" + caseId + "?tab=" + tab);
            assertThat(part(a).locator(".plan-list").first()).isVisible();
            assertThat(a.page().locator("html")).hasAttribute("dir", "rtl");
            assertThat(seriousAxeFindings(a.page())).as(tab).isEmpty();
            assertThat(a.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(tab)
                    .isEqualTo(true);
            picture(a.page(), "plan-ar-360-" + tab);
        }
    }

    private static Locator part(Hands hands) {
        return hands.page().locator(".case-part");
    }

    /** Presses the button of a goal: its name goes on with the goal's words. */
    private static void open(Hands hands, String key) {
        hands.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(hands.words(key) + ": "))
                .first()
                .click();
        assertThat(hands.page().locator("vaadin-dialog[opened]")).hasCount(1);
    }

    private static void move(Hands hands, CaseStatus to) {
        hands.openDialog("cases.next.go", to);
        hands.press("cases.move.confirm");
        assertThat(hands.page().locator("main h1"))
                .containsText(hands.words("cases.casestatus." + to.name()));
    }
}
