package org.sokong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.referrals.ReferralFixture;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A receiver without a place names another one, and the sender passes the referral on; in Arabic.
 */
class RedirectJourneyTest extends Journey {

    private static final Pattern REFERRAL = Pattern.compile(".*/referrals/[0-9a-f-]{36}.*");

    @Autowired World world;
    @Autowired Translations texts;
    @Autowired CaseFixture cases;
    @Autowired ReferralFixture referrals;
    @Autowired JdbcClient jdbc;

    @Test
    void a_declined_referral_is_passed_on_and_stays_one_story() {
        UUID house = world.organisation("Harbour House");
        UUID clinic = world.organisation("Lotus Clinic");
        UUID ward = world.organisation("Pearl Ward");
        UserPrincipal worker = world.user(house, world.team(house), Role.CASEWORKER);
        UserPrincipal nurse = world.user(clinic, world.team(clinic), Role.CASEWORKER);
        UserPrincipal doctor = world.user(ward, world.team(ward), Role.CASEWORKER);
        UUID first = sent(worker, clinic, ward);

        Hands b = signIn(nurse);
        b.open("/referrals/" + first);
        b.press("referrals.action.acknowledge");
        assertThat(b.page().locator("main"))
                .containsText(b.words("referrals.referralstate.ACKNOWLEDGED"));
        b.press("referrals.action.decline");
        b.select("uikit.reason.choice", "referrals.declinereason.NO_CAPACITY");
        b.pick("referrals.field.proposed", nameOf(ward));
        b.confirm("referrals.action.decline");
        assertThat(b.page().locator("main"))
                .containsText(b.words("referrals.referralstate.DECLINED"));

        Hands a = signIn(worker);
        a.open("/referrals/" + first);
        assertThat(a.page().locator("main"))
                .containsText(a.words("referrals.proposal.text", nameOf(ward)));
        assertThat(seriousAxeFindings(a.page())).isEmpty();
        a.press("referrals.action.pass_on", nameOf(ward));
        assertThat(a.page().locator("main")).containsText(a.words("referrals.section.story"));
        assertThat(a.page()).not().hasURL(Pattern.compile(".*" + first + ".*"));
        assertThat(a.page()).hasURL(REFERRAL);
        String second = a.page().url().substring(address().length());
        assertThat(second).doesNotContain(first.toString());
        assertThat(a.page().locator("main")).containsText(nameOf(clinic));
        assertThat(a.page().locator("main")).containsText(a.words("referrals.referralstate.SENT"));
        assertThat(seriousAxeFindings(a.page())).isEmpty();

        b.open("/referrals/" + first);
        assertThat(b.page().locator("main")).containsText(b.words("referrals.held.passed_on"));
        assertThat(b.page().locator("main")).not().containsText(nameOf(ward));
        b.open(second);
        assertThat(b.page().locator("h1")).hasText(b.words("shell.error.hidden.title"));

        Hands c = signIn(doctor);
        c.open(second);
        assertThat(c.page().locator("main")).containsText(c.words("referrals.held.receiver"));
        assertThat(c.page().locator("main")).not().containsText(nameOf(clinic));
    }

    private UUID sent(UserPrincipal worker, UUID clinic, UUID ward) {
        UUID draft = referrals.draft(worker, cases.open(worker), clinic);
        jdbc.sql(
                        """
                        insert into consent_recipient (consent_id, organisation_id)
                        select consent_id, ? from referral where id = ?
                        """)
                .params(ward, draft)
                .update();
        referrals.send(worker, draft);
        return draft;
    }

    private String nameOf(UUID organisation) {
        return jdbc.sql("select name from organisation where id = ?")
                .param(organisation)
                .query(String.class)
                .single();
    }

    private Hands signIn(UserPrincipal user) {
        return Hands.signIn(
                person(Language.ARABIC.tag(), 1280), user, world, texts, Language.ARABIC);
    }
}
