package org.sokong.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class SecurityHeadersTest extends SokongTest {

    @LocalServerPort private int port;
    @Autowired private World world;

    @Test
    void every_page_and_call_is_strict_and_never_kept() {
        Browser browser = new Browser(port);
        HttpResponse<String> signIn = browser.get("/sign-in");
        UserPrincipal user = world.user(world.organisation("NGO"), null, Role.CASEWORKER);
        browser.signIn(world.email(user), World.PASSWORD);

        List<HttpResponse<String>> answers =
                List.of(
                        signIn,
                        browser.get("/"),
                        browser.get("/?v-r=init&location="),
                        browser.get("/session/state"),
                        browser.get("/no/such/page"));

        assertThat(answers)
                .allSatisfy(
                        answer -> {
                            HttpHeaders headers = answer.headers();
                            assertThat(headers.firstValue("Cache-Control").orElse(""))
                                    .contains("no-store");
                            assertThat(headers.firstValue("X-Content-Type-Options"))
                                    .contains("nosniff");
                            assertThat(headers.firstValue("Referrer-Policy"))
                                    .contains("no-referrer");
                            assertThat(headers.firstValue("Cross-Origin-Opener-Policy"))
                                    .contains("same-origin");
                            assertThat(headers.firstValue("Cross-Origin-Resource-Policy"))
                                    .contains("same-origin");
                            assertThat(headers.firstValue("Permissions-Policy")).isPresent();
                            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                                    .contains("default-src 'self'")
                                    .contains("frame-ancestors 'none'")
                                    .contains("object-src 'none'")
                                    .contains("base-uri 'self'")
                                    .contains("form-action 'self'")
                                    .doesNotContain("script-src 'self' 'unsafe-inline'");
                        });
    }

    @Test
    void the_scripts_of_a_page_carry_a_nonce_that_is_new_each_time() {
        Browser browser = new Browser(port);
        UserPrincipal user = world.user(world.organisation("NGO"), null, Role.CASEWORKER);
        browser.signIn(world.email(user), World.PASSWORD);

        String first = nonce(browser.get("/"));
        HttpResponse<String> page = browser.get("/");

        assertThat(first).isNotEmpty().isNotEqualTo(nonce(page));
        assertThat(page.body()).contains("nonce=\"" + nonce(page) + "\"");
    }

    @Test
    void the_session_cookie_is_out_of_reach_for_scripts_and_other_sites() {
        HttpResponse<String> answer = new Browser(port).get("/");

        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("sokong-session"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
    }

    @Test
    void files_that_hold_nothing_of_anybody_may_be_kept_for_a_while() {
        assertThat(
                        new Browser(port)
                                .get("/styles/sokong.css")
                                .headers()
                                .firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("max-age="));
    }

    private static String nonce(HttpResponse<String> page) {
        return page.headers()
                .firstValue("Content-Security-Policy")
                .orElse("")
                .replaceAll(".*'nonce-([^']+)'.*", "$1");
    }
}
