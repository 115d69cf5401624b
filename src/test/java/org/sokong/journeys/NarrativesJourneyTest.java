package org.sokong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.narratives.NarrativeFixture;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.beans.factory.annotation.Autowired;

/** A report between a caseworker who writes Arabic and a supervisor. */
class NarrativesJourneyTest extends Journey {

    private static final String WORDS = "وجدت عملا في مخبز، وتريد أن تتعلم القراءة.";

    @Autowired World world;
    @Autowired CaseFixture caseFixture;
    @Autowired Translations texts;

    UserPrincipal worker;
    UserPrincipal supervisor;
    UUID caseId;

    @BeforeEach
    void people() {
        UUID home = world.organisation("Harbour House");
        UUID team = world.team(home);
        worker = world.user(home, team, Role.CASEWORKER);
        supervisor = world.user(home, team, Role.SUPERVISOR);
        caseId = caseFixture.open(worker);
    }

    @Test
    void a_report_is_returned_once_then_approved_then_printed_in_arabic() throws IOException {
        Hands writer = Hands.signIn(person("ar", 1280), worker, world, texts, Language.ARABIC);
        writer.open("/cases/" + caseId + "?tab=reports");
        assertThat(writer.page().getByText(writer.words("narratives.list.none"))).isVisible();
        writer.press("narratives.start");
        writer.press("narratives.start.now");
        Locator last = fields(writer).last();
        assertThat(last).isVisible();
        last.locator("textarea").fill(WORDS);
        last.locator("textarea").blur();
        assertThat(writer.page().locator(".saved-line"))
                .not()
                .hasText(writer.words("uikit.saved.hint"));
        assertThat(seriousAxeFindings(writer.page())).isEmpty();
        picture(writer.page(), "narrative-writing-ar");
        writer.press("narratives.submit");
        assertThat(badge(writer)).hasText(writer.words("narratives.reportstate.SUBMITTED"));

        Hands reviewer = Hands.signIn(person(), supervisor, world, texts, Language.ENGLISH);
        reviewer.page()
                .getByText(reviewer.words("narratives.work.review", "Progress report"))
                .click();
        assertThat(reviewer.page().getByText(WORDS)).isVisible();
        assertThat(reviewer.page().locator(".facts-beside")).containsText("burn on the left hand");
        assertThat(seriousAxeFindings(reviewer.page())).isEmpty();
        reviewer.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(java.util.regex.Pattern.compile("^Comment: Paragraph")))
                .last()
                .click();
        reviewer.write("narratives.comment.words", "Since when?");
        reviewer.press("narratives.comment");
        assertThat(reviewer.page().locator(".comment-list")).containsText("Since when?");
        reviewer.press("narratives.return");
        reviewer.write("narratives.return.words", "Please say since when.");
        reviewer.confirm("narratives.return");
        assertThat(badge(reviewer)).hasText("Returned");
        picture(reviewer.page(), "narrative-returned");

        writer.open("/");
        writer.page()
                .getByText(
                        writer.words(
                                "narratives.work.returned",
                                writer.words("narratives.reportkind.PROGRESS")))
                .click();
        assertThat(writer.page().locator(".comment-list")).containsText("Since when?");
        Locator again = fields(writer).last();
        again.locator("textarea").fill(WORDS + " منذ يوم الاثنين.");
        again.locator("textarea").blur();
        writer.press("narratives.submit");
        assertThat(badge(writer)).hasText(writer.words("narratives.reportstate.SUBMITTED"));

        reviewer.page().reload();
        reviewer.press("narratives.approve");
        reviewer.confirm("narratives.approve");
        assertThat(badge(reviewer)).hasText("Approved");
        assertThat(reviewer.page().locator(".narrative-rounds")).containsText("Round 2");
        assertThat(seriousAxeFindings(reviewer.page())).isEmpty();

        writer.page().reload();
        assertThat(badge(writer)).hasText(writer.words("narratives.reportstate.APPROVED"));
        assertThat(seriousAxeFindings(writer.page())).isEmpty();
        picture(writer.page(), "narrative-approved-ar");
        Download file =
                writer.page()
                        .waitForDownload(
                                () ->
                                        writer.page()
                                                .getByText(writer.words("narratives.print"))
                                                .click());
        assertThat(file.suggestedFilename()).endsWith(".pdf").contains("-0001-");
        byte[] pdf = Files.readAllBytes(file.path());
        assertThat(NarrativeFixture.text(pdf)).contains("منذ يوم الاثنين");

        writer.page().setViewportSize(360, 800);
        picture(writer.page(), "narrative-approved-ar-360");
        assertThat((Integer) writer.page().evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
    }

    private static Locator fields(Hands hands) {
        return hands.page().locator(".block-row vaadin-text-area");
    }

    private static Locator badge(Hands hands) {
        return hands.page().locator(".page-header h1 .badge");
    }
}
