package org.sokong.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /**
     * For finding steps that depend on luck: {@code -Djourneys.slow=MILLIS} lets every answer of
     * the server take that much longer.
     */
    private static final int SLOWER_MILLIS = Integer.getInteger("journeys.slow", 0);

    private static final String SLOWER =
            """
            const send = XMLHttpRequest.prototype.send;
            XMLHttpRequest.prototype.send = function (...body) {
              setTimeout(() => send.apply(this, body), %d);
            };
            """;

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort int port;

    private final List<BrowserContext> contexts = new ArrayList<>();

    /** The one browser, for tests of another process too. */
    static synchronized Browser browser() {
        if (browser == null) {
            playwright = playwright();
            browser = chromium(playwright);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> playwright.close()));
        }
        return browser;
    }

    /** For a thread of its own: neither it nor what it makes may be used by another. */
    static Playwright playwright() {
        // A busy machine is slow; a page that is wrong stays wrong.
        PlaywrightAssertions.setDefaultAssertionTimeout(TIMEOUT_MILLIS);
        return Playwright.create(
                new Playwright.CreateOptions()
                        .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    /** Starts the system's Chromium. */
    static Browser chromium(Playwright with) {
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
        return with.chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(FLAGS));
    }

    /** A fresh profile of a language and a width in pixels. */
    static BrowserContext profile(Browser of, String address, String language, int width) {
        BrowserContext context =
                of.newContext(
                        new Browser.NewContextOptions()
                                .setLocale(language)
                                .setTimezoneId("Asia/Kuala_Lumpur")
                                .setViewportSize(width, 800)
                                .setBaseURL(address));
        context.setDefaultTimeout(TIMEOUT_MILLIS);
        if (SLOWER_MILLIS > 0) {
            context.addInitScript(SLOWER.formatted(SLOWER_MILLIS));
        }
        return context;
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
        BrowserContext context = profile(browser(), address(), language, width);
        contexts.add(context);
        return context.newPage();
    }

    protected String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Serious and critical findings of axe on the page, one line each. */
    protected static List<String> seriousAxeFindings(Page page) {
        PageCheck.settle(page);
        return PageCheck.axe(page);
    }

    /**
     * With {@code -Djourneys.pictures}, keeps a picture of the page under {@code target/screens}.
     */
    protected static void picture(Page page, String name) {
        if (System.getProperty("journeys.pictures") != null) {
            keepPicture(page, name);
        }
    }

    /** Of the whole page: the frame scrolls inside itself, so the window is made as high as it. */
    static void keepPicture(Page page, String name) {
        ViewportSize size = page.viewportSize();
        int hidden =
                (int)
                        page.evaluate(
                                """
                                () => {
                                  let hidden = 0;
                                  const look = root => root.querySelectorAll('*').forEach(each => {
                                    if (/auto|scroll/.test(getComputedStyle(each).overflowY)
                                        && each.clientHeight > 200) {
                                      hidden = Math.max(
                                          hidden, each.scrollHeight - each.clientHeight);
                                    }
                                    if (each.shadowRoot) look(each.shadowRoot);
                                  });
                                  look(document);
                                  return Math.min(hidden, 6000);
                                }
                                """);
        page.setViewportSize(size.width, size.height + hidden);
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target/screens", name + ".png"))
                        .setFullPage(true));
        page.setViewportSize(size.width, size.height);
    }
}
