package org.sokong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
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
import org.sokong.planning.CaseFormService;
import org.sokong.planning.FormDetail;
import org.sokong.planning.FormKind;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.beans.factory.annotation.Autowired;

/** A case on paper, by the application's files and by the browser's own printing. */
class PaperJourneyTest extends Journey {

    private static final String PLACE = "The market with the green roof";

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired CaseFormService forms;
    @Autowired Translations texts;

    UserPrincipal worker;
    UUID caseId;

    @BeforeEach
    void a_case_with_a_safety_plan() {
        UUID home = world.organisation("Harbour House");
        worker = world.user(home, world.team(home), Role.CASEWORKER);
        caseId = fixture.open(worker);
        world.as(
                worker,
                () -> {
                    FormDetail plan = forms.read(forms.start(caseId, FormKind.SAFETY_PLAN));
                    long version =
                            forms.save(
                                    plan.id(),
                                    plan.version(),
                                    plan.values()
                                            .with("agreed_on", "2026-11-10")
                                            .with("review_on", "2026-12-10")
                                            .with("safe_way", "0123-456 789")
                                            .with("safe_hours", "9 – 12")
                                            .with("code_word", "lantern")
                                            .with("warning_signs", "The white car")
                                            .with("safe_places", PLACE));
                    forms.complete(plan.id(), version);
                });
    }

    @Test
    void the_summary_is_downloaded_in_another_language_and_blank_forms_without_a_case()
            throws IOException {
        Hands hands = Hands.signIn(person(), worker, world, texts, Language.ENGLISH);
        hands.open("/cases/" + caseId + "?tab=print");
        assertThat(seriousAxeFindings(hands.page())).isEmpty();
        picture(hands.page(), "print-tab");
        Download summary = download(hands, hands.words("prints.summary") + ": العربية");

        assertThat(summary.suggestedFilename()).matches("C-[A-Z0-9-]+\\.pdf");
        assertThat(NarrativeFixture.text(Files.readAllBytes(summary.path())))
                .contains("burn on the left hand")
                .contains(texts.getTranslation("prints.summary.title", Language.ARABIC.locale()));

        hands.open("/forms");
        picture(hands.page(), "paper-forms");
        Download blank = download(hands, hands.words("prints.form.FOLLOW_UP") + ": Tiếng Việt");
        assertThat(blank.suggestedFilename()).isEqualTo("follow-up-vi.pdf");
    }

    @Test
    void the_page_to_take_along_is_prepared_and_a_telling_word_is_named_before()
            throws IOException {
        Hands hands = Hands.signIn(person(), worker, world, texts, Language.ENGLISH);
        openPlan(hands);
        hands.openDialog("planning.sheet.take");
        hands.confirm("planning.sheet.make");
        assertThat(seriousAxeFindings(hands.page())).isEmpty();
        picture(hands.page(), "sheet-dialog");
        Download sheet = download(hands, hands.words("planning.sheet.download"));

        assertThat(sheet.suggestedFilename()).isEqualTo("notes.pdf");
        assertThat(NarrativeFixture.text(Files.readAllBytes(sheet.path())))
                .contains(PLACE)
                .doesNotContain("lantern", "Safety");
    }

    @Test
    void the_history_shows_who_wrote_what_and_one_record_alone() {
        Hands hands = Hands.signIn(person(), worker, world, texts, Language.ENGLISH);
        hands.open("/cases/" + caseId + "?tab=history");
        Locator entries = hands.page().locator(".history-entries");
        assertThat(entries).containsText("lantern");
        assertThat(entries).containsText(worker.user().displayName());
        assertThat(seriousAxeFindings(hands.page())).isEmpty();
        picture(hands.page(), "history");

        hands.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(
                                        hands.words("history.record.this")
                                                + ": "
                                                + hands.words("planning.formkind.SAFETY_PLAN"))
                                .setExact(true))
                .first()
                .click();
        assertThat(hands.button("history.record.all")).isVisible();
        assertThat(entries).not().containsText("Harbour office");
        assertThat(entries).containsText("lantern");

        hands.page().setViewportSize(360, 800);
        assertThat((Integer) hands.page().evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
    }

    /** What the browser prints is the page's content, without the frame and its buttons. */
    @Test
    void the_browsers_own_print_leaves_the_frame_out() {
        Hands hands = Hands.signIn(person(), worker, world, texts, Language.ENGLISH);
        for (String address :
                new String[] {
                    "/cases/" + caseId + "?tab=history",
                    "/cases/" + caseId + "?tab=intake",
                    "/cases",
                    "/referrals"
                }) {
            hands.open(address);
            hands.page().locator("main h1, h1").first().waitFor();
            hands.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(hands.page().locator("vaadin-app-layout > [slot=navbar]:visible"))
                    .hasCount(0);
            assertThat(hands.page().locator("vaadin-app-layout > [slot=drawer]:visible"))
                    .hasCount(0);
            assertThat(hands.page().locator("vaadin-button:visible")).hasCount(0);
            assertThat(hands.page().locator("h1").first()).isVisible();
            String printed = NarrativeFixture.text(hands.page().pdf());
            assertThat(printed).doesNotContain(hands.words("shell.leave"));
            picture(hands.page(), "print" + address.replaceAll("[^a-z]+", "-"));
            hands.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        }
        hands.open("/cases/" + caseId + "?tab=history");
        hands.page().locator(".history-entries li").first().waitFor();
        hands.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(NarrativeFixture.text(hands.page().pdf())).contains("lantern", "Harbour office");
    }

    @Test
    void safe_hours_and_the_code_word_stand_before_the_phone_number() {
        Hands hands = Hands.signIn(person(), worker, world, texts, Language.ENGLISH);
        hands.open("/cases/" + caseId);
        hands.openDialog("cases.identity.show");

        Locator dialog = hands.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog.locator(".safe-contact")).containsText("lantern");
        assertThat(dialog.locator(".safe-contact")).containsText("9 – 12");
        assertThat(seriousAxeFindings(hands.page())).isEmpty();
    }

    private void openPlan(Hands hands) {
        hands.open("/cases/" + caseId + "?tab=safety");
        hands.page().locator(".form-line vaadin-button").first().click();
        hands.button("planning.sheet.take").waitFor();
    }

    private static Download download(Hands hands, String link) {
        return hands.page()
                .waitForDownload(
                        () ->
                                hands.page()
                                        .getByRole(
                                                AriaRole.LINK,
                                                new Page.GetByRoleOptions()
                                                        .setName(link)
                                                        .setExact(true))
                                        .click());
    }
}
