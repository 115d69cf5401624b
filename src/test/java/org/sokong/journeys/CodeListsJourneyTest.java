package org.sokong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.kernel.Ids;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator keeps the code lists. */
class CodeListsJourneyTest extends Journey {

    private static final String HEADER =
            "scheme,version,variable,code,label_en,label_ms,label_ar\n";

    @Autowired World world;
    @Autowired Translations texts;

    private UserPrincipal administrator() {
        return world.user(world.organisation("Operator"), null, Role.SYSTEM_ADMINISTRATOR);
    }

    @Test
    void a_new_list_is_loaded_from_a_file_then_a_value_is_added_retired_and_offered_again() {
        Page page = person();
        Hands hands = Hands.signIn(page, administrator(), world, texts, Language.ENGLISH);
        String scheme = "J_" + Ids.next().toString().substring(24).toUpperCase(Locale.ROOT);
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(hands.words("codesets.lists.title")))
                .click();
        assertThat(page.locator("main h1")).hasText(hands.words("codesets.lists.title"));
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(hands.words("codesets.load.title")))
                .click();

        upload(page, scheme + ",1,colour,RED,,,\n");
        assertThat(page.getByText(hands.words("codesets.problem.english"))).isVisible();
        assertThat(page.getByText(hands.words("codesets.preview.line", 2))).isVisible();
        assertThat(seriousAxeFindings(page)).isEmpty();
        picture(page, "code-lists-load-problem");

        upload(page, scheme + ",1,colour,RED,Red of dawn,Merah,أحمر\n");
        assertThat(page.getByText(hands.words("codesets.preview.added", 1))).isVisible();
        assertThat(seriousAxeFindings(page)).isEmpty();
        picture(page, "code-lists-load-preview");
        hands.press("codesets.load.now");
        assertThat(line(page, "Red of dawn")).containsText("RED");

        hands.press("codesets.add");
        hands.press("uikit.save");
        assertThat(hands.refusal("codesets.error.english")).isVisible();
        page.getByLabel(hands.words("codesets.label", Language.ENGLISH.ownName()))
                .fill("Deep blue");
        page.getByLabel(hands.words("codesets.label", Language.ARABIC.ownName())).fill("أزرق");
        assertThat(seriousAxeFindings(page)).isEmpty();
        picture(page, "code-lists-add");
        hands.press("uikit.save");
        assertThat(line(page, "Deep blue")).containsText("LOCAL_DEEP_BLUE");
        assertThat(line(page, "Deep blue")).containsText(hands.words("codesets.codeorigin.LOCAL"));

        hands.press("codesets.retire.of", "Red of dawn");
        hands.press("codesets.retire");
        assertThat(line(page, "Red of dawn"))
                .containsText(hands.words("codesets.codestate.RETIRED"));
        assertThat(seriousAxeFindings(page)).isEmpty();
        picture(page, "code-lists");
        hands.press("codesets.restore.of", "Red of dawn");
        assertThat(line(page, "Red of dawn"))
                .not()
                .containsText(hands.words("codesets.codestate.RETIRED"));
    }

    @Test
    void the_screens_work_in_arabic_on_a_telephone() {
        Page page = person("ar", 360);
        Hands hands = Hands.signIn(page, administrator(), world, texts, Language.ARABIC);
        hands.open("/administration/code-lists?scheme=HTCDS_2_0&variable=gender");
        assertThat(line(page, "NonSpecifiedUnknown")).isVisible();
        assertThat(page.locator("main h2")).hasText(hands.words("codesets.variable.gender"));
        assertThat(seriousAxeFindings(page)).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        picture(page, "code-lists-ar");
        hands.open("/administration/code-lists/load");
        assertThat(page.locator("vaadin-upload")).isVisible();
        upload(page, "J_AR,1,colour,RED,Red,,أحمر\n");
        assertThat(page.getByText(hands.words("codesets.preview.added", 1))).isVisible();
        assertThat(seriousAxeFindings(page)).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        picture(page, "code-lists-load-ar");
    }

    private static Locator line(Page page, String text) {
        return page.locator(".codesets-list > li")
                .filter(new Locator.FilterOptions().setHasText(text));
    }

    private static void upload(Page page, String lines) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(
                        new FilePayload(
                                "list.csv",
                                "text/csv",
                                (HEADER + lines).getBytes(StandardCharsets.UTF_8)));
    }
}
