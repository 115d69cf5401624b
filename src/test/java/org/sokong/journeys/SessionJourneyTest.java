package org.sokong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.SessionHands;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.referrals.ReferralFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/**
 * The warning before a session ends. The browser's clock and the session's are moved; nobody waits.
 */
class SessionJourneyTest extends Journey {

    private static final Pattern DRAFT = Pattern.compile(".*/referrals/[0-9a-f-]{36}");

    @Autowired World world;
    @Autowired CaseFixture caseFixture;
    @Autowired ReferralFixture referralFixture;
    @Autowired ServletWebServerApplicationContext application;

    private UserPrincipal user;
    private Page page;

    @BeforeEach
    void somebodyTypes() {
        UUID organisation = world.organisation("Harbour House");
        user = world.user(organisation, world.team(organisation), Role.CASEWORKER);
        UUID caseId = caseFixture.open(user);
        page = person();
        page.clock().install();
        signIn("/referrals/new?case=" + caseId);
        reason().fill("half a sentence");
        assertThat(page).hasURL(DRAFT);
    }

    @Test
    void the_warning_comes_two_minutes_before_and_staying_keeps_session_and_words() {
        aged(Duration.ofHours(1), Duration.ofMinutes(13).plusSeconds(30));
        page.clock().fastForward("14:00");

        assertThat(warning()).containsText("Are you still there?");
        assertThat(warning()).containsText("Time left: 1:");
        assertThat(button("Stay signed in")).isFocused();
        picture(page, "session-warning");
        assertThat(seriousAxeFindings(page)).isEmpty();

        button("Stay signed in").click();
        assertThat(warning()).hasCount(0);
        assertThat(secondsLeft()).isGreaterThan(890);
        assertThat(reason()).hasValue("half a sentence");
    }

    @Test
    void an_ended_session_leads_to_the_sign_in_and_the_words_are_there_again() {
        String draft = page.url().substring(address().length());
        aged(Duration.ofHours(1), Duration.ofMinutes(14).plusSeconds(50));
        page.clock().fastForward("14:00");
        assertThat(warning()).isVisible();
        aged(Duration.ofHours(1), Duration.ofMinutes(16));
        page.clock().fastForward("00:30");

        assertThat(page).hasURL(Pattern.compile(".*/sign-in\\?ended"));
        assertThat(page.getByText("Your session has ended.")).isVisible();
        assertThat(page.content()).doesNotContain("half a sentence");

        signIn(draft);
        assertThat(reason()).hasValue("half a sentence");
    }

    @Test
    void after_almost_8_hours_the_warning_offers_no_staying() {
        aged(Duration.ofHours(8).minusSeconds(90), Duration.ofMinutes(1));
        page.clock().fastForward("14:00");

        assertThat(warning()).containsText("A session lasts 8 hours at most.");
        assertThat(button("Stay signed in")).hasCount(0);
        button("Close").click();
        assertThat(warning()).isHidden();
        assertThat(reason()).hasValue("half a sentence");
    }

    @Test
    void a_page_that_asks_for_news_by_itself_holds_no_session_open() {
        UUID clinic = world.organisation("Lotus Clinic");
        world.user(clinic, world.team(clinic), Role.CASEWORKER);
        page.navigate("/referrals/" + referralFixture.sent(user, caseFixture.open(user), clinic));
        assertThat(page.locator("main h1")).isVisible();
        aged(Duration.ofHours(1), Duration.ofMinutes(10));
        page.waitForResponse(
                answer -> answer.url().contains("v-r=uidl"),
                () -> page.clock().fastForward("00:20"));

        assertThat(secondsLeft()).isLessThanOrEqualTo(300);
    }

    private void signIn(String path) {
        page.navigate(path);
        page.locator("input[name=username]").fill(world.email(user));
        page.locator("input[name=password]").fill(World.PASSWORD);
        page.locator("input[name=password]").press("Enter");
        assertThat(page.locator("main h1")).isVisible();
    }

    private void aged(Duration began, Duration used) {
        String cookie =
                page.context().cookies().stream()
                        .filter(each -> each.name.startsWith("sokong-session"))
                        .findFirst()
                        .orElseThrow()
                        .value;
        new SessionHands(application).age(cookie, began, used);
    }

    private int secondsLeft() {
        return (Integer)
                page.evaluate("fetch('session/state').then(a => a.json()).then(s => s.seconds)");
    }

    private Locator reason() {
        return page.getByLabel("Why the client is referred");
    }

    private Locator warning() {
        return page.locator("dialog.session-warning");
    }

    private Locator button(String text) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text).setExact(true));
    }
}
