package org.sokong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.World;
import org.sokong.access.NoticeKind;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.referrals.ReferralFixture;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.beans.factory.annotation.Autowired;

/** A referral that was seen and not answered in time, on telephones: reminded, escalated, done. */
class ReferralLifeJourneyTest extends Journey {

    private static final int TELEPHONE = 360;
    private static final Pattern REFERRAL = Pattern.compile(".*/referrals/[0-9a-f-]{36}.*");
    private static final Duration HALF = Duration.ofHours(12);
    private static final Duration WHOLE = Duration.ofHours(24);

    @Autowired World world;
    @Autowired Translations texts;
    @Autowired CaseFixture cases;
    @Autowired ReferralFixture referrals;

    UserPrincipal worker;
    UserPrincipal herSupervisor;
    UserPrincipal nurse;
    UserPrincipal theirSupervisor;
    UUID caseId;

    @BeforeEach
    void people() {
        UUID house = world.organisation("Harbour House");
        UUID clinic = world.organisation("Lotus Clinic");
        UUID team = world.team(house);
        worker = world.user(house, team, Role.CASEWORKER);
        herSupervisor = world.user(house, team, Role.SUPERVISOR);
        UUID ward = world.team(clinic);
        nurse = world.user(clinic, ward, Role.CASEWORKER);
        theirSupervisor = world.user(clinic, ward, Role.SUPERVISOR);
        caseId = cases.open(worker);
    }

    @Test
    void a_late_answer_is_reminded_then_escalated_on_both_sides_and_the_service_is_given() {
        UUID draft = referrals.draft(worker, caseId, nurse.user().organisationId());
        Hands sender = signIn(worker);
        sender.open("/referrals/" + draft);
        sender.press("referrals.action.send");
        assertThat(sender.page().locator("main"))
                .containsText(sender.words("referrals.referralstate.SENT"));

        Hands receiver = signIn(nurse);
        receiver.open("/referrals/" + draft);
        receiver.press("referrals.action.acknowledge");
        assertThat(receiver.page().locator("main"))
                .containsText(receiver.words("referrals.referralstate.ACKNOWLEDGED"));
        referrals.remindAfter(HALF.plusMinutes(5));
        told(receiver, NoticeKind.REFERRAL_DUE_SOON);
        silent(herSupervisor, NoticeKind.REFERRAL_ESCALATED);

        referrals.remindAfter(WHOLE.plusMinutes(5));
        told(sender, NoticeKind.REFERRAL_OVERDUE);
        told(signIn(herSupervisor), NoticeKind.REFERRAL_ESCALATED);
        Hands supervisor = signIn(theirSupervisor);
        Locator notice = told(supervisor, NoticeKind.REFERRAL_ESCALATED);
        assertThat(seriousAxeFindings(supervisor.page())).isEmpty();
        notice.locator("a").first().click();
        assertThat(supervisor.page()).hasURL(REFERRAL);

        supervisor.press("referrals.action.accept");
        assertThat(supervisor.page().locator("main")).containsText(ReferralFixture.REASON);
        fits(supervisor);
        supervisor.press("referrals.action.start");
        supervisor.press("referrals.action.complete");
        supervisor.select("referrals.field.outcome", "referrals.outcome.SERVICE_GIVEN");
        supervisor.confirm("referrals.action.complete");
        assertThat(supervisor.page().locator("main"))
                .containsText(supervisor.words("referrals.held.closed"));

        told(sender, NoticeKind.REFERRAL_COMPLETED);
        sender.open("/referrals/" + draft);
        assertThat(sender.page().locator("main"))
                .containsText(sender.words("referrals.outcome.SERVICE_GIVEN"));
        fits(sender);
    }

    /** The notice of that kind in the person's inbox. */
    private Locator told(Hands person, NoticeKind kind) {
        person.open("/inbox");
        Locator notice =
                person.page()
                        .locator("main li")
                        .filter(
                                new Locator.FilterOptions()
                                        .setHasText(
                                                person.words(
                                                        "notifications.noticekind." + kind, 1)));
        assertThat(notice).hasCount(1);
        return notice;
    }

    private void silent(UserPrincipal somebody, NoticeKind kind) {
        Hands person = signIn(somebody);
        person.open("/inbox");
        assertThat(person.page().locator("main h1")).isVisible();
        assertThat(person.page().locator("main"))
                .not()
                .containsText(person.words("notifications.noticekind." + kind, 1));
    }

    private static void fits(Hands person) {
        assertThat(person.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    private Hands signIn(UserPrincipal person) {
        return Hands.signIn(person("en-GB", TELEPHONE), person, world, texts, Language.ENGLISH);
    }
}
