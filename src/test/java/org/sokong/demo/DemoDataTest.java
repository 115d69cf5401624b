package org.sokong.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.launch.LaunchRefused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;

class DemoDataTest extends SokongTest {

    @Autowired DemoData data;
    @Autowired JdbcTemplate jdbc;
    @Autowired PasswordEncoder passwords;
    @Autowired UserDetailsService accounts;

    @Test
    void cases_are_added_up_to_the_number_and_never_twice() {
        String variant = variant();
        PrintStream out = new PrintStream(new ByteArrayOutputStream());
        assertThat(data.upTo(12, variant, out)).isEqualTo(12);
        assertThat(data.upTo(20, variant, out)).isEqualTo(8);
        assertThat(data.upTo(20, variant, out)).isZero();
        assertThat(data.upTo(5, variant, out)).isZero();
        assertThat(
                        jdbc.queryForObject(
                                """
                                select count(*) from case_file c join organisation o
                                    on o.id = c.organisation_id where o.code like ?
                                """,
                                Integer.class,
                                variant + "%"))
                .isEqualTo(20);
    }

    @Test
    void an_invented_person_signs_in_with_the_demonstration_password_and_holds_one_role() {
        String variant = variant();
        data.upTo(1, variant, System.out);
        String email = "supervisor@" + variant.toLowerCase(Locale.ROOT) + "lotus-clinic.example";
        UserPrincipal user = (UserPrincipal) accounts.loadUserByUsername(email);
        assertThat(user.isEnabled()).isTrue();
        assertThat(user.user().roles()).containsExactly(Role.SUPERVISOR);
        assertThat(passwords.matches(DemoPassword.TEXT, user.getPassword())).isTrue();
    }

    @Test
    void the_listed_people_find_a_handful_of_notices_and_nobody_else_any() {
        String variant = variant();
        data.upTo(80, variant, System.out);
        assertThat(
                        jdbc.queryForList(
                                """
                                select u.email, count(*) notices from notice n
                                join app_user u on u.id = n.person_id
                                join organisation o on o.id = u.organisation_id
                                where o.code like ? group by u.email
                                """,
                                variant + "%"))
                .isNotEmpty()
                .allSatisfy(
                        row -> {
                            assertThat((String) row.get("email"))
                                    .matches("(supervisor|caseworker1)@.*");
                            assertThat((Long) row.get("notices")).isBetween(1L, 7L);
                        });
    }

    @Test
    void what_happens_seldom_is_there_once_where_the_listed_people_see_it() {
        String variant = variant();
        data.upTo(DemoData.STANDARD, variant, System.out);
        String cases =
                """
                case_id in (select c.id from case_file c join organisation o
                    on o.id = c.organisation_id where o.code like ?)
                """;
        for (String there :
                List.of(
                        "case_hidden where ended_at is null and ",
                        "no_share where ended_at is null and ",
                        "consent where basis = 'VITAL_INTEREST' and confirmed_at is null and ",
                        "referral where state = 'DECLINED' and proposed_receiver_id is not null"
                                + " and ",
                        "case_child where ",
                        "case_transfer where state = 'OFFERED' and ")) {
            assertThat(
                            jdbc.queryForObject(
                                    "select count(*) from " + there + cases,
                                    Integer.class,
                                    variant + "%"))
                    .as(there)
                    .isOne();
        }
        assertThat(
                        jdbc.queryForList(
                                """
                                select n.kind from notice n join app_user u on u.id = n.person_id
                                where u.email = ?
                                """,
                                String.class,
                                "supervisor@"
                                        + variant.toLowerCase(Locale.ROOT)
                                        + "harbour-house.example"))
                .contains("CASE_HIDDEN", "VITAL_INTEREST_TO_CONFIRM", "TRANSFER_OFFERED");
    }

    @Test
    void adding_is_recorded_once_as_a_command() {
        String count =
                "select count(*) from audit_event where action = 'COMMAND_RUN' and job = 'demo'";
        int before = jdbc.queryForObject(count, Integer.class);
        data.upTo(3, variant(), System.out);
        assertThat(jdbc.queryForObject(count, Integer.class)).isEqualTo(before + 1);
    }

    @Test
    void production_takes_no_invented_cases() {
        MockEnvironment production = new MockEnvironment();
        production.setActiveProfiles("production");
        DemoCommand command = new DemoCommand(data, production);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        assertThatThrownBy(
                        () ->
                                command.run(
                                        List.of("--cases", "5"),
                                        new PrintStream(said, true, StandardCharsets.UTF_8)))
                .isInstanceOf(LaunchRefused.class)
                .hasMessageContaining("production");
        assertThat(said.size()).isZero();
    }

    private static String variant() {
        return "D" + UUID.randomUUID().toString().substring(28) + "-";
    }
}
