package org.sokong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.Section;
import org.sokong.referrals.ReferralFixture;
import org.sokong.referrals.ReferralService;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of referrals in a real browser: wide and narrow, English and Arabic, by axe. */
class ReferralPagesJourneyTest extends Journey {

    @Autowired World world;
    @Autowired CaseFixture caseFixture;
    @Autowired ReferralFixture fixture;
    @Autowired ReferralService service;

    UserPrincipal worker;
    UserPrincipal nurse;
    UUID clinic;
    UUID caseId;

    @BeforeEach
    void people() {
        UUID organisation = world.organisation("Harbour House");
        clinic = world.organisation("Lotus Clinic");
        worker = world.user(organisation, world.team(organisation), Role.CASEWORKER);
        nurse = world.user(clinic, world.team(clinic), Role.CASEWORKER);
        caseId = caseFixture.open(worker);
    }

    @Test
    void a_referral_is_written_and_previewed_without_a_serious_finding() {
        UUID draft = fixture.draft(worker, caseId, clinic);
        Page page = signedIn(worker, 1280);
        page.navigate("/referrals/" + draft);
        assertThat(button(page, "Send referral")).isVisible();
        assertThat(page.locator(".page-header .sub")).containsText("for case C-");
        picture(page, "referral-draft");
        assertThat(seriousAxeFindings(page)).isEmpty();

        button(page, "Preview as the receiver").click();
        assertThat(page.getByText("After they accept")).isVisible();
        picture(page, "referral-preview");
        assertThat(seriousAxeFindings(page)).isEmpty();
        button(page, "Back").click();

        button(page, "Record consent").click();
        assertThat(page.getByText("Parts that may be shared")).isVisible();
        picture(page, "consent-dialog");
        assertThat(seriousAxeFindings(page)).isEmpty();
        button(page, "Cancel").click();

        button(page, "Send referral").click();
        assertThat(page.getByRole(AriaRole.HEADING).getByText("Steps")).isVisible();
        picture(page, "referral-sent");
        assertThat(seriousAxeFindings(page)).isEmpty();
        page.navigate("/cases/" + caseId + "?tab=consents");
        assertThat(page.getByText("paper in the blue folder")).isVisible();
        picture(page, "case-consents");
        assertThat(seriousAxeFindings(page)).isEmpty();
        page.navigate("/cases/" + caseId + "?tab=referrals");
        assertThat(button(page, "Refer")).isVisible();
        picture(page, "case-referrals");
        assertThat(seriousAxeFindings(page)).isEmpty();
    }

    @Test
    void a_refusal_to_send_leads_to_its_reasons_and_from_each_to_its_field() {
        Page page = signedIn(worker, 1280);
        page.navigate("/referrals/new?case=" + caseId);
        button(page, "Send referral").click();

        Locator reasons = page.getByRole(AriaRole.GROUP, named("Before it can be sent"));
        assertThat(reasons).isFocused();
        assertThat(reasons).isInViewport();
        assertThat(reasons).containsText("This referral cannot be sent yet");
        picture(page, "referral-not-ready");
        assertThat(seriousAxeFindings(page)).isEmpty();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.COMBOBOX, named("Receiving organisation"))).isFocused();
        reasons.getByText("Choose or record the consent it rests on.").click();
        Locator consent = page.locator("vaadin-select[focused]");
        assertThat(consent).containsText("Consent it rests on");
        assertThat(consent).isInViewport();
        assertThat(consent).containsText("Choose or record the consent it rests on.");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    @Test
    void lists_and_answers_fit_a_telephone_and_mirror_in_arabic() {
        UUID first = fixture.sent(worker, caseId, clinic);
        UUID second = fixture.accepted(worker, caseId, nurse);
        Page page = signedIn(nurse, 360);
        page.navigate("/referrals");
        assertThat(page.locator("vaadin-grid a.code").first()).isVisible();
        picture(page, "referrals-360");
        assertFits(page);
        page.navigate("/referrals/" + first);
        assertThat(button(page, "I have seen it")).isVisible();
        picture(page, "referral-offered-360");
        assertFits(page);
        assertThat(seriousAxeFindings(page)).isEmpty();
        page.navigate("/referrals/" + second);
        assertThat(page.getByText("burn on the left hand")).isVisible();
        picture(page, "referral-accepted-360");
        assertFits(page);

        Page wide = signedIn(nurse, 1280);
        speak(wide, "ar");
        wide.navigate("/referrals");
        assertThat(wide.locator("vaadin-grid a.code").first()).isVisible();
        picture(wide, "referrals-ar");
        assertThat(seriousAxeFindings(wide)).isEmpty();
        wide.navigate("/referrals/" + second);
        assertThat(wide.getByText("burn on the left hand")).isVisible();
        picture(wide, "referral-accepted-ar");
        assertThat(seriousAxeFindings(wide)).isEmpty();
    }

    @Test
    void an_answer_takes_the_referral_off_the_count_in_the_navigation_at_once() {
        UUID id = fixture.sent(worker, caseId, clinic);
        Page page = signedIn(nurse, 1280);
        page.navigate("/referrals/" + id);
        Locator count = page.locator("vaadin-side-nav-item[path=referrals] .count");
        assertThat(count).hasText("1");
        button(page, "I have seen it").click();
        button(page, "Accept").click();
        assertThat(button(page, "Service has begun")).isVisible();
        assertThat(count).hasCount(0);

        button(page, "Service has begun").click();
        button(page, "Complete").click();
        assertThat(page.getByRole(AriaRole.DIALOG).getByText("Outcome").first()).isVisible();
        assertThat(button(page, "Complete"))
                .not()
                .hasAttribute("theme", Pattern.compile(".*error.*"));
        picture(page, "referral-complete-dialog");
        assertThat(seriousAxeFindings(page)).isEmpty();
    }

    @Test
    void a_shared_identity_is_shown_on_request_and_not_called_missing() {
        UUID id = fixture.accepted(worker, caseId, nurse, Set.of(Section.IDENTITY, Section.HEALTH));
        Page page = signedIn(nurse, 1280);
        page.navigate("/referrals/" + id);
        assertThat(page.getByText("Shown only on request, and each time is recorded.")).isVisible();
        assertThat(page.getByText("Nothing was recorded in this part.")).hasCount(0);
        picture(page, "referral-identity");
        button(page, "Show the identity").click();
        assertThat(page.getByRole(AriaRole.DIALOG).getByText("Who the client is")).isVisible();
        picture(page, "referral-identity-shown");
        assertThat(seriousAxeFindings(page)).isEmpty();
    }

    /** Nothing but a table's own scroller reaches beyond the screen. */
    private static void assertFits(Page page) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
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

    private static void speak(Page page, String language) {
        page.locator(".language-switch vaadin-menu-bar-button").first().click();
        page.locator("vaadin-menu-bar-item [lang=" + language + "]").click();
        assertThat(page.locator("html")).hasAttribute("lang", language);
    }

    private static Locator button(Page page, String text) {
        return page.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text).setExact(true))
                .last();
    }
}
