package org.sokong.consent.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sokong.World.token;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseHiding;
import org.sokong.cases.ui.CaseScene;
import org.sokong.cases.ui.CasesNavigation;
import org.sokong.consent.SharingAgreements;
import org.sokong.consent.SharingRequests;
import org.sokong.organisations.OrganisationSummary;
import org.sokong.referrals.ReferralFixture;
import org.sokong.referrals.ReferralSharing;
import org.sokong.referrals.ReferralsNavigation;
import org.sokong.transfers.TransferFixture;
import org.sokong.transfers.TransferSharing;
import org.sokong.uikit.HearToo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Who waits for the answer to what a colleague asked presses that it is told to both. */
class HearTooPagesTest extends CaseScene {

    private static final String WHY = "the only clinic in reach";

    @Autowired ReferralFixture referrals;
    @Autowired ReferralSharing ofReferrals;
    @Autowired TransferFixture transfers;
    @Autowired TransferSharing ofTransfers;
    @Autowired SharingAgreements agreements;
    @Autowired SharingRequests requests;
    @Autowired CaseHiding hiding;
    @Autowired JdbcClient jdbc;

    UserPrincipal colleague;
    UserPrincipal third;

    @BeforeEach
    void supervisorsOfAnOrganisationThatAsks() {
        colleague = world.user(home, team, Role.SUPERVISOR);
        third = world.user(home, team, Role.SUPERVISOR);
        world.user(clinic, world.team(clinic), Role.SUPERVISOR);
        UserPrincipal administrator = world.user(home, null, Role.ORGANISATION_ADMINISTRATOR);
        world.as(administrator, () -> agreements.setAsks(true));
    }

    @Test
    void in_a_draft_that_waits_for_a_supervisor() {
        assertHeard(draft(), "referrals.sharing.ASKED", true, "SHARING_ALLOWED");
    }

    @Test
    void in_the_offer_of_a_case_that_waits_for_a_supervisor() {
        assertHeard(offer(), "transfers.sharing.ASKED", false, "SHARING_REFUSED");
    }

    @Test
    void in_a_draft_nobody_is_promised_to_hear_a_no_that_was_said_meanwhile() {
        assertTooLate(draft(), false, "referrals.sharing.REFUSED");
    }

    @Test
    void in_the_offer_of_a_case_nobody_is_promised_to_hear_a_no_that_was_said_meanwhile() {
        assertTooLate(offer(), false, "transfers.sharing.REFUSED");
    }

    @Test
    void in_a_draft_nobody_is_promised_to_hear_a_yes_that_was_said_meanwhile() {
        assertTooLate(draft(), true, "referrals.draft.ready");
    }

    @Test
    void in_the_offer_of_a_case_nobody_is_promised_to_hear_a_yes_that_was_said_meanwhile() {
        assertTooLate(offer(), true, "transfers.sharing.ALLOWED");
    }

    @Test
    void in_a_draft_whoever_lost_the_case_meanwhile_hears_nothing() {
        assertLost(draft());
    }

    @Test
    void in_the_offer_of_a_case_whoever_lost_it_meanwhile_hears_nothing() {
        assertLost(offer());
    }

    /** The colleague presses, is thanked once, and is told the answer as who asked is. */
    private void assertHeard(
            Function<UserPrincipal, BrowserlessUIContext> page,
            String waits,
            boolean yes,
            String answer) {
        BrowserlessUIContext own = page.apply(supervisor);
        assertThat(text(own)).contains(words(own, waits));
        assertThat(offered(own)).as("who asked is told anyway").isFalse();
        assertThat(answers(own)).as("nobody answers what they asked").isEmpty();
        BrowserlessUIContext window = page.apply(colleague);
        assertThat(text(window)).contains(words(window, waits));
        assertThat(answers(window)).containsExactly("cases/" + caseId + "?tab=access");

        press(window);

        assertThat(said(window)).containsExactly(words(window, "uikit.hear.done"));
        assertThat(offered(window)).as("once is enough").isFalse();
        assertThat(text(window)).contains(words(window, waits));
        assertThat(offered(page.apply(colleague))).as("nor on a page opened later").isFalse();
        assertThat(askers()).containsExactlyInAnyOrder(idOf(supervisor), idOf(colleague));
        assertThat(told(answer)).isEmpty();

        decide(yes);

        assertThat(told(answer)).containsExactlyInAnyOrder(idOf(supervisor), idOf(colleague));
    }

    /** The answer came while the page was open: the colleague reads it and is promised nothing. */
    private void assertTooLate(
            Function<UserPrincipal, BrowserlessUIContext> page, boolean yes, String answer) {
        BrowserlessUIContext window = page.apply(colleague);
        decide(yes);

        press(window);

        assertThat(said(window)).containsExactly(words(window, "uikit.hear.late"));
        assertThat(offered(window)).isFalse();
        assertThat(text(window)).contains(words(window, answer));
        assertThat(askers()).containsExactly(idOf(supervisor));
    }

    /** The case was hidden from the colleague while the page was open. */
    private void assertLost(Function<UserPrincipal, BrowserlessUIContext> page) {
        BrowserlessUIContext window = page.apply(colleague);
        world.as(third, () -> hiding.hide(caseId, idOf(colleague), "knows the family"));

        assertThatThrownBy(() -> press(window)).isInstanceOf(AccessDeniedException.class);

        assertThat(said(window)).isEmpty();
        assertThat(askers()).containsExactly(idOf(supervisor));
        decide(true);
        assertThat(told("SHARING_ALLOWED")).containsExactly(idOf(supervisor));
    }

    /** The page of a draft about which the supervisor has asked. */
    private Function<UserPrincipal, BrowserlessUIContext> draft() {
        UUID draft = referrals.draft(worker, caseId, clinic);
        world.as(supervisor, () -> ofReferrals.ask(draft, Set.of(), WHY));
        return who -> {
            BrowserlessUIContext window = app.newUser(token(who)).newWindow();
            window.getUI().navigate(ReferralsNavigation.path(draft));
            return window;
        };
    }

    /** The offer of a case about which the supervisor has asked, as far as it can be filled in. */
    private Function<UserPrincipal, BrowserlessUIContext> offer() {
        transfers.consent(supervisor, caseId, clinic);
        world.as(supervisor, () -> ofTransfers.ask(caseId, clinic, WHY));
        return who -> {
            BrowserlessUIContext window = app.newUser(token(who)).newWindow();
            window.getUI()
                    .navigate(CasesNavigation.path(caseId), QueryParameters.of("tab", "transfers"));
            press(window, "transfers.action.offer");
            chooseReceiver(window);
            press(window, "transfers.action.send");
            return window;
        };
    }

    private void chooseReceiver(BrowserlessUIContext window) {
        @SuppressWarnings("unchecked")
        ComboBox<OrganisationSummary> receiver =
                window.find(ComboBox.class)
                        .withPropertyValue(
                                one -> ((HasLabel) one).getLabel(),
                                words(window, "transfers.field.receiver"))
                        .single();
        receiver.setValue(
                receiver.getListDataView()
                        .getItems()
                        .filter(one -> one.id().equals(clinic))
                        .findFirst()
                        .orElseThrow());
    }

    private void decide(boolean yes) {
        UUID request = world.as(third, () -> requests.ofCase(caseId)).getFirst().id();
        world.as(third, () -> requests.decide(request, yes, "they are known"));
    }

    private List<UUID> askers() {
        return jdbc.sql(
                        """
                        select requested_by from sharing_request where case_id = :case
                        union all
                        select a.person_id from sharing_request_asker a
                        join sharing_request r on r.id = a.request_id where r.case_id = :case
                        """)
                .param("case", caseId)
                .query(UUID.class)
                .list();
    }

    private List<UUID> told(String kind) {
        return jdbc.sql("select person_id from notice where case_id = ? and kind = ?")
                .params(caseId, kind)
                .query(UUID.class)
                .list();
    }

    private static UUID idOf(UserPrincipal person) {
        return person.user().id();
    }

    private static void press(BrowserlessUIContext window) {
        window.activate();
        window.test(window.find(HearToo.class).single()).click();
    }

    private static void press(BrowserlessUIContext window, String key) {
        window.test(window.find(Button.class).withText(words(window, key)).single()).click();
    }

    private static boolean offered(BrowserlessUIContext window) {
        return window.find(HearToo.class).exists();
    }

    /** Where the reader is led to give the answer. */
    private static List<String> answers(BrowserlessUIContext window) {
        return window.find(Anchor.class).withText(words(window, "uikit.hear.answer")).all().stream()
                .map(Anchor::getHref)
                .toList();
    }

    private static List<String> said(BrowserlessUIContext window) {
        return window.find(Notification.class).all().stream()
                .map(notice -> window.test(notice).getText())
                .toList();
    }

    private static String text(BrowserlessUIContext window) {
        return ((Component) window.getCurrentView()).getElement().getTextRecursively()
                + window.find(Dialog.class).all().stream()
                        .map(dialog -> dialog.getElement().getTextRecursively())
                        .collect(Collectors.joining());
    }

    private static String words(BrowserlessUIContext window, String key) {
        return window.getUI().getTranslation(key);
    }
}
