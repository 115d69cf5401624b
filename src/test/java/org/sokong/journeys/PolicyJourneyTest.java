package org.sokong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.springframework.beans.factory.annotation.Autowired;

/** Finding, reading and importing policy in a browser. */
class PolicyJourneyTest extends Journey {

    @Autowired World world;

    private Page signedIn(Role role, int width) {
        UserPrincipal user = world.user(world.organisation("Library"), null, role);
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

    private static void check(Page page, String name) {
        assertThat(page.locator("main h1")).isVisible();
        assertThat(seriousAxeFindings(page)).as(name).isEmpty();
        picture(page, name);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing sticks out sideways: " + name)
                .isEqualTo(true);
    }

    @Test
    void a_caseworker_searches_in_one_language_and_reads_in_another() {
        Page page = signedIn(Role.CASEWORKER, 1280);
        page.navigate("/policy");
        check(page, "policy-browse-en-1280");
        Locator box = page.getByLabel("Search the library");
        box.fill("psychosocial support for victims");
        box.press("Enter");
        // Other tests bring documents of their own, which may stand above it.
        Locator hit =
                page.locator(".policy-hit")
                        .filter(new Locator.FilterOptions().setHasText("000 ¶9"));
        assertThat(hit).hasCount(1);
        assertThat(hit).containsText("Psychosocial support");
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/policy\\?q=psychosocial.*"));
        check(page, "policy-search-en-1280");

        hit.locator("a.policy-open").first().click();
        assertThat(page.locator("main h1")).containsText("000 ¶9");
        check(page, "policy-passage-en-1280");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Read in the document"))
                .click();
        assertThat(page.locator("#p9 .quoted-text[lang=ms]")).isVisible();
        check(page, "policy-document-en-1280");
    }

    @Test
    void the_library_mirrors_in_arabic_and_each_passage_keeps_its_direction() {
        for (int width : new int[] {1280, 360}) {
            Page page = signedIn(Role.CASEWORKER, width);
            page.navigate("/policy?q=إعادة الإدماج");
            speak(page, "ar");
            assertThat(page.locator(".policy-hit .quoted-text[lang=en]").first())
                    .hasAttribute("dir", "ltr");
            check(page, "policy-search-ar-" + width);
            page.navigate("/policy");
            check(page, "policy-browse-ar-" + width);
            page.locator(".policy-title[lang=vi]").first().click();
            assertThat(page.locator(".policy-text")).isVisible();
            page.locator(".policy-counterpart a").last().click();
            assertThat(page.locator(".policy-text-side")).isVisible();
            check(page, "policy-document-side-ar-" + width);
            speak(page, "en");
            page.navigate("/policy?q=law reform");
            check(page, "policy-search-en-" + width);
        }
    }

    @Test
    void a_curator_uploads_a_file_and_sees_what_was_done_with_each_paragraph() {
        String mark = UUID.randomUUID().toString();
        String text =
                """
                Home
                Guidance for shelters number %s
                Every shelter offers counselling and a lawyer, says the guidance %s.
                Related stories
                Rice is cheaper
                """
                        .formatted(mark, mark);
        Page page = signedIn(Role.POLICY_CURATOR, 1280);
        page.navigate("/policy/import");
        Locator input = page.locator("vaadin-upload input[type=file]");

        input.setInputFiles(
                new FilePayload(
                        "guidance.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8)));
        Locator done =
                page.locator("main .card", new Page.LocatorOptions().setHasText("guidance.txt"))
                        .first();
        assertThat(done).containsText(mark);
        assertThat(done).containsText("New document");
        assertThat(done.locator("tbody tr")).hasCount(5);
        input.setInputFiles(new FilePayload("broken.txt", "text/plain", new byte[] {0, 1, 2, 3}));
        assertThat(page.locator("main .card .problem").first())
                .containsText("The file holds signs that are no text");
        check(page, "policy-import-en-1280");
    }
}
