package org.sokong.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.OneTimeLinks;
import org.sokong.access.Role;
import org.sokong.kernel.DomainException;
import org.sokong.uikit.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.transaction.support.TransactionTemplate;

/** Each test empties the installation of people inside a transaction that is undone. */
class SetUpTest extends SokongTest {

    private static final String PASSWORD = "velvet anchor marzipan tuba";

    @Autowired private World world;
    @Autowired private SetUpService service;
    @Autowired private OneTimeLinks links;
    @Autowired private UserDetailsService accounts;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;

    @Test
    void the_link_of_an_empty_installation_creates_its_first_administrator_once() {
        emptied(
                () -> {
                    String secret = secret();
                    service.setUp(secret, command("first@example.org"));

                    assertThat(accounts.loadUserByUsername("first@example.org").getAuthorities())
                            .extracting(Object::toString)
                            .contains("INSTALLATION_MANAGE")
                            .doesNotContain("CASE_READ");
                    assertThat(links.createSetup()).isEmpty();
                    assertThat(links.find(secret)).isEmpty();
                    assertThatThrownBy(() -> service.setUp(secret, command("b@example.org")))
                            .hasMessage("access.error.link");
                });
    }

    @Test
    void a_newer_link_voids_the_one_printed_before() {
        emptied(
                () -> {
                    String older = secret();
                    secret();
                    assertThatThrownBy(() -> service.setUp(older, command("a@example.org")))
                            .isInstanceOf(DomainException.class)
                            .hasMessage("access.error.link");
                });
    }

    @Test
    void an_installation_with_people_has_no_set_up_link() {
        world.user(world.organisation("NGO"), null, Role.CASEWORKER);

        assertThat(links.createSetup()).isEmpty();
    }

    private String secret() {
        String path = links.createSetup().orElseThrow().path();
        return path.substring("/set-up/".length());
    }

    private void emptied(Runnable work) {
        transaction.executeWithoutResult(
                status -> {
                    status.setRollbackOnly();
                    jdbc.sql("delete from access_token").update();
                    jdbc.sql("delete from user_role").update();
                    jdbc.sql("delete from user_team").update();
                    jdbc.sql("delete from app_user").update();
                    work.run();
                });
    }

    private static SetUpService.SetUp command(String email) {
        return new SetUpService.SetUp(
                new OrganisationForm(
                        "First House",
                        null,
                        null,
                        "NGO",
                        "MY",
                        Set.of("ms"),
                        null,
                        null,
                        null,
                        null),
                "First Person",
                email,
                PASSWORD,
                Language.MALAY,
                "Asia/Kuala_Lumpur");
    }
}
