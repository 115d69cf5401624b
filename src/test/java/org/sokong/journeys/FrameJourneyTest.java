package org.sokong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.springframework.beans.factory.annotation.Autowired;

class FrameJourneyTest extends Journey {

    @Autowired World world;

    private UserPrincipal user;

    @BeforeEach
    void makeUser() {
        UUID organisation = world.organisation("Frame");
        user = world.user(organisation, world.team(organisation), Role.SUPERVISOR);
    }

    private Page signedIn(int width) {
        Page page = person("en-GB", width);
        page.navigate("/sign-in");
        page.locator("input[name=username]").fill(world.email(user));
        page.locator("input[name=password]").fill(World.PASSWORD);
        page.locator("input[name=password]").press("Enter");
        assertThat(page.locator("main h1")).isVisible();
        return page;
    }

    private static void speak(Page page, String language) {
        page.evaluate("window.before = true");
        page.locator(".language-switch vaadin-menu-bar-button").first().click();
        page.locator("vaadin-menu-bar-item [lang=" + language + "]").click();
        page.waitForFunction("!window.before && document.querySelector('main h1')");
        assertThat(page.locator("html")).hasAttribute("lang", language);
    }

    @Test
    void the_language_changes_at_any_time_and_the_page_stays() {
        Page page = signedIn(1280);
        page.navigate("/?note=kept");
        speak(page, "ar");
        assertThat(page.locator("main h1")).hasText("ما يحتاج إليك");
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        assertThat(page.url()).endsWith("/?note=kept");
        assertThat((int) page.locator("main h1").boundingBox().x).isGreaterThan(640);
        speak(page, "vi");
        assertThat(page.locator("main h1")).hasText("Việc cần bạn");
        assertThat(page.locator("html")).hasAttribute("dir", "ltr");
        speak(page, "ms");
        assertThat(page.locator("main h1")).hasText("Perlu perhatian anda");
    }

    @Test
    void after_the_sign_in_the_page_that_was_asked_for_opens_at_its_own_address() {
        Page page = person("en-GB", 1280);
        page.navigate("/account?note=kept");
        page.locator("input[name=username]").fill(world.email(user));
        page.locator("input[name=password]").fill(World.PASSWORD);
        page.locator("input[name=password]").press("Enter");
        assertThat(page.locator("main h1")).isVisible();
        assertThat(page.url()).endsWith("/account?note=kept");
    }

    @Test
    void the_line_about_a_lost_connection_speaks_the_language_of_the_page() {
        Page page = signedIn(1280);
        speak(page, "ar");
        page.waitForFunction("window.Vaadin.connectionIndicator.onlineText == 'عاد الاتصال'");
        page.context().setOffline(true);
        assertThat(page.getByText("لا يوجد اتصال")).isVisible();
        page.context().setOffline(false);
        assertThat(page.getByText("عاد الاتصال")).isVisible();
    }

    @Test
    void home_has_no_serious_axe_finding_wide_and_narrow_in_english_and_arabic() {
        for (int width : new int[] {1280, 360}) {
            Page page = signedIn(width);
            assertThat(seriousAxeFindings(page)).isEmpty();
            picture(page, "home-en-" + width);
            speak(page, "ar");
            assertThat(seriousAxeFindings(page)).isEmpty();
            picture(page, "home-ar-" + width);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("nothing sticks out sideways at " + width)
                    .isEqualTo(true);
        }
    }

    @Test
    void the_first_tab_stop_skips_to_the_content() {
        Page page = signedIn(1280);
        page.navigate("/");
        assertThat(page.locator("main h1")).isVisible();
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
    }

    @Test
    void an_address_that_leads_nowhere_says_so_without_detail() {
        Page page = signedIn(1280);
        page.navigate("/no-such-page");
        assertThat(page.locator("h1")).hasText("You cannot see this");
        assertThat(page.locator("main").innerText())
                .doesNotContain("no-such-page")
                .doesNotContain("Exception");
    }
}
