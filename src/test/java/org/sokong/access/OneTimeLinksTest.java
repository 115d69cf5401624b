package org.sokong.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.kernel.ApplicationClock;
import org.sokong.kernel.DomainException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

class OneTimeLinksTest extends SokongTest {

    private static final String NEW_PASSWORD = "velvet anchor marzipan tuba";

    @LocalServerPort private int port;
    @Autowired private World world;
    @Autowired private Users users;
    @Autowired private OneTimeLinks links;
    @Autowired private JdbcClient jdbc;

    private UserPrincipal user;

    @BeforeEach
    void somebody() {
        user = world.user(world.organisation("NGO"), null, Role.CASEWORKER);
    }

    @Test
    void a_link_sets_the_password_once_and_ends_open_sessions() {
        Browser open = new Browser(port);
        open.signIn(world.email(user), World.PASSWORD);
        String path = link(LinkPurpose.RESET);
        Browser browser = new Browser(port);
        assertThat(browser.get(path).body()).contains(user.user().displayName());

        HttpResponse<String> answer =
                browser.submit(path, Map.of("password", NEW_PASSWORD, "repeated", NEW_PASSWORD));

        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/sign-in?ready");
        assertThat(browser.signIn(world.email(user), NEW_PASSWORD).statusCode()).isEqualTo(302);
        assertThat(browser.get(path).statusCode()).isEqualTo(410);
        assertThatThrownBy(() -> links.choosePassword(secret(path), NEW_PASSWORD + " x"))
                .isInstanceOf(DomainException.class)
                .hasMessage("access.error.link");
        assertThat(open.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void a_reset_link_is_good_for_an_hour_and_an_invitation_for_three_days() {
        String reset = secret(link(LinkPurpose.RESET));
        assertThat(at(Duration.ofMinutes(59), reset)).isTrue();
        assertThat(at(Duration.ofMinutes(61), reset)).isFalse();
        String invitation = secret(link(LinkPurpose.INVITATION));
        assertThat(at(Duration.ofHours(71), invitation)).isTrue();
        assertThat(at(Duration.ofHours(73), invitation)).isFalse();
    }

    @Test
    void a_newer_link_voids_the_older_one() {
        String older = secret(link(LinkPurpose.RESET));
        link(LinkPurpose.RESET);

        assertThat(links.find(older)).isEmpty();
    }

    @Test
    void the_database_does_not_know_the_secret() {
        String secret = secret(link(LinkPurpose.RESET));

        assertThat(
                        jdbc.sql(
                                        "select count(*) from one_time_link where token_hash = ? and"
                                                + " length(token_hash) = 32")
                                .param(Digests.sha256(secret))
                                .query(Long.class)
                                .single())
                .isOne();
    }

    @Test
    void a_refused_password_says_why_at_the_field_and_leaves_the_link_working() {
        String path = link(LinkPurpose.INVITATION);
        Browser browser = new Browser(port);

        HttpResponse<String> tooShort =
                browser.submit(path, Map.of("password", "short", "repeated", "short"));
        HttpResponse<String> common =
                browser.submit(
                        path,
                        Map.of("password", "passwordpassword1", "repeated", "passwordpassword1"));
        HttpResponse<String> differs =
                browser.submit(path, Map.of("password", NEW_PASSWORD, "repeated", "other"));

        assertThat(tooShort.statusCode()).isEqualTo(400);
        assertThat(tooShort.body()).contains("id=\"password-problem\"").contains("at least 15");
        assertThat(common.body()).contains("too easy to guess");
        assertThat(differs.body()).contains("id=\"repeated-problem\"");
        assertThat(
                        browser.submit(
                                        path,
                                        Map.of("password", NEW_PASSWORD, "repeated", NEW_PASSWORD))
                                .statusCode())
                .isEqualTo(302);
    }

    @Test
    void an_invented_link_gets_the_words_of_a_used_one() {
        HttpResponse<String> answer = new Browser(port).get("/password/invented");

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body()).contains("This link does not work");
    }

    private boolean at(Duration later, String secret) {
        return ApplicationClock.at(Instant.now().plus(later), () -> links.find(secret).isPresent());
    }

    private String link(LinkPurpose purpose) {
        return links.create(users.findById(user.user().id()).orElseThrow(), purpose).path();
    }

    private static String secret(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
