package org.sokong.transfers.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sokong.World.token;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.access.UserSummary;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.CaseService;
import org.sokong.cases.ui.CasesNavigation;
import org.sokong.consent.SharingAgreements;
import org.sokong.consent.SharingRequests;
import org.sokong.transfers.TransferFixture;
import org.sokong.transfers.TransferSharing;
import org.sokong.transfers.TransfersNavigation;
import org.sokong.uikit.EntryDialog;
import org.sokong.uikit.ReasonDialog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;

/** An offer whose agreement does not cover the case any more, on the pages of both sides. */
class HeldUpOfferTest extends SokongTest {

    @Autowired ApplicationContext spring;
    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired CaseService cases;
    @Autowired TransferFixture transfers;
    @Autowired TransferSharing sharing;
    @Autowired SharingRequests requests;
    @Autowired SharingAgreements agreements;

    SecuredBrowserlessApplicationContext<Authentication> app;
    UserPrincipal worker;
    UserPrincipal supervisor;
    UserPrincipal second;
    UserPrincipal taker;
    UserPrincipal theirs;
    UUID id;
    UUID transfer;

    @BeforeEach
    void an_offer_with_a_second_supervisors_yes() {
        UUID home = world.organisation("Harbour House");
        UUID harbour = world.organisation("Lotus shelter");
        UUID team = world.team(home);
        worker = world.user(home, team, Role.CASEWORKER);
        supervisor = world.user(home, team, Role.SUPERVISOR);
        second = world.user(home, team, Role.SUPERVISOR);
        UUID theirTeam = world.team(harbour);
        taker = world.user(harbour, theirTeam, Role.CASEWORKER);
        theirs = world.user(harbour, theirTeam, Role.SUPERVISOR);
        id = fixture.open(worker);
        UserPrincipal head = world.user(home, null, Role.ORGANISATION_ADMINISTRATOR);
        world.as(head, () -> agreements.setAsks(true));
        world.as(supervisor, () -> sharing.ask(id, harbour, "nobody else can house her"));
        allow();
        transfer = transfers.offered(supervisor, id, harbour);
        app = SpringBrowserlessApplicationContext.createSecured(spring, "org.sokong");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void both_sides_find_the_way_on_from_the_pages_after_something_was_added() {
        BrowserlessUIContext covered = open(supervisor, TransfersNavigation.path(transfer));
        assertThat(text(covered)).doesNotContain(words(covered, "transfers.held.up"));
        assertThat(covered.find(AskAgreement.class).all()).isEmpty();
        world.as(worker, () -> cases.addNote(id, "something new"));

        BrowserlessUIContext receiver = open(theirs, TransfersNavigation.path(transfer));
        accept(receiver);
        assertThat(text(receiver.find(EntryDialog.class).single()))
                .contains(words(receiver, "transfers.error.no_agreement"));

        BrowserlessUIContext tab = app.newUser(token(supervisor)).newWindow();
        tab.getUI().navigate(CasesNavigation.path(id), QueryParameters.of("tab", "transfers"));
        assertThat(text(tab)).contains(words(tab, "transfers.held.up"));

        BrowserlessUIContext holder = open(supervisor, TransfersNavigation.path(transfer));
        assertThat(text(holder)).contains(words(holder, "transfers.gap.AGREEMENT"));
        String ask = words(holder, "transfers.sharing.ask");
        holder.test(holder.find(Button.class).withText(ask).single()).click();
        Component reason = holder.find(ReasonDialog.class).single();
        holder.find(TextArea.class, reason).single().setValue("there is a note now");
        holder.test(holder.find(Button.class, reason).withText(ask).single()).click();
        assertThat(text(holder)).contains(words(holder, "transfers.sharing.ASKED"));
        assertThat(holder.find(Button.class).withText(ask).all()).isEmpty();

        allow();

        assertThat(text(open(supervisor, TransfersNavigation.path(transfer))))
                .doesNotContain(words(holder, "transfers.held.up"));
        accept(open(theirs, TransfersNavigation.path(transfer)));
        assertThat(world.as(taker, () -> cases.detail(id))).isNotNull();
    }

    /** Says yes, with the colleague as the new owner. */
    private void accept(BrowserlessUIContext window) {
        String yes = words(window, "transfers.action.accept");
        window.test(window.find(Button.class).withText(yes).single()).click();
        Component dialog = window.find(EntryDialog.class).single();
        @SuppressWarnings("unchecked")
        ComboBox<UserSummary> owner = window.find(ComboBox.class, dialog).single();
        owner.getListDataView()
                .getItems()
                .filter(one -> one.id().equals(taker.user().id()))
                .forEach(owner::setValue);
        window.test(window.find(Button.class, dialog).withText(yes).single()).click();
    }

    private void allow() {
        world.as(
                second,
                () -> requests.decide(requests.ofCase(id).getFirst().id(), true, "we know them"));
    }

    private BrowserlessUIContext open(UserPrincipal user, String path) {
        BrowserlessUIContext window = app.newUser(token(user)).newWindow();
        window.getUI().navigate(path);
        return window;
    }

    private static String text(BrowserlessUIContext window) {
        return text((Component) window.getCurrentView());
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private static String words(BrowserlessUIContext window, String key) {
        return window.getUI().getTranslation(key);
    }
}
