package org.sokong.testbench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.testbench.TestBench;
import com.vaadin.testbench.TestBenchElement;
import com.vaadin.testbench.TestBenchTestCase;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * The first journey with Vaadin TestBench: a caseworker signs in and opens a case.
 *
 * <p>TestBench needs a commercial licence at run time. This suite is compiled in every build and
 * runs where a licence is present, against an application that is already running with its
 * demonstration: {@code ./mvnw -Ptestbench verify -Dsokong.url=http://localhost:8080
 * -Dsokong.user=... -Dsokong.password=...}. The same journey runs without a licence in {@code
 * org.sokong.journeys}.
 */
class FirstJourneyIT extends TestBenchTestCase {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @BeforeEach
    void openBrowser() {
        ChromeOptions options = new ChromeOptions();
        options.addArguments("--headless=new", "--no-sandbox", "--lang=en-GB");
        String chromium = System.getenv("SOKONG_CHROMIUM");
        if (chromium != null && !chromium.isBlank()) {
            options.setBinary(chromium);
        }
        setDriver(TestBench.createDriver(new ChromeDriver(options)));
    }

    @AfterEach
    void closeBrowser() {
        getDriver().quit();
    }

    @Test
    void a_caseworker_signs_in() {
        signIn();

        assertTrue($("vaadin-side-nav").exists() || $("vaadin-app-layout").exists());
    }

    @Test
    void a_caseworker_opens_a_case_and_reaches_its_intake() {
        signIn();

        getDriver().get(url() + "/cases");
        button("New case").click();

        until(() -> getDriver().getCurrentUrl().contains("/cases/"));
        assertTrue($("h1").exists());
    }

    private void signIn() {
        getDriver().get(url() + "/sign-in");
        until(() -> $("vaadin-text-field").exists());
        $("vaadin-text-field").first().sendKeys(setting("sokong.user"));
        $("vaadin-password-field").first().sendKeys(setting("sokong.password"));
        button("Sign in").click();
        until(() -> !getDriver().getCurrentUrl().contains("sign-in"));
    }

    private TestBenchElement button(String text) {
        until(() -> $("vaadin-button").withText(text).exists());
        return $("vaadin-button").withText(text).first();
    }

    private void until(BooleanSupplier condition) {
        new WebDriverWait(getDriver(), PATIENCE).until(driver -> condition.getAsBoolean());
    }

    private static String url() {
        return System.getProperty("sokong.url", "http://localhost:8080");
    }

    private static String setting(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("Set -D" + name + "=...");
        }
        return value;
    }
}
