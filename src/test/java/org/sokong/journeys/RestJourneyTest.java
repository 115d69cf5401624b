package org.sokong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.World;
import org.sokong.access.NoticeKind;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.directory.OfferForm;
import org.sokong.directory.OfferService;
import org.sokong.directory.ServicePlace;
import org.sokong.organisations.FocalPoints;
import org.sokong.organisations.ServiceCategory;
import org.sokong.referrals.ReferralFixture;
import org.sokong.referrals.ReferralService;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.beans.factory.annotation.Autowired;

/** What rests for a while: a clock, the intake of a service, and a person who is away. */
class RestJourneyTest extends Journey {

    private static final int TELEPHONE = 360;
    private static final Duration PAST_HALF = Duration.ofHours(12).plusMinutes(5);

    @Autowired World world;
    @Autowired Translations texts;
    @Autowired CaseFixture cases;
    @Autowired ReferralFixture referrals;
    @Autowired ReferralService service;
    @Autowired OfferService offers;
    @Autowired FocalPoints focalPoints;

    UUID clinic;
    UserPrincipal worker;
    UserPrincipal nurse;
    UserPrincipal colleague;
    UserPrincipal administrator;
    UUID caseId;

    @BeforeEach
    void people() {
        UUID house = world.organisation("Harbour House");
        clinic = world.organisation("Lotus Clinic");
        worker = world.user(house, world.team(house), Role.CASEWORKER);
        nurse = world.user(clinic, world.team(clinic), Role.CASEWORKER);
        colleague = world.user(clinic, world.team(clinic), Role.CASEWORKER);
        administrator = world.user(clinic, null, Role.ORGANISATION_ADMINISTRATOR);
        caseId = cases.open(worker);
    }

    @Test
    void a_clock_is_paused_with_a_reason_and_reminds_again_once_it_runs_on_a_telephone() {
        UUID referral = referrals.sent(worker, caseId, clinic);
        world.as(nurse, () -> service.acknowledge(referral));
        Hands sender = signIn(worker, TELEPHONE);
        sender.open("/referrals/" + referral);
        sender.openDialog("referrals.action.pause");
        sender.confirm("referrals.action.pause");
        assertThat(sender.refusal("uikit.reason.choose")).isVisible();
        sender.select("uikit.reason.choice", "referrals.pausereason.CLIENT_ASKED");
        sender.write("uikit.reason.note", "wants to talk to her mother");
        assertThat(seriousAxeFindings(sender.page())).isEmpty();
        sender.confirm("referrals.action.pause");
        assertThat(sender.button("referrals.action.resume")).isVisible();
        assertThat(sender.page().locator(".referral-clocks"))
                .containsText(sender.words("referrals.pausereason.CLIENT_ASKED"));
        fits(sender);

        Hands receiver = signIn(nurse, TELEPHONE);
        receiver.open("/referrals/" + referral);
        assertThat(receiver.page().locator(".referral-clocks"))
                .containsText(receiver.words("referrals.pausereason.CLIENT_ASKED"));
        assertThat(receiver.page().locator("main"))
                .not()
                .containsText("wants to talk to her mother");
        fits(receiver);
        referrals.remindAfter(PAST_HALF);
        assertThat(reminders(receiver)).hasCount(0);

        sender.press("referrals.action.resume");
        assertThat(sender.button("referrals.action.pause")).isVisible();
        assertThat(sender.page().locator(".referral-clock").first()).isVisible();
        assertThat(seriousAxeFindings(sender.page())).isEmpty();
        referrals.remindAfter(PAST_HALF);
        assertThat(reminders(receiver)).hasCount(1);
    }

    private Locator reminders(Hands person) {
        person.open("/inbox");
        assertThat(person.page().locator("main h1")).isVisible();
        return person.page()
                .locator("main li")
                .filter(
                        new Locator.FilterOptions()
                                .setHasText(
                                        person.words(
                                                "notifications.noticekind."
                                                        + NoticeKind.REFERRAL_DUE_SOON,
                                                1)));
    }

    @Test
    void a_paused_intake_is_told_to_who_searches_and_stops_a_draft_until_it_is_open_again() {
        world.as(
                administrator,
                () ->
                        offers.add(
                                clinic,
                                OfferForm.of(
                                        ServiceCategory.MEDICAL,
                                        "Day surgery",
                                        new ServicePlace("MY", "Johor"))));
        UUID draft = referrals.draft(worker, caseId, clinic);
        Hands receiver = signIn(administrator, 1280);
        receiver.open("/directory/" + clinic);
        receiver.openDialog("directory.pause.all");
        receiver.write("directory.pause.reason", "The roof is repaired");
        receiver.confirm("directory.pause.button");
        assertThat(receiver.page().locator("main")).containsText("The roof is repaired");

        Hands sender = signIn(worker, 1280);
        sender.open("/referrals/" + draft);
        sender.press("referrals.action.send");
        assertThat(sender.page().locator("main"))
                .containsText(sender.words("referrals.gap.INTAKE_PAUSED"));
        Locator found = search(sender);
        assertThat(found).containsText(sender.words("directory.paused"));
        assertThat(found)
                .containsText(
                        sender.words(
                                "directory.pause.line.all", sender.words("directory.pause.open")));
        assertThat(found).containsText("The roof is repaired");
        assertThat(seriousAxeFindings(sender.page())).isEmpty();
        sender.closeDialogs();

        receiver.press("directory.resume");
        assertThat(receiver.button("directory.pause.all")).isVisible();
        found = search(sender);
        assertThat(found).containsText("Day surgery");
        assertThat(found).not().containsText(sender.words("directory.paused"));
        sender.closeDialogs();
        sender.press("referrals.action.send");
        assertThat(sender.page().locator("main"))
                .containsText(sender.words("referrals.referralstate.SENT"));
    }

    /** What the search finds of the clinic. */
    private Locator search(Hands sender) {
        sender.openDialog("referrals.action.find");
        sender.write("directory.filter.text", clinic.toString().substring(24));
        Locator found = sender.page().locator("vaadin-dialog[opened] .offer");
        assertThat(found).hasCount(1);
        return found;
    }

    @Test
    void who_stands_in_finds_what_waits_and_sees_it_no_more_once_the_person_is_back() {
        UUID point =
                world.as(administrator, () -> focalPoints.publish(null, null, nurse.user().id()));
        UUID consent = referrals.consent(worker, caseId, clinic);
        UUID referral =
                world.as(
                        worker,
                        () ->
                                service.draft(
                                        caseId,
                                        ReferralFixture.complete(clinic, consent)
                                                .addressedTo(point)));
        referrals.send(worker, referral);
        Hands deputy = signIn(colleague, 1280);
        assertThat(waiting(deputy)).hasCount(0);

        Hands away = signIn(nurse, 1280);
        assertThat(waiting(away)).hasCount(1);
        away.open("/account");
        away.press("access.deputy.name");
        assertThat(away.refusal("access.error.deputy")).isVisible();
        away.pick("access.deputy.who", colleague.user().displayName());
        away.day("access.deputy.until", 1);
        away.press("access.deputy.name");
        assertThat(away.button("access.deputy.end")).isVisible();
        assertThat(away.page().locator("main")).containsText(colleague.user().displayName());
        assertThat(seriousAxeFindings(away.page())).isEmpty();

        deputy.open("/");
        waiting(deputy).click();
        deputy.press("referrals.action.acknowledge");
        deputy.press("referrals.action.accept");
        assertThat(deputy.page().locator("main")).containsText(ReferralFixture.REASON);

        away.press("access.deputy.end");
        assertThat(away.button("access.deputy.name")).isVisible();
        assertThat(deputy.page().locator("main")).containsText(deputy.words("uikit.gone.title"));
        assertThat(deputy.page().locator("main")).not().containsText(ReferralFixture.REASON);
        deputy.open("/referrals/" + referral);
        assertThat(deputy.page().locator("h1")).hasText(deputy.words("shell.error.hidden.title"));
        away.open("/referrals/" + referral);
        assertThat(away.page().locator("main")).containsText(ReferralFixture.REASON);
    }

    /** What waits for an answer on Home, where the person is. */
    private static Locator waiting(Hands person) {
        assertThat(person.page().locator("main h1")).hasText(person.words("shell.home.title"));
        return person.page()
                .locator("main a.work-line")
                .filter(
                        new Locator.FilterOptions()
                                .setHasText(person.words("organisations.servicecategory.MEDICAL")));
    }

    private static void fits(Hands person) {
        assertThat(person.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    private Hands signIn(UserPrincipal user, int width) {
        return Hands.signIn(person("en-GB", width), user, world, texts, Language.ENGLISH);
    }
}
