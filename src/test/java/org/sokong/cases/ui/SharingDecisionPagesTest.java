package org.sokong.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sokong.World.token;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseAccess;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a second person decides about sharing, pressed on the case's page without a browser. */
class SharingDecisionPagesTest extends CaseScene {

    @Autowired ReferralFixture referrals;
    @Autowired ReferralService drafts;
    @Autowired ReferralSharing sharing;
    @Autowired SharingAgreements agreements;
    @Autowired VitalInterestService vital;
    @Autowired CaseAccess access;
    @Autowired JdbcClient jdbc;

    // Sharing because a life is in danger.

    @Test
    void a_danger_to_life_is_confirmed_by_a_second_person() {
        UUID danger = danger();
        UUID referral = referrals.acceptedUnder(danger, worker, caseId, nurse);
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
        assertThat(world.as(nurse, () -> access.sections(caseId))).isNotEmpty();
    }

    @Test
    void a_danger_to_life_refused_by_a_second_person_ends_the_sharing() {
        UUID danger = danger();
        UUID referral = referrals.acceptedUnder(danger, worker, caseId, nurse);
        assertThat(world.as(nurse, () -> access.sections(caseId))).isNotEmpty();
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
        assertThat(world.as(nurse, () -> access.sections(caseId))).isEmpty();
    }

    // Sharing where no agreement covers it.

    @Test
    void a_supervisor_allows_what_no_agreement_covers_with_a_note() {
        UUID draft = asked();
        BrowserlessUIContext own = open(worker, "access");
        assertThat(text(own)).contains("the only clinic in reach", "Waiting for a supervisor");
        assertThat(has(own, "Allow")).as("nobody allows what they asked for").isFalse();

        decide(draft, "Allow", "urgent, and they are known", "ALLOWED", "Allowed by");

        referrals.send(worker, draft);
        assertThat(state(draft)).isEqualTo("SENT");
    }

    @Test
    void a_supervisor_does_not_allow_it_with_a_note_and_it_cannot_be_sent() {
        UUID draft = asked();

        decide(draft, "Do not allow", "ask the city clinic", "REFUSED", "Not allowed by");

        assertThat(world.as(worker, () -> drafts.missing(draft)))
                .extracting(SendGap::kind)
                .contains(SendGap.Kind.AGREEMENT);
    }

    /** The supervisor presses, is refused without a note, writes it and reads what was decided. */
    private void decide(UUID draft, String press, String note, String state, String shown) {
        BrowserlessUIContext window = open(supervisor, "access");
        window.test(button(window, press)).click();
        confirm(window, press);
        assertThat(decision(draft)).as("not without a note").isEqualTo("ASKED");
        write(window, note);
        confirm(window, press);

        assertThat(decision(draft)).isEqualTo(state);
        assertThat(note(draft)).isEqualTo(note);
        assertThat(text(window)).contains(shown, note).doesNotContain("Waiting for a supervisor");
        assertThat(has(window, "Allow")).isFalse();
        assertThat(has(window, "Do not allow")).isFalse();
    }

    private UUID danger() {
        return world.as(
                worker,
                () ->
                        vital.record(
                                new RecordVitalInterest(
                                        caseId,
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
        UUID draft = referrals.draft(worker, caseId, clinic);
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
        window.navigate(CasesNavigation.path(caseId), CaseView.class);
        window.getUI().navigate(CasesNavigation.path(caseId), QueryParameters.of("tab", tab));
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
