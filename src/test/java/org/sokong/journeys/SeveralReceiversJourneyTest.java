package org.sokong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** One need, several organisations: each service to its own at once, or one after the other. */
class SeveralReceiversJourneyTest extends Journey {

    private static final String MEDICAL = "organisations.servicecategory.MEDICAL";
    private static final String MENTAL = "organisations.servicecategory.MENTAL_HEALTH_PSYCHOSOCIAL";

    @Autowired World world;
    @Autowired Translations texts;
    @Autowired CaseFixture cases;
    @Autowired ReferralFixture referrals;
    @Autowired JdbcClient jdbc;

    UUID clinic;
    UUID ward;
    UUID practice;
    UserPrincipal worker;
    UserPrincipal nurse;
    UserPrincipal doctor;
    UserPrincipal midwife;
    UUID draft;

    @BeforeEach
    void aDraftThatAsksForTwoServices() {
        UUID house = world.organisation("Harbour House");
        clinic = world.organisation("Lotus Clinic");
        ward = world.organisation("Pearl Ward");
        practice = world.organisation("Orchid Practice");
        worker = world.user(house, world.team(house), Role.CASEWORKER);
        nurse = world.user(clinic, world.team(clinic), Role.CASEWORKER);
        doctor = world.user(ward, world.team(ward), Role.CASEWORKER);
        midwife = world.user(practice, world.team(practice), Role.CASEWORKER);
        draft = referrals.draft(worker, cases.open(worker), clinic);
    }

    @Test
    void each_service_goes_to_its_own_organisation_and_nothing_goes_while_one_may_not_receive() {
        consentNames(ward);
        Hands sender = signIn(worker);
        sender.open("/referrals/" + draft);
        sender.openDialog("referrals.action.split");
        sender.pick(MENTAL, nameOf(practice));
        sender.confirm("referrals.action.split_send");
        assertThat(dialog(sender))
                .containsText(
                        sender.words(
                                "referrals.gap.at",
                                nameOf(practice),
                                sender.words("referrals.gap.CONSENT_RECEIVER")));
        assertThat(seriousAxeFindings(sender.page())).isEmpty();
        assertThat(sentTo()).as("all or none").isEmpty();

        sender.pick(MENTAL, nameOf(ward));
        sender.confirm("referrals.action.split_send");
        assertThat(sender.page()).hasURL(Pattern.compile(".*/referrals\\?box=sent$"));
        assertThat(sender.page().locator("vaadin-grid a.code")).hasCount(2);
        assertThat(sender.page().locator("vaadin-grid")).containsText(nameOf(clinic));
        assertThat(sender.page().locator("vaadin-grid")).containsText(nameOf(ward));
        assertThat(sentTo()).containsExactlyInAnyOrder(clinic, ward);

        asksOnlyFor(signIn(nurse), MEDICAL, MENTAL);
        asksOnlyFor(signIn(doctor), MENTAL, MEDICAL);
    }

    /** The one referral in the inbox asks for that service, and not for the other. */
    private void asksOnlyFor(Hands receiver, String asked, String other) {
        receiver.open("/referrals");
        Locator codes = receiver.page().locator("vaadin-grid a.code");
        assertThat(codes).hasCount(1);
        codes.first().click();
        assertThat(receiver.button("referrals.action.acknowledge")).isVisible();
        assertThat(receiver.page().locator("main")).containsText(receiver.words(asked));
        assertThat(receiver.page().locator("main")).not().containsText(receiver.words(other));
    }

    @Test
    void the_next_organisation_is_asked_after_a_no_and_nobody_after_the_first_yes() {
        consentNames(ward, practice);
        Hands sender = signIn(worker);
        sender.open("/referrals/" + draft);
        sender.pick("referrals.field.next", nameOf(practice));
        assertThat(order(sender)).containsText(new String[] {nameOf(practice)});
        sender.pick("referrals.field.next", nameOf(ward));
        assertThat(order(sender)).containsText(new String[] {nameOf(practice), nameOf(ward)});
        sender.press("referrals.action.remove_next.label", nameOf(practice));
        assertThat(order(sender)).containsText(new String[] {nameOf(ward)});
        sender.pick("referrals.field.next", nameOf(practice));
        assertThat(order(sender)).containsText(new String[] {nameOf(ward), nameOf(practice)});
        assertThat(seriousAxeFindings(sender.page())).isEmpty();
        sender.press("referrals.action.send");
        assertThat(sender.page().locator("main"))
                .containsText(
                        sender.words(
                                "referrals.story.next",
                                nameOf(ward)
                                        + sender.words("uikit.list.separator")
                                        + nameOf(practice)));

        Hands first = signIn(nurse);
        first.open("/referrals/" + draft);
        first.press("referrals.action.acknowledge");
        first.press("referrals.action.decline");
        first.select("uikit.reason.choice", "referrals.declinereason.NO_CAPACITY");
        first.confirm("referrals.action.decline");
        assertThat(first.page().locator("main"))
                .containsText(first.words("referrals.referralstate.DECLINED"));
        referrals.askNext();
        assertThat(sentTo()).containsExactlyInAnyOrder(clinic, ward);

        Hands second = signIn(doctor);
        second.open("/referrals");
        second.page().locator("vaadin-grid a.code").first().click();
        second.press("referrals.action.acknowledge");
        second.press("referrals.action.accept");
        assertThat(second.page().locator("main")).containsText(ReferralFixture.REASON);
        referrals.askNext();
        assertThat(sentTo()).as("nobody after the yes").containsExactlyInAnyOrder(clinic, ward);

        sender.open("/inbox");
        sender.page()
                .locator("main li")
                .filter(
                        new Locator.FilterOptions()
                                .setHasText(
                                        sender.words(
                                                "notifications.noticekind."
                                                        + NoticeKind.REFERRAL_NEXT_SENT,
                                                1)))
                .locator("a")
                .first()
                .click();
        Locator story =
                sender.page()
                        .locator("main .card")
                        .filter(
                                new Locator.FilterOptions()
                                        .setHasText(sender.words("referrals.section.story")));
        assertThat(story.locator("li"))
                .containsText(
                        new String[] {
                            sender.words("referrals.referralstate.DECLINED"),
                            sender.words("referrals.referralstate.ACCEPTED")
                        });
        assertThat(story.locator("li")).containsText(new String[] {nameOf(clinic), nameOf(ward)});
        assertThat(seriousAxeFindings(sender.page())).isEmpty();

        Hands third = signIn(midwife);
        third.open("/referrals");
        assertThat(third.page().locator("main"))
                .containsText(third.words("referrals.list.empty.RECEIVED"));
    }

    private static Locator order(Hands person) {
        return person.page().locator(".draft-form ol li");
    }

    private static Locator dialog(Hands person) {
        return person.page().locator("vaadin-dialog[opened]").last();
    }

    private void consentNames(UUID... others) {
        for (UUID other : others) {
            jdbc.sql(
                            """
                            insert into consent_recipient (consent_id, organisation_id)
                            select consent_id, ? from referral where id = ?
                            """)
                    .params(other, draft)
                    .update();
        }
    }

    /** Organisations to which a referral of the case was sent. */
    private List<UUID> sentTo() {
        return jdbc.sql(
                        """
                        select receiver_organisation_id from referral where state <> 'DRAFT'
                            and case_id = (select case_id from referral where id = ?)
                        """)
                .param(draft)
                .query(UUID.class)
                .list();
    }

    private String nameOf(UUID organisation) {
        return jdbc.sql("select name from organisation where id = ?")
                .param(organisation)
                .query(String.class)
                .single();
    }

    private Hands signIn(UserPrincipal user) {
        return Hands.signIn(person(), user, world, texts, Language.ENGLISH);
    }
}
