package org.sokong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    private final @Nullable UserPrincipal user;

    Hands(Page page, Translations texts, Language language) {
        this(page, texts, language, null);
    }

    private Hands(Page page, Translations texts, Language language, @Nullable UserPrincipal user) {
        this.user = user;
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
        Hands hands = new Hands(page, texts, language, user);
        assertThat(page.locator("main h1")).hasText(hands.words("shell.home.title"));
        return hands;
    }

    /** Whether these are the hands of that person. */
    boolean is(UserPrincipal somebody) {
        return user != null && user.user().id().equals(somebody.user().id());
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

    /** Goes to another page as a link in the page does, and waits for its heading. */
    void follow(String path) {
        page.evaluate(
                """
                (path) => {
                  document.querySelectorAll('h1').forEach((heading) => (heading.left = true));
                  const link = document.body.appendChild(document.createElement('a'));
                  link.href = path;
                  link.click();
                  link.remove();
                }
                """,
                path);
        page.waitForFunction(
                "[...document.querySelectorAll('h1')].some((heading) => !heading.left)");
    }

    Locator button(String key, Object... arguments) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words(key, arguments)).setExact(true))
                .last();
    }

    /** Presses the button of that name in the dialog that the one of the page has opened. */
    void confirm(String key, Object... arguments) {
        rest();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(words(key, arguments))
                                .setExact(true))
                .click();
    }

    void press(String key, Object... arguments) {
        rest();
        button(key, arguments).click();
    }

    /**
     * Waits for the answers of the server that are still to come: they may make a part of the page
     * anew, and a press on what is being replaced is lost. So is one while a dialog still fades
     * away, since the server takes nothing from behind a dialog until the browser says it is gone.
     */
    private void rest() {
        page.waitForFunction(
                """
                () => !Object.values(window.Vaadin?.Flow?.clients ?? {})
                  .some((client) => client.isActive && client.isActive())
                  && ![...document.querySelectorAll('vaadin-dialog')]
                    .some((dialog) => dialog.shadowRoot?.querySelector('[closing]'))
                """);
    }

    /** Presses the button and waits for the dialog that it opens. */
    void openDialog(String key, Object... arguments) {
        press(key, arguments);
        try {
            page.locator("vaadin-dialog[opened]")
                    .last()
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        } catch (TimeoutError e) {
            throw new AssertionError(
                    "no dialog behind \"" + words(key, arguments) + "\" on " + page.url(), e);
        }
    }

    /** Closes whatever dialogs are open, without the keys that Leave now listens to. */
    void closeDialogs() {
        // By its own way out: a dialog that saves what it holds stays open on the server otherwise.
        for (String key : List.of("uikit.close", "uikit.cancel", "referrals.action.back")) {
            Locator wayOut =
                    page.locator("vaadin-dialog[opened]")
                            .last()
                            .getByRole(
                                    AriaRole.BUTTON,
                                    new Locator.GetByRoleOptions()
                                            .setName(words(key))
                                            .setExact(true));
            if (wayOut.count() == 1) {
                wayOut.click();
                break;
            }
        }
        page.evaluate(
                "document.querySelectorAll('vaadin-dialog[opened]')"
                        + ".forEach((dialog) => (dialog.opened = false))");
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
        rest();
    }

    /** Changes the language and comes back to the page in it. */
    Hands speak(Language next) {
        page.evaluate("window.before = true");
        page.locator(".language-switch vaadin-menu-bar-button").first().click();
        page.locator("vaadin-menu-bar-item [lang=" + next.tag() + "]").click();
        page.waitForFunction("!window.before && document.querySelector('h1')");
        return new Hands(page, texts, next, user);
    }

    void tab(String key) {
        rest();
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

    /** A refusal with these words; not the copy of it that is read out for a moment. */
    Locator refusal(String key, Object... arguments) {
        return page.locator(
                        "xpath=//*[not(@aria-live='assertive') and normalize-space()="
                                + quoted(words(key, arguments))
                                + "]")
                .last();
    }

    void write(String key, String text) {
        field(key).locator("input, textarea").first().fill(text);
        field(key).locator("input, textarea").first().blur();
    }

    /** Opens a select and chooses. */
    void select(String key, String optionKey, Object... arguments) {
        rest();
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
        rest();
        field(key)
                .locator("vaadin-radio-button")
                .filter(new Locator.FilterOptions().setHasText(words(optionKey, arguments)))
                .first()
                .click();
    }

    void check(String key, String optionKey) {
        rest();
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
