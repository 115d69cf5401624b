package org.sokong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class LeaveNowJourneyTest extends Journey {

    private static final Pattern NEUTRAL = Pattern.compile(".*/weather$");
    private static final String NEUTRAL_HEADING = "Weather today";

    @Autowired World world;
    @Autowired JdbcClient jdbc;

    private UserPrincipal user;

    @BeforeEach
    void makeUser() {
        UUID organisation = world.organisation("Leave");
        user = world.user(organisation, world.team(organisation), Role.CASEWORKER);
    }

    private Page signedIn() {
        Page page = person();
        page.navigate("/sign-in");
        page.locator("input[name=username]").fill(world.email(user));
        page.locator("input[name=password]").fill(World.PASSWORD);
        page.locator("input[name=password]").press("Enter");
        assertThat(page.locator("main h1")).hasText("What needs you");
        return page;
    }

    private static void assertNeutral(Page page) {
        assertThat(page.locator("h1")).hasText(NEUTRAL_HEADING);
        assertThat(page).hasTitle(NEUTRAL_HEADING);
        assertThat(page.content()).doesNotContainIgnoringCase("sokong");
    }

    @Test
    void leave_now_ends_the_session_and_leaves_nothing_to_go_back_to() {
        Page page = signedIn();
        page.navigate("/?visited");
        assertThat(page.locator("main h1")).isVisible();
        page.locator("[data-leave]").click();
        assertThat(page).hasURL(NEUTRAL);
        assertNeutral(page);
        assertThat(page.context().cookies())
                .as("only the neutral page's own cookie is left")
                .extracting(cookie -> cookie.name)
                .containsExactly("wx");
        // Every step back, the sign-in page among them, shows the neutral page.
        for (int step = 0; step < 4; step++) {
            page.goBack();
            if (page.url().equals("about:blank")) {
                break;
            }
            assertNeutral(page);
        }
        page.navigate("/");
        assertNeutral(page);
        page.navigate("/cases");
        assertNeutral(page);
        page.navigate("/sign-in");
        assertThat(page.locator("input[name=password]")).isVisible();
        page.navigate("/");
        assertThat(page.locator("input[name=password]")).isVisible();
    }

    @Test
    void the_session_is_dead_for_whoever_kept_its_cookie() {
        Page page = signedIn();
        String session =
                page.context().cookies().stream()
                        .filter(cookie -> cookie.name.startsWith("sokong-session"))
                        .map(cookie -> cookie.name + "=" + cookie.value)
                        .findFirst()
                        .orElseThrow();
        page.locator("[data-leave]").click();
        assertNeutral(page);
        var answer =
                page.context()
                        .request()
                        .get(
                                address() + "/",
                                com.microsoft.playwright.options.RequestOptions.create()
                                        .setHeader("Cookie", session)
                                        .setMaxRedirects(0));
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.headers().get("location")).endsWith("/sign-in");
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from audit_event where actor_id = ?
                                        and action = 'SESSION_ENDED' and details like '%LEAVE%'
                                        """)
                                .param(user.user().id())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void escape_three_times_does_the_same_but_twice_does_not() {
        Page page = signedIn();
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");
        assertThat(page.locator("main h1")).hasText("What needs you");
        page.keyboard().press("Escape");
        assertThat(page).hasURL(NEUTRAL);
        assertNeutral(page);
    }

    @Test
    void the_page_is_blank_before_the_server_answers() {
        Page page = signedIn();
        page.route(
                "**/leave",
                route -> {
                    // Not answered at all: as if the line were dead.
                });
        page.locator("[data-leave]").click();
        assertThat(page.evaluate("document.documentElement.childNodes.length")).isEqualTo(0);
        assertThat(page).hasURL(NEUTRAL);
    }

    @Test
    void another_open_page_of_the_browser_leaves_too() {
        Page page = signedIn();
        Page second = page.context().newPage();
        second.navigate("/");
        assertThat(second.locator("main h1")).isVisible();
        page.locator("[data-leave]").click();
        assertThat(second).hasURL(NEUTRAL);
        assertNeutral(second);
    }
}
