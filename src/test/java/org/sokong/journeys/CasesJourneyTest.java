package org.sokong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.CaseStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A caseworker's day with a case, in a real browser. */
class CasesJourneyTest extends Journey {

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired JdbcClient jdbc;

    UserPrincipal worker;
    UserPrincipal supervisor;

    @BeforeEach
    void people() {
        UUID organisation = world.organisation("Harbour House");
        UUID team = world.team(organisation);
        worker = world.user(organisation, team, Role.CASEWORKER);
        supervisor = world.user(organisation, team, Role.SUPERVISOR);
    }

    @Test
    void an_intake_is_saved_while_it_is_typed_and_opened_when_consent_is_there() {
        Page page = signedIn(worker, 1280);
        page.navigate("/cases");
        page.getByRole(AriaRole.BUTTON, named("New case")).first().click();
        page.waitForURL(Pattern.compile(".*/cases/[0-9a-f-]{36}.*"));
        assertThat(page.locator("main h1")).containsText("Draft");
        assertThat(seriousAxeFindings(page)).isEmpty();
        picture(page, "case-draft");

        page.getByLabel("Place").fill("Bus station");
        assertThat(page.locator(".saved-line"))
                .containsText(Pattern.compile("Saved \\d\\d:\\d\\d"));
        page.reload();
        assertThat(page.getByLabel("Place")).hasValue("Bus station");

        page.getByRole(AriaRole.BUTTON, named("Open the case")).click();
        assertThat(page.locator("#intake-legal_basis")).hasAttribute("invalid", "");
        page.locator("#intake-legal_basis vaadin-select-value-button").click();
        page.getByRole(AriaRole.OPTION, named("The client agreed")).click();
        Locator consentOn = page.getByLabel("Date of consent");
        consentOn.fill("31/31/2026");
        consentOn.press("Tab");
        assertThat(page.locator("#intake-consent_on"))
                .containsText("Write the date as day, month, year");
        assertThat(consentOn).hasValue("31/31/2026");
        consentOn.fill("02/11/2026");
        consentOn.press("Tab");
        assertThat(page.locator("#intake-consent_on")).not().hasAttribute("invalid", "");
        assertThat(page.locator(".next-step")).not().containsText("consent");
        assertThat(page.locator("[aria-hidden=true]:has(input)")).hasCount(0);
        page.getByRole(AriaRole.BUTTON, named("Open the case")).click();
        assertThat(page.locator("main h1")).containsText("Open");
        assertThat(page.locator(".next-step")).containsText("The assessment of needs and risk.");
        assertThat(consentDay(page.url().replaceAll(".*cases/([0-9a-f-]{36}).*", "$1")))
                .isEqualTo("2026-11-02");
    }

    @Test
    void every_part_of_a_case_can_be_read_and_has_no_serious_fault() {
        UUID id = fixture.open(worker);
        fixture.bring(id, worker, supervisor, CaseStatus.PLANNED);
        Page page = signedIn(worker, 1280);
        page.navigate("/cases");
        Locator row = page.locator("vaadin-grid-cell-content .code");
        assertThat(row).hasCount(1);
        picture(page, "case-list");
        assertThat(seriousAxeFindings(page)).isEmpty();
        row.click();
        assertThat(page.locator("main h1")).containsText("Planned");
        for (String tab :
                List.of("Overview", "Intake", "Trafficking", "Notes", "Policy", "Access")) {
            page.getByRole(AriaRole.TAB, named(tab)).click();
            assertThat(page.locator(".case-part")).hasAttribute("aria-label", tab);
            assertThat(seriousAxeFindings(page)).as(tab).isEmpty();
            picture(page, "case-" + tab.toLowerCase(Locale.ROOT));
        }
        assertThat(page.url()).endsWith("?tab=access");
        page.reload();
        assertThat(page.locator(".case-part")).hasAttribute("aria-label", "Access");
    }

    @Test
    void an_identity_is_shown_on_request_only_and_the_reveal_is_recorded() {
        UUID id = fixture.open(worker);
        Page page = signedIn(worker, 1280);
        page.navigate("/cases/" + id);
        page.getByRole(AriaRole.BUTTON, named("Show identity")).click();
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true))
                .fill("Invented Person");
        assertThat(seriousAxeFindings(page)).isEmpty();
        picture(page, "case-identity");
        page.getByRole(AriaRole.BUTTON, named("Save")).click();
        assertThat(page.locator("vaadin-notification-card")).containsText("The identity is saved");
        assertThat(page.content()).doesNotContain("Invented Person");

        page.getByRole(AriaRole.BUTTON, named("Show identity")).click();
        assertThat(page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("Invented Person");
        assertThat(
                        jdbc.sql(
                                        "select count(*) from audit_event where case_id = ? and action ="
                                                + " 'IDENTITY_REVEALED'")
                                .param(id)
                                .query(Integer.class)
                                .single())
                .isGreaterThanOrEqualTo(1);
    }

    @Test
    void cases_mirror_in_arabic_and_fit_a_telephone() {
        UUID id = fixture.open(worker);
        Page page = signedIn(worker, 360);
        page.locator(".language-switch vaadin-menu-bar-button").first().click();
        page.locator("vaadin-menu-bar-item [lang=ar]").click();
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        for (String address : List.of("/cases", "/cases/" + id, "/cases/" + id + "?tab=intake")) {
            page.navigate(address);
            assertThat(page.locator("main h1")).isVisible();
            assertThat(seriousAxeFindings(page)).as(address).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(address)
                    .isEqualTo(true);
            picture(page, "case-ar-360-" + address.replaceAll(".*[/=]", "").substring(0, 5));
        }
    }

    private String consentDay(String caseId) {
        return jdbc.sql("select consent_on from case_intake where case_id = ?")
                .param(UUID.fromString(caseId))
                .query(String.class)
                .single();
    }

    @Test
    void the_filters_of_the_list_are_folded_on_a_telephone_and_say_how_many_are_chosen() {
        fixture.open(worker);
        Page page = signedIn(worker, 390);
        page.navigate("/cases");
        Locator status =
                page.locator("vaadin-multi-select-combo-box")
                        .filter(new Locator.FilterOptions().setHasText("Status"));
        assertThat(page.getByLabel("Code", new Page.GetByLabelOptions().setExact(true)))
                .isVisible();
        assertThat(status).isHidden();
        assertThat(page.locator("vaadin-grid-cell-content .code")).isVisible();
        picture(page, "case-list-390");

        page.getByRole(AriaRole.BUTTON, named("Filters")).click();
        assertThat(status).isVisible();
        assertThat(status.locator("input").first()).hasAttribute("placeholder", "Current cases");
        assertThat(seriousAxeFindings(page)).isEmpty();
        page.getByLabel("Ended cases too").check();
        page.waitForURL(Pattern.compile(".*/cases\\?all.*"));
        assertThat(page.getByRole(AriaRole.BUTTON, named("Filters: 1"))).isVisible();
        picture(page, "case-list-390-filters");
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
