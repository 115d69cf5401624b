package org.sokong.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

class SessionTest extends SokongTest {

    @LocalServerPort private int port;
    @Autowired private World world;
    @Autowired private JdbcClient jdbc;
    @Autowired private AccountService account;

    private Browser browser;
    private UserPrincipal user;

    @BeforeEach
    void somebodySignedIn() {
        browser = new Browser(port);
        user = world.user(world.organisation("NGO"), null, Role.CASEWORKER);
        browser.signIn(world.email(user), World.PASSWORD);
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void a_disabled_users_next_request_leads_to_the_sign_in_and_is_recorded() {
        jdbc.sql(
                        "update app_user set state = 'DISABLED', security_version ="
                                + " security_version + 1 where id = ?")
                .param(user.user().id())
                .update();

        HttpResponse<String> answer = browser.get("/");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/sign-in");
        assertThat(
                        jdbc.sql(
                                        "select details from audit_event where action ="
                                                + " 'SESSION_ENDED' and actor_id = ?")
                                .param(user.user().id())
                                .query(String.class)
                                .single())
                .contains("CHANGED");
    }

    @Test
    void a_call_of_an_open_page_tells_the_browser_to_load_anew_once_the_account_changed() {
        browser.get("/?v-r=init&location=");
        world.as(user, account::signOutEverywhere);

        HttpResponse<String> answer =
                browser.post("/?v-r=uidl&v-uiId=0", "application/json", "{\"rpc\":[]}");

        assertThat(answer.body()).contains("sessionExpired");
        assertThat(browser.get("/session/state").statusCode()).isEqualTo(401);
    }

    @Test
    void asking_how_long_the_session_lasts_is_not_activity() throws InterruptedException {
        Thread.sleep(1_100);
        assertThat(seconds()).isLessThanOrEqualTo(899);
        browser.post("/?v-r=heartbeat&v-uiId=0", "text/plain", "");
        assertThat(seconds()).isLessThanOrEqualTo(899);
        assertThat(browser.post("/session/stay", "text/plain", "").statusCode()).isEqualTo(200);
        assertThat(seconds()).isGreaterThanOrEqualTo(899);
    }

    @Test
    void the_warning_speaks_the_language_of_the_page() {
        assertThat(browser.get("/session/state?lang=ms").body()).contains("Kekal log masuk");
        assertThat(browser.get("/session/state?lang=ar").body()).contains("البقاء");
    }

    private long seconds() {
        String body = browser.get("/session/state").body();
        return Long.parseLong(body.replaceAll(".*\"seconds\":(\\d+).*", "$1"));
    }
}
