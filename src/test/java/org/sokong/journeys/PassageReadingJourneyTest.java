package org.sokong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.narratives.NarrativeFixture;
import org.sokong.policy.Curation;
import org.sokong.policy.DocumentDetail;
import org.sokong.policy.ParagraphAction;
import org.sokong.policy.PolicyImporter;
import org.sokong.policy.PolicyLibrary;
import org.sokong.policy.Publishing;
import org.sokong.policy.align.Texts;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.beans.factory.annotation.Autowired;

/** Reading a text passage by passage: with the keys, on paper, in whichever direction it runs. */
class PassageReadingJourneyTest extends Journey {

    private static final String BACK = "Alt+PageUp";
    private static final String ON = "Alt+PageDown";

    /** What a copy by hand would take out of a field that is seen whole. */
    private static final String SELECTED =
            """
            (field) => field.scrollHeight > field.clientHeight + 1
                ? 'hidden'
                : field.value.slice(field.selectionStart, field.selectionEnd)
            """;

    @Autowired World world;
    @Autowired Translations texts;
    @Autowired PolicyImporter importer;
    @Autowired Curation curation;
    @Autowired PolicyLibrary library;

    @Test
    void the_keys_lead_from_passage_to_passage_in_english() {
        keysLead(Language.ENGLISH, "en-GB", Language.ARABIC);
    }

    @Test
    void the_keys_lead_from_passage_to_passage_in_arabic() {
        keysLead(Language.ARABIC, "ar", Language.ENGLISH);
    }

    private void keysLead(Language reader, String browser, Language text) {
        List<DocumentDetail.Line> passages = published(text);
        Hands hands = signIn(reader, browser);
        show(hands, passages.get(1));
        names(hands, "policy.going.previous", BACK, passages.get(0));
        names(hands, "policy.going.next", ON, passages.get(2));

        hands.page().keyboard().press(ON);
        assertShown(hands, passages.get(2));
        hands.page().keyboard().press(ON);
        assertShown(hands, passages.get(3));
        hands.page().keyboard().press(BACK);
        assertShown(hands, passages.get(2));
        assertThat(seriousAxeFindings(hands.page())).isEmpty();

        int last = passages.size() - 1;
        show(hands, passages.get(0));
        assertThat(link(hands, "policy.going.previous")).hasCount(0);
        hands.page().keyboard().press(BACK);
        hands.page().keyboard().press(ON);
        assertShown(hands, passages.get(1));
        show(hands, passages.get(last));
        assertThat(link(hands, "policy.going.next")).hasCount(0);
        hands.page().keyboard().press(ON);
        hands.page().keyboard().press(BACK);
        assertShown(hands, passages.get(last - 1));
    }

    @Test
    void a_citation_is_told_copied_only_when_the_browser_has_copied_it() {
        DocumentDetail.Line passage = published(Language.ENGLISH).get(1);
        Hands hands = signIn(Language.ENGLISH, "en-GB");
        Page page = hands.page();
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        show(hands, passage);
        Locator copy =
                page.getByRole(AriaRole.MAIN)
                        .locator("vaadin-button")
                        .filter(
                                new Locator.FilterOptions()
                                        .setHasText(hands.words("policy.cite.copy")));

        copy.click();

        assertThat(page.getByText(hands.words("policy.cite.copied"))).isVisible();
        assertThat((String) page.evaluate("navigator.clipboard.readText()"))
                .isEqualTo(page.locator(".policy-cite").first().innerText() + ". " + page.url());

        show(hands, passage);
        page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
        copy.click();

        Locator told = page.getByRole(AriaRole.MAIN).getByRole(AriaRole.ALERT);
        assertThat(told).hasText(hands.words("uikit.copy.refused"));
        assertThat(page.getByText(hands.words("policy.cite.copied"))).hasCount(0);
        String whole = page.locator(".policy-cite").first().innerText() + ". " + page.url();
        Locator text = page.getByLabel(hands.words("uikit.copy.text"));
        assertThat(text).hasValue(whole);
        assertThat(text).isFocused();
        assertThat((String) text.evaluate(SELECTED)).isEqualTo(whole);
        double end = told.boundingBox().y + told.boundingBox().height;
        assertThat(copy.boundingBox().y + copy.boundingBox().height)
                .isLessThanOrEqualTo(told.boundingBox().y);
        assertThat(end).isLessThanOrEqualTo(text.boundingBox().y);
        assertThat(seriousAxeFindings(page)).isEmpty();
        picture(page, "copy-refused");
    }

    @Test
    void a_passage_is_printed_with_where_it_stands_and_without_what_is_pressed() {
        DocumentDetail.Line passage = published(Language.ENGLISH).get(1);
        Hands hands = signIn(Language.ENGLISH, "en-GB");
        show(hands, passage);
        String citation = hands.page().locator(".policy-cite").first().innerText();

        printed(hands, passage);

        assertThat(words(NarrativeFixture.text(hands.page().pdf())))
                .contains(words(passage.text()))
                .contains(words(citation))
                .doesNotContain(words(hands.words("shell.leave")))
                .doesNotContain(words(hands.words("policy.cite.copy")))
                .doesNotContain(words(hands.words("policy.passage.read")))
                .doesNotContain(words(hands.words("policy.going.next")));
    }

    @Test
    void a_printed_passage_keeps_its_direction_on_an_arabic_page_and_on_an_english_one() {
        DocumentDetail.Line english = published(Language.ENGLISH).get(1);
        DocumentDetail.Line arabic = published(Language.ARABIC).get(1);
        for (Language reader : List.of(Language.ARABIC, Language.ENGLISH)) {
            Hands hands = signIn(reader, reader.tag());
            for (DocumentDetail.Line passage : List.of(english, arabic)) {
                show(hands, passage);
                printed(hands, passage);
                hands.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            }
        }
    }

    /** Lets the page be as on paper, and looks at what is left of it. */
    private static void printed(Hands hands, DocumentDetail.Line passage) {
        hands.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (String gone :
                List.of(
                        "vaadin-app-layout > [slot=navbar]",
                        "vaadin-app-layout > [slot=drawer]",
                        ".policy-going",
                        ".page-header-actions",
                        "vaadin-button")) {
            assertThat(hands.page().locator(gone + ":visible")).hasCount(0);
        }
        assertThat(hands.page().locator("main h1")).isVisible();
        assertThat(hands.page().locator(".policy-cite").first()).isVisible();
        assertShown(hands, passage);
    }

    /** The passage's words in their own language and direction, whatever the page has. */
    private static void assertShown(Hands hands, DocumentDetail.Line passage) {
        Locator words = hands.page().locator("main .policy-large");
        assertThat(words).hasText(passage.text());
        assertThat(words).isVisible();
        assertThat(words).hasAttribute("lang", passage.language().tag());
        assertThat(words).hasCSS("direction", passage.language().rightToLeft() ? "rtl" : "ltr");
        assertThat(hands.page()).hasURL(Pattern.compile(".*" + passage.passageId() + "$"));
    }

    private static void show(Hands hands, DocumentDetail.Line passage) {
        hands.open("/policy/passages/" + passage.passageId());
        assertShown(hands, passage);
    }

    private static void names(
            Hands hands, String key, String keys, DocumentDetail.Line destination) {
        Locator link = link(hands, key);
        assertThat(link).hasAttribute("aria-keyshortcuts", keys);
        assertThat(link).hasAttribute("href", Pattern.compile(".*" + destination.passageId()));
    }

    private static Locator link(Hands hands, String key) {
        return hands.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(hands.words(key)).setExact(true));
    }

    /** Lines end where the paper does. */
    private static String words(String text) {
        return text.replaceAll("\\s+", "");
    }

    /** Passages of a published circular that readers see, in their order. */
    private List<DocumentDetail.Line> published(Language language) {
        UserPrincipal curator =
                world.user(world.organisation("Secretariat"), null, Role.POLICY_CURATOR);
        byte[] file = Texts.unique(Texts.circular(language, "")).getBytes(StandardCharsets.UTF_8);
        UUID document = world.as(curator, () -> importer.importFile("a.txt", file)).documentId();
        Publishing.publish(world, curation, document);
        List<DocumentDetail.Line> passages =
                world.as(curator, () -> library.document(document)).paragraphs().stream()
                        .filter(line -> line.action() == ParagraphAction.INDEX)
                        .toList();
        assertThat(passages).hasSizeGreaterThan(4);
        return passages;
    }

    private Hands signIn(Language language, String browser) {
        UUID home = world.organisation("Harbour House");
        UserPrincipal reader = world.user(home, world.team(home), Role.CASEWORKER);
        return Hands.signIn(person(browser, 1280), reader, world, texts, language);
    }
}
