package org.sokong.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.sokong.SokongTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Base of the browser journeys: the system's Chromium, started once for all of them, and a fresh
 * profile for every person who takes part. Nothing is retried; a wait is for a thing on the page,
 * never for a time.
 */
public abstract class Journey extends SokongTest {

    private static final int TIMEOUT_MILLIS = 60_000;
    private static final List<String> CHROMIUM =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> FLAGS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    /** What axe is asked about. */
    static final List<String> AXE_TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort int port;

    private final List<BrowserContext> contexts = new ArrayList<>();

    /** The one browser, for tests of another process too. */
    static synchronized Browser browser() {
        if (browser == null) {
            playwright =
                    Playwright.create(
                            new Playwright.CreateOptions()
                                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Path chromium =
                    Stream.concat(
                                    Stream.ofNullable(System.getenv("SOKONG_CHROMIUM"))
                                            .filter(name -> !name.isBlank()),
                                    CHROMIUM.stream())
                            .map(Path::of)
                            .filter(Files::isExecutable)
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            new IllegalStateException(
                                                    "Chromium is not installed; ./sokong test"
                                                            + " installs it"));
            browser =
                    playwright
                            .chromium()
                            .launch(
                                    new BrowserType.LaunchOptions()
                                            .setExecutablePath(chromium)
                                            .setArgs(FLAGS));
            // A busy machine is slow; a page that is wrong stays wrong.
            PlaywrightAssertions.setDefaultAssertionTimeout(TIMEOUT_MILLIS);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> playwright.close()));
        }
        return browser;
    }

    @AfterEach
    void closeContexts() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
    }

    /** A fresh browser profile, 1280 pixels wide, in English. */
    protected Page person() {
        return person("en-GB", 1280);
    }

    /** A fresh browser profile of a language and a width in pixels. */
    protected Page person(String language, int width) {
        BrowserContext context =
                browser()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setLocale(language)
                                        .setTimezoneId("Asia/Kuala_Lumpur")
                                        .setViewportSize(width, 800)
                                        .setBaseURL(address()));
        context.setDefaultTimeout(TIMEOUT_MILLIS);
        contexts.add(context);
        return context.newPage();
    }

    protected String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Serious and critical findings of axe on the page, one line each. */
    protected static List<String> seriousAxeFindings(Page page) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.waitForFunction("document.title.length > 0");
        Set<String> grave = Set.of("serious", "critical");
        return new AxeBuilder(page)
                .withTags(AXE_TAGS).analyze().getViolations().stream()
                        .filter(rule -> grave.contains(rule.getImpact()))
                        .filter(rule -> !isOnlyAboutGridCells(rule))
                        .map(Journey::line)
                        .toList();
    }

    /** A cell takes the keyboard's focus and is no target of a pointer: the link in it is. */
    private static boolean isOnlyAboutGridCells(Rule rule) {
        return rule.getId().equals("target-size")
                && rule.getNodes().stream()
                        .allMatch(node -> node.getHtml().contains("role=\"gridcell\""));
    }

    private static String line(Rule rule) {
        return rule.getId() + ": " + rule.getNodes().getFirst().getHtml();
    }

    /** Keeps a picture of the page under {@code target/screens}, to be looked at. */
    protected static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target/screens", name + ".png"))
                        .setFullPage(true));
    }
}
