package org.sokong.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import org.sokong.launch.ApplicationProcess;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Browsers on an application that runs as a process of its own, beside the tests. */
final class Beside implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 60_000;

    private final AnnotationConfigApplicationContext words =
            new AnnotationConfigApplicationContext(Translations.class);
    private final BrowserContext context;
    private final Page page;

    /** A fresh profile, in English. */
    Beside(ApplicationProcess application) throws IOException {
        context =
                Journey.browser()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setLocale("en-GB")
                                        .setViewportSize(1280, 800)
                                        .setBaseURL(application.address()));
        context.setDefaultTimeout(TIMEOUT_MILLIS);
        page = context.newPage();
    }

    Page page() {
        return page;
    }

    Hands hands() {
        return new Hands(page, words.getBean(Translations.class), Language.ENGLISH);
    }

    /** Signs in; the page shows the words of whatever language the person chose. */
    Hands signIn(String email, String password) {
        page.navigate("/sign-in");
        page.locator("input[name=username]").fill(email);
        page.locator("input[name=password]").fill(password);
        page.locator("input[name=password]").press("Enter");
        page.locator("main h1").waitFor();
        return hands();
    }

    @Override
    public void close() {
        context.close();
        words.close();
    }
}
