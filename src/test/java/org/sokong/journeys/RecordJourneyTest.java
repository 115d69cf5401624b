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
import org.sokong.forms.FormField;
import org.sokong.forms.FormValues;
import org.sokong.planning.ApprovalService;
import org.sokong.planning.ApprovalSubject;
import org.sokong.planning.CaseFormService;
import org.sokong.planning.FormDetail;
import org.sokong.planning.FormKind;
import org.springframework.beans.factory.annotation.Autowired;

/** The forms of a case in a real browser: written, completed, approved, read in Arabic. */
class RecordJourneyTest extends Journey {

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired CaseFormService forms;
    @Autowired ApprovalService approvals;

    UserPrincipal worker;
    UserPrincipal supervisor;
    UUID caseId;

    @BeforeEach
    void a_case() {
        UUID organisation = world.organisation("Harbour House");
        UUID team = world.team(organisation);
        worker = world.user(organisation, team, Role.CASEWORKER);
        supervisor = world.user(organisation, team, Role.SUPERVISOR);
        caseId = fixture.open(worker);
    }

    @Test
    void a_safety_plan_saves_itself_and_its_safe_hours_stand_before_every_call() {
        Page page = signedIn(worker, 1280);
        page.navigate("/cases/" + caseId + "?tab=safety");
        assertThat(page.locator(".case-part")).containsText("Nothing is recorded here yet");
        page.locator(".next-step").getByText("Go there").first().click();
        assertThat(page.locator(".case-part")).hasAttribute("aria-label", "Assessment");
        page.getByRole(AriaRole.TAB, named("Safety plan")).click();
        assertThat(page.locator(".case-part")).hasAttribute("aria-label", "Safety plan");
        assertThat(seriousAxeFindings(page)).isEmpty();
        page.getByRole(AriaRole.BUTTON, named("Write a safety plan")).click();
        field(page, "Safe way to reach the client").fill("Text message to the neighbour");
        assertThat(page.locator(".saved-line")).containsText("Saved");
        assertThat(page.locator(".form-progress").nth(1)).hasText("1 of 4 answered");
        assertThat(seriousAxeFindings(page)).isEmpty();
        picture(page, "record-safety-draft");

        page.getByRole(AriaRole.BUTTON, named("Complete")).click();
        assertThat(page.locator("#form-safe_hours")).hasAttribute("invalid", "");
        assertThat(page.locator("#form-safe_hours")).containsText("Needed before");
        field(page, "Safe hours").fill("10 to 12");
        field(page, "Warning signs").fill("A grey car");
        field(page, "Safe places").fill("The library");
        Locator review = page.getByLabel("Look at it again on");
        review.fill("01/02/2027");
        review.press("Tab");
        page.getByRole(AriaRole.BUTTON, named("Complete")).click();
        assertThat(page.locator(".form-reading")).containsText("A grey car");
        assertThat(seriousAxeFindings(page)).isEmpty();

        page.navigate("/cases/" + caseId + "?tab=followup");
        assertThat(page.locator(".safe-contact")).containsText("10 to 12");
        assertThat(seriousAxeFindings(page)).isEmpty();
        picture(page, "record-followup");
    }

    @Test
    void a_supervisor_finds_the_assessment_on_home_and_returns_it_with_words() {
        UUID form = assessment();
        world.as(
                worker,
                () -> {
                    approvals.request(ApprovalSubject.ASSESSMENT, form, "see the debt");
                });
        Page page = signedIn(supervisor, 1280);
        page.getByText("Assessment: decide").first().click();
        assertThat(page.locator(".case-part")).hasAttribute("aria-label", "Assessment");
        page.locator(".form-line vaadin-button").first().click();
        assertThat(page.locator(".approval-box")).containsText("see the debt");
        assertThat(seriousAxeFindings(page)).isEmpty();
        picture(page, "record-approval");
        page.getByRole(AriaRole.BUTTON, named("Return with comments")).click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Comment", new Locator.GetByLabelOptions().setExact(true))
                .fill("Ask about the debt again");
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Return with comments"))
                .click();
        assertThat(page.locator(".form-editor")).isVisible();

        Page writer = signedIn(worker, 1280);
        writer.navigate("/cases/" + caseId + "?tab=assessment");
        assertThat(writer.locator(".form-line .badge").first()).hasText("Draft");
    }

    @Test
    void the_record_mirrors_in_arabic_and_fits_a_telephone() {
        assessment();
        Page page = signedIn(worker, 360);
        page.locator(".language-switch vaadin-menu-bar-button").first().click();
        page.locator("vaadin-menu-bar-item [lang=ar]").click();
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        for (String tab : List.of("assessment", "followup", "conference", "closure")) {
            page.navigate("/cases/" + caseId + "?tab=" + tab);
            assertThat(page.locator(".case-part .card")).isVisible();
            page.locator(".case-part .button-row vaadin-button").first().click();
            assertThat(page.locator(".form-editor")).isVisible();
            assertThat(seriousAxeFindings(page)).as(tab).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(tab)
                    .isEqualTo(true);
            picture(page, "record-ar-360-" + tab);
        }
    }

    private UUID assessment() {
        return world.as(
                worker,
                () -> {
                    FormDetail draft = forms.read(forms.start(caseId, FormKind.NEEDS_ASSESSMENT));
                    FormValues values =
                            draft.values().with("assessed_on", LocalDate.of(2026, 11, 3));
                    for (FormField question : draft.kind().shape().fields()) {
                        if (question.needed() && values.all(question.key()).isEmpty()) {
                            values =
                                    values.with(
                                            question.key(),
                                            question.choices().isEmpty()
                                                    ? "words"
                                                    : question.choices().getFirst());
                        }
                    }
                    long version = forms.save(draft.id(), draft.version(), values);
                    forms.complete(draft.id(), version);
                    return draft.id();
                });
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private Page signedIn(UserPrincipal user, int width) {
        Page page = person("en-GB", width);
        page.navigate("/sign-in");
        page.locator("input[name=username]").fill(world.email(user));
        page.locator("input[name=password]").fill(World.PASSWORD);
        page.locator("input[name=password]").press("Enter");
        assertThat(page.locator("main h1")).isVisible();
        return page;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
