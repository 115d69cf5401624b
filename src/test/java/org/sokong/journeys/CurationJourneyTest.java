package org.sokong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.policy.align.Texts;
import org.sokong.policy.extract.Made;
import org.sokong.uikit.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** From a file to what readers find, and to its end, in a browser. */
class CurationJourneyTest extends Journey {

    @Autowired World world;

    private UUID organisation;

    private Page signedIn(Role role) {
        if (organisation == null) {
            organisation = world.organisation("Secretariat");
        }
        UserPrincipal user = world.user(organisation, null, role);
        Page page = person("en-GB", 1280);
        page.navigate("/sign-in");
        page.locator("input[name=username]").fill(world.email(user));
        page.locator("input[name=password]").fill(World.PASSWORD);
        page.locator("input[name=password]").press("Enter");
        assertThat(page.locator("main h1")).isVisible();
        return page;
    }

    @Test
    void a_file_is_imported_curated_published_by_a_second_person_found_and_superseded() {
        String source =
                Texts.unique(Texts.circular(Language.ENGLISH, ""))
                        + "\nRead also: Football results\nSource: https://example.org/circular";
        String mark = source.lines().findFirst().orElseThrow().replaceAll(".* ", "");
        Page author = signedIn(Role.POLICY_CURATOR);
        importFile(author, source);
        curate(author, mark, "New document");
        assertThat(row(author, "10")).containsText("Left out");
        assertThat(row(author, "10")).containsText("Football results");
        press(author, "Leave out paragraph 5");
        assertThat(row(author, "5")).containsText("Decided by a curator");
        row(author, "5").focus();
        author.keyboard().press("s");
        assertThat(row(author, "5")).containsText("Found by search");

        row(author, "3").focus();
        author.keyboard().press("p");
        Locator area = author.locator("vaadin-dialog textarea");
        area.evaluate(
                "area => { const at = area.value.indexOf('and the first');"
                        + " area.focus(); area.setSelectionRange(at, at); }");
        author.keyboard().press("Enter");
        author.locator("vaadin-dialog")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Split"))
                .click();
        assertThat(row(author, "3b")).containsText("and the first interview");
        press(author, "Join paragraph 6 with the next");
        assertThat(row(author, "7")).containsText("Its text stands in the passage before");
        press(author, "Undo the last step");
        assertThat(row(author, "7")).containsText("Found by search");
        picture(author, "policy-curate-en-1280");
        press(author, "Send for review");
        assertThat(author.locator("main")).containsText("somebody else has to publish it");

        Page reader = signedIn(Role.CASEWORKER);
        search(reader, mark);
        assertThat(reader.locator("main")).containsText("Nothing found");

        Page second = signedIn(Role.POLICY_CURATOR);
        second.navigate(author.url());
        press(second, "Publish");
        assertThat(second.locator("main .page-header")).containsText("Published");
        search(reader, mark);
        Locator hit =
                reader.locator(".policy-hit")
                        .filter(new Locator.FilterOptions().setHasText("first interview"));
        assertThat(hit).hasCount(1);
        hit.locator("a.policy-open").first().click();
        assertThat(reader.locator("main h1")).containsText("¶3");
        String cited = reader.url();

        importFile(author, source.replace("48 hours", "24 hours"));
        curate(author, mark, "perhaps a new version");
        assertThat(author.locator("main")).containsText("Takes the place of");
        press(author, "Send for review");
        assertThat(author.locator("main")).containsText("somebody else has to publish it");
        second.navigate(author.url());
        press(second, "Publish");
        assertThat(second.locator("main .page-header")).containsText("Published");

        reader.navigate(cited);
        assertThat(reader.locator(".policy-standing")).containsText("Superseded");
        reader.locator(".policy-standing a").click();
        assertThat(reader.locator("main .policy-large")).containsText("24 hours");
        assertThat(reader).hasURL(Pattern.compile(".*/policy/passages/.*"));
        org.assertj.core.api.Assertions.assertThat(seriousAxeFindings(reader)).isEmpty();
    }

    @Test
    void a_long_import_is_left_found_again_stopped_and_the_next_file_is_imported()
            throws Exception {
        String title = "Handbook " + UUID.randomUUID();
        Page curator = signedIn(Role.POLICY_CURATOR);
        curator.navigate("/policy/import");
        curator.locator("vaadin-upload input[type=file]")
                .setInputFiles(
                        new FilePayload(
                                title + ".pdf", "application/pdf", Made.longPdf(1_900, title)));
        assertThat(card(curator, title))
                .containsText(Pattern.compile("Page [1-9][\\d,]* of 1,900"));
        holdReading();

        curator.navigate("/policy");
        assertThat(curator.locator("main h1")).isVisible();
        curator.navigate("/policy/import");
        assertThat(card(curator, title)).containsText("of 1,900");
        press(curator, "Stop importing " + title + ".pdf");

        assertThat(card(curator, title)).containsText("Stopped");
        assertThat(card(curator, title)).containsText("Nothing was stored");
        assertThat(card(curator, title).getByRole(AriaRole.PROGRESSBAR)).hasCount(0);
        String source = Texts.unique(Texts.circular(Language.ENGLISH, ""));
        String mark = source.lines().findFirst().orElseThrow().replaceAll(".* ", "");
        importFile(curator, source);
        assertThat(card(curator, mark)).containsText("New document");
        curator.navigate("/policy/curate");
        assertThat(curator.locator("main")).containsText(mark);
        assertThat(curator.locator("main")).not().containsText(title);
    }

    @Test
    void a_translation_the_program_does_not_propose_is_chosen_and_its_pairs_are_set() {
        Page curator = signedIn(Role.POLICY_CURATOR);
        String source = Texts.unique("Notis\nSetiap penghuni mempunyai bilik dan peguam sendiri.");
        String other = Texts.unique("Notice\nEvery resident has a room and a lawyer of her own.");
        String mark = source.lines().findFirst().orElseThrow().replaceAll(".* ", "");
        String otherMark = other.lines().findFirst().orElseThrow().replaceAll(".* ", "");
        importFile(curator, source);
        assertThat(card(curator, mark)).containsText("New document");
        importFile(curator, other);
        curate(curator, otherMark, "New document");

        press(curator, "Choose a translation");
        Locator box = curator.locator("vaadin-dialog vaadin-combo-box input");
        box.fill(mark);
        curator.locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText(mark))
                .first()
                .click();
        press(curator, "Show side by side");
        assertThat(curator.locator("main")).containsText("You chose this document");
        org.assertj.core.api.Assertions.assertThat(seriousAxeFindings(curator)).isEmpty();
        press(curator, "One work: this is the original");

        assertThat(curator.locator("main")).containsText("One work.");
        curator.getByText("Passages side by side").first().click();
        press(curator, "Choose the counterpart of paragraph 2");
        assertThat(curator.locator("vaadin-dialog vaadin-select")).isVisible();
    }

    @Test
    void a_new_version_is_written_by_hand_published_by_a_second_person_and_found() {
        String source = Texts.unique(Texts.circular(Language.ENGLISH, ""));
        String mark = source.lines().findFirst().orElseThrow().replaceAll(".* ", "");
        Page author = signedIn(Role.POLICY_CURATOR);
        Page second = signedIn(Role.POLICY_CURATOR);
        importFile(author, source);
        curate(author, mark, "New document");
        press(author, "Send for review");
        assertThat(author.locator("main")).containsText("somebody else has to publish it");
        second.navigate(author.url());
        press(second, "Publish");
        assertThat(second.locator("main .page-header")).containsText("Published");
        author.navigate("/policy?q=" + mark);
        author.locator("a.policy-open").first().click();
        assertThat(author.locator("main h1")).containsText("¶");
        String cited = author.url();

        author.navigate(second.url());
        press(author, "Start a new version");
        author.locator("vaadin-dialog")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Start a new version"))
                .click();
        assertThat(author.locator("main")).containsText("begun without a file");
        press(author, "Change the words of paragraph 3");
        author.locator("vaadin-dialog textarea").fill("Everybody is met at once, " + mark + ".");
        press(author, "Save");
        assertThat(row(author, "3")).containsText("Everybody is met at once");
        press(author, "Add a paragraph after paragraph 3");
        author.locator("vaadin-dialog textarea").fill("A lawyer is called, " + mark + ".");
        press(author, "Save");
        assertThat(row(author, "3b")).containsText("A lawyer is called");
        picture(author, "policy-new-version-en-1280");
        org.assertj.core.api.Assertions.assertThat(seriousAxeFindings(author)).isEmpty();
        press(author, "Send for review");
        assertThat(author.locator("main")).containsText("somebody else has to publish it");
        second.navigate(author.url());
        press(second, "Publish");
        assertThat(second.locator("main .page-header")).containsText("Published");

        author.navigate(cited);
        assertThat(author.locator(".policy-standing")).containsText("Superseded");
    }

    private static Locator card(Page page, String words) {
        return page.locator("main .card").filter(new Locator.FilterOptions().setHasText(words));
    }

    private static void importFile(Page page, String source) {
        page.navigate("/policy/import");
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(
                        new FilePayload(
                                "circular.txt",
                                "text/plain",
                                source.getBytes(StandardCharsets.UTF_8)));
    }

    /** Opens what an import has brought; the page also shows imports of before. */
    private static void curate(Page page, String mark, String result) {
        page.locator("main .card")
                .filter(new Locator.FilterOptions().setHasText(mark))
                .filter(new Locator.FilterOptions().setHasText(result))
                .getByRole(
                        AriaRole.LINK, new Locator.GetByRoleOptions().setName("Check and publish"))
                .first()
                .click();
    }

    /** Nobody knows how far a machine gets while a person looks for a button: it waits for them. */
    private static void holdReading() throws Exception {
        ProcessHandle reading =
                ProcessHandle.current()
                        .children()
                        .filter(each -> each.info().command().orElse("").endsWith("/java"))
                        .reduce((one, other) -> fail("two readings at once"))
                        .orElseThrow();
        Process held =
                new ProcessBuilder("kill", "-STOP", String.valueOf(reading.pid()))
                        .inheritIO()
                        .start();
        org.assertj.core.api.Assertions.assertThat(held.waitFor()).isZero();
    }

    private static void search(Page page, String words) {
        page.navigate("/policy?q=" + words);
        assertThat(page.locator("main h1")).isVisible();
    }

    private static Locator row(Page page, String number) {
        return page.locator("[id='p" + number + "']");
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
