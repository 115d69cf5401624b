package org.sokong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The main job, with the mouse, in a real browser: a case is opened, referred, answered, read. */
class MainJobJourneyTest extends Journey {

    private static final Pattern CASE = Pattern.compile(".*/cases/[0-9a-f-]{36}.*");
    private static final Pattern REFERRAL = Pattern.compile(".*/referrals/[0-9a-f-]{36}.*");

    @Autowired World world;
    @Autowired Translations texts;
    @Autowired JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"ENGLISH", "ARABIC"})
    void a_case_is_opened_referred_accepted_completed_and_the_sender_reads_the_outcome(
            Language language) {
        UUID alpha = world.organisation("Alpha house");
        UUID beta = world.organisation("Beta clinic");
        UserPrincipal sender = world.user(alpha, world.team(alpha), Role.CASEWORKER);
        UserPrincipal receiver = world.user(beta, world.team(beta), Role.CASEWORKER);

        Hands a = signIn(sender, language);
        a.open("/cases");
        a.press("cases.list.start");
        assertThat(a.page()).hasURL(CASE);
        openCase(a);
        assertThat(a.page().locator("main")).containsText(a.words("cases.casestatus.OPEN"));
        picture(a.page(), "case-open-" + language.tag());

        a.tab("referrals.tab.referrals");
        a.press("referrals.action.refer");
        refer(a, nameOf(beta), language);
        assertThat(a.page()).hasURL(REFERRAL);
        assertThat(a.page().locator("main")).containsText(a.words("referrals.referralstate.SENT"));
        picture(a.page(), "referral-sent-" + language.tag());
        String referral = a.page().url().substring(address().length());

        Hands b = signIn(receiver, language);
        assertThat(b.page().locator("main")).containsText(b.words("referrals.work.answer"));
        picture(b.page(), "home-receiver-" + language.tag());
        b.open("/referrals");
        picture(b.page(), "referrals-" + language.tag());
        b.open(referral);
        assertThat(b.page().locator("main")).containsText(b.words("referrals.held.receiver"));
        assertThat(b.page().locator("main")).not().containsText("harbour gate");
        b.press("referrals.action.acknowledge");
        b.press("referrals.action.accept");
        assertThat(b.page().locator("main")).containsText("harbour gate");
        picture(b.page(), "referral-accepted-" + language.tag());
        b.press("referrals.action.start");
        b.press("referrals.action.complete");
        b.select("referrals.field.outcome", "referrals.outcome.SERVICE_GIVEN");
        b.write("uikit.reason.note", "Seen twice, comes again in May");
        b.confirm("referrals.action.complete");
        assertThat(b.page().locator("main")).containsText(b.words("referrals.held.closed"));
        assertThat(b.page().locator("main")).not().containsText("harbour gate");

        a.open(referral);
        assertThat(a.page().locator("main"))
                .containsText(a.words("referrals.referralstate.COMPLETED"));
        assertThat(a.page().locator("main")).containsText("Seen twice, comes again in May");
        picture(a.page(), "referral-outcome-" + language.tag());
        assertThat(seriousAxeFindings(a.page())).isEmpty();
    }

    private void openCase(Hands a) {
        a.tab("cases.tab.intake");
        a.select("cases.intakefield.SOURCE_OF_CONTACT", "cases.sourceofcontact.HEALTH");
        a.day("cases.intakefield.CONTACT_ON", 0);
        a.write("cases.intakefield.PLACE", "near the harbour gate");
        a.select("cases.intakefield.AGE_BAND", "cases.ageband.AGE_24_26");
        a.radio("cases.intakefield.SAFETY_CONCERN", "cases.answer.NO");
        a.select("cases.intakefield.LEGAL_BASIS", "cases.legalbasis.CONSENT");
        a.day("cases.intakefield.CONSENT_ON", 0);
        a.press("cases.intake.open");
    }

    private void refer(Hands a, String receiver, Language language) {
        a.pick("referrals.field.receiver", receiver);
        a.pick("referrals.field.services", a.words("organisations.servicecategory.MEDICAL"));
        a.radio("referrals.field.urgency", "referrals.urgency.EMERGENCY");
        a.select("referrals.field.purpose", "consent.purpose.SERVICE");
        a.write("referrals.field.reason", "Needs a doctor this week");
        a.check("referrals.field.sections", "cases.section.INTAKE");
        a.press("consent.record");
        a.pick("consent.field.language", language.ownName());
        a.check("consent.field.informed", "consent.informed.INTERVIEW");
        a.check("consent.field.informed", "consent.informed.PURPOSE");
        a.check("consent.field.informed", "consent.informed.USE");
        a.check("consent.field.informed", "consent.informed.WITHDRAWAL");
        a.day("consent.field.expires_on", 4);
        a.radio("consent.field.form", "consent.consentform.WRITTEN");
        a.write("consent.field.evidence", "Signed paper in the safe");
        a.confirm("consent.record");
        assertThat(a.page().locator("main")).containsText(a.words("referrals.draft.ready"));
        a.press("referrals.action.preview");
        assertThat(a.page().locator("vaadin-dialog").last())
                .containsText(a.words("referrals.preview.after"));
        picture(a.page(), "referral-preview-" + language.tag());
        a.page().keyboard().press("Escape");
        a.press("referrals.action.send");
    }

    private Hands signIn(UserPrincipal user, Language language) {
        return Hands.signIn(person(language.tag(), 1280), user, world, texts, language);
    }

    private String nameOf(UUID organisation) {
        return jdbc.sql("select name from organisation where id = ?")
                .param(organisation)
                .query(String.class)
                .single();
    }
}
