package org.sokong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseService;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A stranger who has an address learns nothing from it, and leaves a trace. */
class RefusalJourneyTest extends Journey {

    @Autowired World world;
    @Autowired Translations texts;
    @Autowired CaseService cases;
    @Autowired JdbcClient jdbc;

    @Test
    void a_strangers_direct_address_to_a_case_a_referral_and_a_download_is_refused_and_logged() {
        UUID alpha = world.organisation("Alpha house");
        UserPrincipal owner = world.user(alpha, world.team(alpha), Role.CASEWORKER);
        UUID beta = world.organisation("Beta house");
        UserPrincipal stranger = world.user(beta, world.team(beta), Role.CASEWORKER);
        UUID caseId = world.as(owner, () -> cases.start());
        String code =
                jdbc.sql("select code from case_file where id = ?")
                        .param(caseId)
                        .query(String.class)
                        .single();

        Hands hands = Hands.signIn(person(), stranger, world, texts, Language.ENGLISH);
        hands.open("/cases/" + caseId);
        assertThat(hands.page().locator("h1")).hasText(hands.words("shell.error.hidden.title"));
        assertThat(hands.page().content()).doesNotContain(code);
        assertThat(denials(stranger)).isPositive();

        hands.open("/cases/" + UUID.randomUUID());
        assertThat(hands.page().locator("h1")).hasText(hands.words("shell.error.hidden.title"));

        hands.open("/referrals/" + UUID.randomUUID());
        assertThat(hands.page().locator("h1")).hasText(hands.words("shell.error.hidden.title"));

        hands.open("/referrals/new?case=" + caseId);
        assertThat(hands.page().locator("h1")).hasText(hands.words("shell.error.hidden.title"));
        assertThat(hands.page().content()).doesNotContain(code);

        int before = denials(stranger);
        hands.open("/reports/print?from=2026-01-01&to=2026-12-31");
        assertThat(hands.page().locator("h1")).hasText(hands.words("shell.error.hidden.title"));
        assertThat(denials(stranger)).isGreaterThan(before);
    }

    @Test
    void somebody_who_has_not_signed_in_is_sent_to_sign_in_and_comes_back_to_the_page() {
        UUID alpha = world.organisation("Alpha house");
        UserPrincipal owner = world.user(alpha, world.team(alpha), Role.CASEWORKER);
        UUID caseId = world.as(owner, () -> cases.start());
        Page page = person();
        page.navigate("/cases/" + caseId);
        assertThat(page).hasURL(address() + "/sign-in");
        page.locator("input[name=username]").fill(world.email(owner));
        page.locator("input[name=password]").fill(World.PASSWORD);
        page.locator("input[name=password]").press("Enter");
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/cases/" + caseId + ".*"));
    }

    private int denials(UserPrincipal user) {
        return jdbc.sql(
                        "select count(*) from audit_event where actor_id = ? and outcome = 'DENIED'")
                .param(user.user().id())
                .query(Integer.class)
                .single();
    }
}
