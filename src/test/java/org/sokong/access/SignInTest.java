package org.sokong.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.kernel.ApplicationClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

class SignInTest extends SokongTest {

    @LocalServerPort private int port;
    @Autowired private World world;
    @Autowired private JdbcClient jdbc;
    @Autowired private SignInThrottle throttle;

    private Browser browser;
    private UserPrincipal user;

    @BeforeEach
    void somebody() {
        browser = new Browser(port);
        user = world.user(world.organisation("NGO"), null, Role.CASEWORKER);
    }

    @Test
    void the_right_password_opens_home_in_a_new_session_and_is_recorded() {
        browser.get("/");
        String before = browser.cookie("sokong-session");

        HttpResponse<String> answer = browser.signIn(world.email(user), World.PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("sign-in");
        assertThat(browser.cookie("sokong-session")).isNotEmpty().isNotEqualTo(before);
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        assertThat(events("SIGNED_IN", "actor_id")).isOne();
        assertThat(
                        jdbc.sql("select last_sign_in_at from app_user where id = ?")
                                .param(user.user().id())
                                .query(java.time.LocalDateTime.class)
                                .single())
                .isNotNull();
    }

    @Test
    void a_wrong_password_an_unknown_and_a_disabled_account_get_the_same_answer() {
        UserPrincipal disabled = world.user(world.organisation("NGO"), null, Role.CASEWORKER);
        jdbc.sql("update app_user set state = 'DISABLED' where id = ?")
                .param(disabled.user().id())
                .update();
        String unknown = "u-" + UUID.randomUUID() + "@example.org";

        List<HttpResponse<String>> answers =
                List.of(
                        browser.signIn(world.email(user), "not the right password"),
                        browser.signIn(unknown, World.PASSWORD),
                        browser.signIn(world.email(disabled), World.PASSWORD));

        assertSame(answers);
        assertThat(events("SIGN_IN_FAILED", "subject_id")).isOne();
    }

    @Test
    void a_locked_account_answers_like_a_wrong_password_and_an_unknown_name_locks_the_same() {
        String unknown = "u-" + UUID.randomUUID() + "@example.org";
        HttpResponse<String> wrong = browser.signIn(world.email(user), "not the right password");
        for (int i = 0; i < SignInThrottle.FAILURES_TO_LOCK; i++) {
            Instant later = Instant.now().plus(Duration.ofMinutes(20L * i));
            if (i > 0) {
                // The wrong password above was the first.
                ApplicationClock.at(later, () -> throttle.mayTry(world.email(user)));
            }
            ApplicationClock.at(later, () -> throttle.mayTry(unknown));
        }

        assertSame(
                List.of(
                        wrong,
                        browser.signIn(world.email(user), World.PASSWORD),
                        browser.signIn(unknown, World.PASSWORD)));
    }

    /** Nothing in what comes back tells one from the other but the address that was typed. */
    private static void assertSame(List<HttpResponse<String>> answers) {
        assertThat(answers).allMatch(answer -> answer.statusCode() == 401);
        assertThat(answers.stream().map(SignInTest::plain)).containsOnly(plain(answers.getFirst()));
    }

    private static String plain(HttpResponse<String> answer) {
        return answer.body()
                .replaceAll("u-[0-9a-f-]+@", "@")
                .replaceAll("_csrf\" value=\"[^\"]+", "");
    }

    @Test
    void the_address_that_was_typed_stays_in_the_form_and_is_harmless() {
        HttpResponse<String> answer = browser.signIn("\"><script>x</script>@example.org", "y");

        assertThat(answer.body()).contains("value=\"&quot;&gt;").doesNotContain("\"><script>x");
    }

    @Test
    void after_ten_failures_even_the_right_password_waits_a_quarter_of_an_hour() {
        for (int i = 0; i < SignInThrottle.FAILURES_TO_LOCK; i++) {
            Instant later = Instant.now().plus(Duration.ofMinutes(20L * i));
            ApplicationClock.at(later, () -> throttle.mayTry(world.email(user)));
        }
        Instant last = Instant.now().plus(Duration.ofMinutes(180));

        assertThat(browser.signIn(world.email(user), World.PASSWORD).statusCode()).isEqualTo(401);
        assertThat(
                        ApplicationClock.at(
                                last.plusSeconds(890), () -> throttle.mayTry(world.email(user))))
                .isFalse();
        assertThat(
                        ApplicationClock.at(
                                last.plusSeconds(910), () -> throttle.mayTry(world.email(user))))
                .isTrue();
    }

    @Test
    void after_three_failures_each_try_waits_longer_whether_the_account_exists_or_not() {
        Instant now = Instant.now();
        for (String name : List.of(world.email(user), "nobody-" + UUID.randomUUID() + "@a.org")) {
            for (int i = 0; i < SignInThrottle.FREE_FAILURES; i++) {
                assertThat(ApplicationClock.at(now, () -> throttle.mayTry(name))).isTrue();
            }
            assertThat(ApplicationClock.at(now, () -> throttle.mayTry(name))).isFalse();
            assertThat(ApplicationClock.at(now.plusSeconds(1), () -> throttle.mayTry(name)))
                    .isTrue();
            assertThat(ApplicationClock.at(now.plusSeconds(2), () -> throttle.mayTry(name)))
                    .isFalse();
            assertThat(ApplicationClock.at(now.plusSeconds(3), () -> throttle.mayTry(name)))
                    .isTrue();
        }
    }

    @Test
    void a_sign_in_form_of_another_site_is_refused() {
        HttpResponse<String> answer =
                browser.post(
                        "/sign-in",
                        "application/x-www-form-urlencoded",
                        "username=" + world.email(user) + "&password=quiet+harbour+seventeen");

        assertThat(answer.statusCode()).isNotEqualTo(200);
        assertThat(browser.get("/session/state").statusCode()).isEqualTo(401);
    }

    @Test
    void the_page_speaks_the_language_that_was_chosen() {
        assertThat(browser.get("/sign-in?lang=ar").body())
                .contains("dir=\"rtl\"")
                .contains("كلمة المرور");
        assertThat(browser.get("/sign-in").body()).contains("lang=\"ar\"");
        assertThat(browser.get("/sign-in?lang=vi").body()).contains("Mật khẩu");
    }

    private long events(String action, String column) {
        return jdbc.sql("select count(*) from audit_event where action = ? and " + column + " = ?")
                .params(action, user.user().id())
                .query(Long.class)
                .single();
    }
}
