package org.sokong.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sokong.World.token;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.CaseFixture;
import org.sokong.consent.Purpose;
import org.sokong.consent.RecordVitalInterest;
import org.sokong.consent.SharingAgreements;
import org.sokong.consent.VitalInterestService;
import org.sokong.referrals.ReferralFixture;
import org.sokong.referrals.ReferralService;
import org.sokong.referrals.ReferralSharing;
import org.sokong.referrals.SendGap;
import org.sokong.uikit.ReasonDialog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;

/** What a second person decides about sharing, pressed on the case's page without a browser. */
class SharingDecisionPagesTest extends SokongTest {

    @Autowired ApplicationContext spring;
    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired ReferralFixture referrals;
    @Autowired ReferralService drafts;
    @Autowired ReferralSharing sharing;
    @Autowired SharingAgreements agreements;
    @Autowired VitalInterestService vital;
    @Autowired CaseAccess access;
    @Autowired JdbcClient jdbc;

    SecuredBrowserlessApplicationContext<Authentication> app;
    UUID home;
    UUID clinic;
    UserPrincipal worker;
    UserPrincipal supervisor;
    UserPrincipal nurse;
    UUID id;

    @BeforeEach
    void people() {
        home = world.organisation("Harbour House");
        UUID team = world.team(home);
        worker = world.user(home, team, Role.CASEWORKER);
        supervisor = world.user(home, team, Role.SUPERVISOR);
        clinic = world.organisation("Clinic");
        nurse = world.user(clinic, world.team(clinic), Role.CASEWORKER);
        id = fixture.open(worker);
        app = SpringBrowserlessApplicationContext.createSecured(spring, "org.sokong");
    }

    @AfterEach
    void close() {
        app.close();
    }

    // Sharing because a life is in danger.

    @Test
    void a_danger_to_life_is_confirmed_by_a_second_person() {
        UUID danger = danger();
        UUID referral = referrals.acceptedUnder(danger, worker, id, nurse);
        BrowserlessUIContext own = open(worker, "consents");
        assertThat(text(own)).contains("Waiting for confirmation");
        assertThat(has(own, "Confirm")).as("nobody confirms what they recorded").isFalse();
        assertThat(has(own, "Refuse")).isFalse();

        BrowserlessUIContext window = open(supervisor, "consents");
        window.test(button(window, "Confirm")).click();

        assertThat(text(window))
                .contains("Confirmed", supervisor.user().displayName())
                .doesNotContain("Waiting for confirmation");
        assertThat(has(window, "Confirm")).isFalse();
        assertThat(has(window, "Refuse")).isFalse();
        assertThat(one("select confirmed_by from consent where id = ?", danger, UUID.class))
                .isEqualTo(supervisor.user().id());
        assertThat(state(referral)).isEqualTo("ACCEPTED");
        assertThat(world.as(nurse, () -> access.sections(id))).isNotEmpty();
    }

    @Test
    void a_danger_to_life_refused_by_a_second_person_ends_the_sharing() {
        UUID danger = danger();
        UUID referral = referrals.acceptedUnder(danger, worker, id, nurse);
        assertThat(world.as(nurse, () -> access.sections(id))).isNotEmpty();
        BrowserlessUIContext window = open(supervisor, "consents");
        window.test(button(window, "Refuse")).click();

        confirm(window, "Refuse");
        assertThat(state(referral)).as("not without a reason").isEqualTo("ACCEPTED");
        write(window, "she was awake and could be asked");
        confirm(window, "Refuse");

        assertThat(window.find(ReasonDialog.class).exists()).isFalse();
        assertThat(text(window))
                .contains("she was awake and could be asked")
                .doesNotContain("Waiting for confirmation");
        assertThat(has(window, "Confirm")).isFalse();
        assertThat(one("select ended_cause from consent where id = ?", danger, String.class))
                .isEqualTo("REFUSED");
        assertThat(state(referral)).isEqualTo("WITHDRAWN");
        assertThat(world.as(nurse, () -> access.sections(id))).isEmpty();
    }

    // Sharing where no agreement covers it.

    @Test
    void a_supervisor_allows_what_no_agreement_covers_with_a_note() {
        UUID draft = asked();
        BrowserlessUIContext own = open(worker, "access");
        assertThat(text(own)).contains("the only clinic in reach", "Waiting for a supervisor");
        assertThat(has(own, "Allow")).as("nobody allows what they asked for").isFalse();

        BrowserlessUIContext window = open(supervisor, "access");
        window.test(button(window, "Allow")).click();
        confirm(window, "Allow");
        assertThat(decision(draft)).as("not without a note").isEqualTo("ASKED");
        write(window, "urgent, and they are known");
        confirm(window, "Allow");

        assertThat(decision(draft)).isEqualTo("ALLOWED");
        assertThat(note(draft)).isEqualTo("urgent, and they are known");
        assertThat(text(window))
                .contains("Allowed by", "urgent, and they are known")
                .doesNotContain("Waiting for a supervisor");
        assertThat(has(window, "Allow")).isFalse();
        assertThat(has(window, "Do not allow")).isFalse();
        referrals.send(worker, draft);
        assertThat(state(draft)).isEqualTo("SENT");
    }

    @Test
    void a_supervisor_does_not_allow_it_with_a_note_and_it_cannot_be_sent() {
        UUID draft = asked();
        BrowserlessUIContext window = open(supervisor, "access");
        window.test(button(window, "Do not allow")).click();
        confirm(window, "Do not allow");
        assertThat(decision(draft)).as("not without a note").isEqualTo("ASKED");
        write(window, "ask the city clinic");
        confirm(window, "Do not allow");

        assertThat(decision(draft)).isEqualTo("REFUSED");
        assertThat(note(draft)).isEqualTo("ask the city clinic");
        assertThat(text(window))
                .contains("Not allowed by", "ask the city clinic")
                .doesNotContain("Waiting for a supervisor");
        assertThat(has(window, "Allow")).isFalse();
        assertThat(world.as(worker, () -> drafts.missing(draft)))
                .extracting(SendGap::kind)
                .contains(SendGap.Kind.AGREEMENT);
    }

    private UUID danger() {
        return world.as(
                worker,
                () ->
                        vital.record(
                                new RecordVitalInterest(
                                        id,
                                        Set.of(clinic),
                                        Set.of(Purpose.SERVICE),
                                        ReferralFixture.SECTIONS,
                                        LocalDate.now(ZoneId.of("Asia/Kuala_Lumpur")).plusDays(7),
                                        "unconscious after a fall")));
    }

    /** A draft about which the supervisor was asked. */
    private UUID asked() {
        UserPrincipal administrator = world.user(home, null, Role.ORGANISATION_ADMINISTRATOR);
        world.as(administrator, () -> agreements.setAsks(true));
        UUID draft = referrals.draft(worker, id, clinic);
        world.as(worker, () -> sharing.ask(draft, Set.of(), "the only clinic in reach"));
        return draft;
    }

    private String state(UUID referral) {
        return one("select state from referral where id = ?", referral, String.class);
    }

    private String decision(UUID draft) {
        return one("select state from sharing_request where referral_id = ?", draft, String.class);
    }

    private String note(UUID draft) {
        return one(
                "select decision_note from sharing_request where referral_id = ?",
                draft,
                String.class);
    }

    private <T> T one(String sql, UUID of, Class<T> type) {
        return jdbc.sql(sql).param(of).query(type).single();
    }

    private BrowserlessUIContext open(UserPrincipal user, String tab) {
        BrowserlessUIContext window = app.newUser(token(user)).newWindow();
        window.navigate(CasesNavigation.path(id), CaseView.class);
        window.getUI().navigate(CasesNavigation.path(id), QueryParameters.of("tab", tab));
        return window;
    }

    private static String text(BrowserlessUIContext window) {
        return window.find(CaseView.class).single().getElement().getTextRecursively();
    }

    private static void write(BrowserlessUIContext window, String why) {
        window.test(window.find(TextArea.class, window.find(ReasonDialog.class).single()).single())
                .setValue(why);
    }

    private static void confirm(BrowserlessUIContext window, String text) {
        window.test(
                        window.find(Button.class, window.find(ReasonDialog.class).single())
                                .withText(text)
                                .single())
                .click();
    }

    private static boolean has(BrowserlessUIContext window, String text) {
        return window.find(Button.class).withText(text).exists();
    }

    private static Button button(BrowserlessUIContext window, String text) {
        return window.find(Button.class).withText(text).single();
    }
}
