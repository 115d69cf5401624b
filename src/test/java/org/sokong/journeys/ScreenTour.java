package org.sokong.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sokong.World;
import org.sokong.access.UserPrincipal;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;

/**
 * One person's way through all their pages in every language, on a thread of its own: what was
 * found on each page can be asked for while the tour goes on.
 */
final class ScreenTour {

    private static final int WIDE = 1280;
    private static final int NARROW = 360;
    private static final int HEIGHT = 800;

    /** For work on the pages: {@code -Dscreens.pictures=REGEX} keeps them of these languages. */
    private static final String PICTURES = System.getProperty("screens.pictures", "none");

    private final @Nullable UserPrincipal person;
    private final Map<String, List<Screen>> screens;
    private final List<Language> languages;
    private final String address;
    private final World world;
    private final Translations texts;
    private final Map<String, CompletableFuture<List<String>>> found = new ConcurrentHashMap<>();
    private final List<String> complaints = new ArrayList<>();
    private @Nullable Hands hands;

    /**
     * @param person null for whoever has not signed in
     * @param screens by the name under which the person shows them
     */
    ScreenTour(
            @Nullable UserPrincipal person,
            Map<String, List<Screen>> screens,
            List<Language> languages,
            String address,
            World world,
            Translations texts) {
        this.person = person;
        this.screens = screens;
        this.languages = languages;
        this.address = address;
        this.world = world;
        this.texts = texts;
        languages.forEach(
                language ->
                        screens.forEach(
                                (name, pages) ->
                                        pages.forEach(
                                                page ->
                                                        found.put(
                                                                key(name, page, language),
                                                                new CompletableFuture<>()))));
    }

    /** How many pages the tour leads to. */
    int length() {
        return found.size();
    }

    /** What was found on the page; waits until the tour has been there. */
    List<String> findings(String name, Screen screen, Language language) {
        return found.get(key(name, screen, language)).join();
    }

    /** Says on every page that was not reached why. */
    void giveUp(Throwable why) {
        found.values().forEach(each -> each.completeExceptionally(why));
    }

    /** Goes the whole way; what stops it is found on every page it did not reach. */
    void go(Browser browser) {
        for (Language language : languages) {
            try (BrowserContext profile = Journey.profile(browser, address, language.tag(), WIDE)) {
                Hands present = begin(profile, language);
                hands = present;
                present.page().setViewportSize(width(language), HEIGHT);
                screens.forEach(
                        (name, pages) -> pages.forEach(page -> visit(name, page, language)));
            } catch (RuntimeException | AssertionError e) {
                giveUp(e);
            }
        }
    }

    private Hands begin(BrowserContext profile, Language language) {
        Page page = profile.newPage();
        page.onConsoleMessage(this::hear);
        page.onPageError(complaints::add);
        return person == null
                ? new Hands(page, texts, language)
                : Hands.signIn(page, person, world, texts, language);
    }

    private void visit(String name, Screen screen, Language language) {
        CompletableFuture<List<String>> result = found.get(key(name, screen, language));
        try {
            result.complete(look(name, screen, language));
        } catch (RuntimeException | AssertionError e) {
            result.completeExceptionally(e);
        }
    }

    private static String key(String name, Screen screen, Language language) {
        return name + " " + language + " " + screen.address();
    }

    /** Axe looks at two of the languages on a telephone and at two on a screen. */
    private static int width(Language language) {
        return language == Language.ENGLISH || language == Language.VIETNAMESE ? WIDE : NARROW;
    }

    private void hear(ConsoleMessage message) {
        // A page that says "not found" is answered with that status, which the browser reports.
        Hands present = hands;
        boolean ownStatus =
                message.text().startsWith("Failed to load resource")
                        && present != null
                        && message.location().startsWith(present.page().url());
        // So does the upload of a file that is refused.
        boolean refusedFile =
                message.text().contains("422") && message.location().contains("/upload");
        if (message.type().equals("error") && !ownStatus && !refusedFile) {
            complaints.add(message.text() + " " + message.location());
        }
    }

    private List<String> look(String person, Screen screen, Language language) {
        Hands present = hands();
        PageCheck check = new PageCheck(texts);
        List<String> findings = new ArrayList<>();
        complaints.clear();
        go(present, screen);
        PageCheck.settle(present.page());
        findings.addAll(seen(check, language, name(person, screen.address(), language)));
        for (Screen.Opened opened : screen.opened()) {
            open(present, opened);
            String name = name(person, screen.address() + " " + opened.name(), language);
            seen(check, language, name).forEach(each -> findings.add(opened.name() + ": " + each));
            present.closeDialogs();
        }
        complaints.forEach(each -> findings.add("console: " + each));
        return findings;
    }

    /** Says which of the page's dialogs did not open, and shows the page as it stood. */
    private static void open(Hands present, Screen.Opened opened) {
        try {
            opened.deed().accept(present);
            PageCheck.settle(present.page());
        } catch (RuntimeException | AssertionError e) {
            Journey.keepPicture(
                    present.page(), "failed/" + opened.name().replaceAll("[^A-Za-z0-9.]+", "-"));
            throw new AssertionError(opened.name() + ": " + e.getMessage(), e);
        }
    }

    private Hands hands() {
        Hands present = hands;
        if (present == null) {
            throw new IllegalStateException("could not begin");
        }
        return present;
    }

    /**
     * By a link where the link makes the page anew, which is faster; a list whose filter alone
     * changes stays the same page, so it is loaded.
     */
    private static void go(Hands present, Screen screen) {
        String here = URI.create(present.page().url()).getPath();
        boolean otherPage = !screen.path().equals(here) || here.startsWith("/cases/");
        if (present.page().locator("vaadin-app-layout").count() > 0 && otherPage) {
            present.follow(screen.address());
        } else {
            present.open(screen.address());
        }
    }

    private List<String> seen(PageCheck check, Language language, String name) {
        Page page = hands().page();
        List<String> findings = new ArrayList<>(check.findings(page, language));
        boolean pictures = language.tag().matches(PICTURES);
        if (pictures) {
            Journey.keepPicture(page, "every/" + name + "-" + width(language));
        }
        if (language == Language.ENGLISH || language == Language.ARABIC) {
            // Before the width changes: the frame takes the keys from a dialog when it folds up.
            findings.addAll(KeyboardCheck.findings(page));
        }
        if (width(language) == NARROW) {
            findings.addAll(PageCheck.sticksOut(page));
        }
        if (width(language) == WIDE || pictures) {
            int other = WIDE + NARROW - width(language);
            resize(page, other);
            findings.addAll(PageCheck.sticksOut(page));
            if (pictures) {
                Journey.keepPicture(page, "every/" + name + "-" + other);
            }
            resize(page, width(language));
        }
        return findings;
    }

    private static void resize(Page page, int width) {
        page.setViewportSize(width, HEIGHT);
        PageCheck.settle(page);
    }

    private static String name(String person, String address, Language language) {
        return (person + " " + address + " " + language.tag())
                .replaceAll("[0-9a-f-]{36}", "id")
                .replaceAll("[^A-Za-z0-9.]+", "-");
    }
}
