package org.sokong.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.kernel.DomainException;
import org.sokong.uikit.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class AccountServiceTest extends SokongTest {

    private static final String NEXT = "velvet anchor marzipan tuba";

    @LocalServerPort private int port;
    @Autowired private World world;
    @Autowired private AccountService service;

    private UserPrincipal user;

    @BeforeEach
    void somebody() {
        user = world.user(world.organisation("NGO"), null, Role.CASEWORKER);
    }

    @Test
    void a_changed_password_ends_every_session() {
        Browser browser = new Browser(port);
        browser.signIn(world.email(user), World.PASSWORD);

        world.as(user, () -> service.changePassword(World.PASSWORD, NEXT));

        assertThat(browser.get("/").statusCode()).isEqualTo(302);
        assertThat(browser.signIn(world.email(user), World.PASSWORD).statusCode()).isEqualTo(401);
        assertThat(browser.signIn(world.email(user), NEXT).statusCode()).isEqualTo(302);
    }

    @Test
    void the_present_password_must_be_right() {
        assertThatThrownBy(() -> world.as(user, () -> service.changePassword("wrong", NEXT)))
                .isInstanceOf(DomainException.class)
                .hasMessage("access.error.password.present");
    }

    @Test
    void name_language_and_zone_are_kept() {
        long version = world.as(user, service::mine).version();

        world.as(
                user,
                () -> service.change(version, "  Aisha   binti X ", Language.MALAY, "Asia/Dili"));

        Account account = world.as(user, service::mine);
        assertThat(account.displayName()).isEqualTo("Aisha binti X");
        assertThat(account.language()).isEqualTo("ms");
        assertThat(account.timeZone()).isEqualTo("Asia/Dili");
    }

    @Test
    void an_invented_zone_and_an_empty_name_are_refused() {
        long version = world.as(user, service::mine).version();

        assertThatThrownBy(
                        () ->
                                world.as(
                                        user,
                                        () ->
                                                service.change(
                                                        version, "A", Language.MALAY, "Mars/Base")))
                .hasMessage("access.error.zone");
        assertThatThrownBy(
                        () ->
                                world.as(
                                        user,
                                        () -> service.change(version, " ", Language.MALAY, "UTC")))
                .hasMessage("access.error.name");
    }
}
