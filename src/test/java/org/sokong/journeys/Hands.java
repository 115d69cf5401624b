package org.sokong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.sokong.World;
import org.sokong.access.UserPrincipal;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;

/**
 * A person's hands on the page: finds things by the words on the screen, in the person's language,
 * never by an id that was put there for a test.
 */
class Hands {

    private final Page page;
    private final Translations texts;
    private final Language language;

    Hands(Page page, Translations texts, Language language) {
        this.page = page;
        this.texts = texts;
        this.language = language;
    }

    /** Signs in on a fresh page and waits for Home. */
    static Hands signIn(
            Page page, UserPrincipal user, World world, Translations texts, Language language) {
        world.speak(user, language.tag());
        page.navigate("/sign-in");
        page.locator("input[name=username]").fill(world.email(user));
        page.locator("input[name=password]").fill(World.PASSWORD);
        page.locator("input[name=password]").press("Enter");
        Hands hands = new Hands(page, texts, language);
        assertThat(page.locator("main h1")).hasText(hands.words("shell.home.title"));
        return hands;
    }

    Page page() {
        return page;
    }

    /** The words of a key in the person's language. */
    String words(String key, Object... arguments) {
        return texts.getTranslation(key, language.locale(), arguments);
    }

    void open(String path) {
        page.navigate(path);
    }

    Locator button(String key, Object... arguments) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words(key, arguments)).setExact(true))
                .last();
    }

    void press(String key, Object... arguments) {
        button(key, arguments).click();
    }

    void tab(String key) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(words(key)).setExact(true))
                .click();
    }

    /**
     * The field with that label, whatever kind it is; the topmost one where a dialog repeats it.
     */
    Locator field(String key) {
        return page.locator(
                        "xpath=//label[@slot='label' and normalize-space()="
                                + quoted(words(key))
                                + "]/..")
                .last();
    }

    void write(String key, String text) {
        field(key).locator("input, textarea").first().fill(text);
        field(key).locator("input, textarea").first().blur();
    }

    /** Opens a select and chooses. */
    void select(String key, String optionKey, Object... arguments) {
        field(key).click();
        page.locator("vaadin-select-item" + saying(words(optionKey, arguments))).last().click();
    }

    /** Types into a combo box and takes what is offered. */
    void pick(String key, String text) {
        field(key).locator("input").first().fill(text);
        page.locator("vaadin-combo-box-item:visible, vaadin-multi-select-combo-box-item:visible")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first()
                .click();
        page.keyboard().press("Tab");
    }

    void radio(String key, String optionKey, Object... arguments) {
        field(key)
                .locator("vaadin-radio-button")
                .filter(new Locator.FilterOptions().setHasText(words(optionKey, arguments)))
                .first()
                .click();
    }

    void check(String key, String optionKey) {
        field(key).locator("label" + saying(words(optionKey))).first().click();
    }

    /** Takes a day in the calendar by keyboard: today, or some weeks later. */
    void day(String key, int weeksFromToday) {
        field(key).locator("input").first().press("ArrowDown");
        field(key).locator("vaadin-month-calendar [part~=focused]").first().waitFor();
        for (int i = 0; i < weeksFromToday; i++) {
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("Enter");
        assertThat(field(key)).not().hasAttribute("opened", "");
        assertThat(field(key).locator("input").first()).not().hasValue("");
    }

    private static String saying(String text) {
        return ":text-is(" + quoted(text) + ")";
    }

    private static String quoted(String text) {
        return text.indexOf('\'') < 0 ? "'" + text + "'" : "\"" + text + "\"";
    }
}
