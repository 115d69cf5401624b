package org.sokong.transfers.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sokong.World.token;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
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
import org.sokong.cases.CaseFixture;
import org.sokong.cases.ui.CasesNavigation;
import org.sokong.organisations.OrganisationSummary;
import org.sokong.policy.cite.PassageField;
import org.sokong.transfers.TransferFixture;
import org.sokong.transfers.TransferService;
import org.sokong.uikit.FieldProblems;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;

/** Offering a case: what is missing is said where it is, with the way to get it. */
class OfferDialogTest extends SokongTest {

    @Autowired ApplicationContext spring;
    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired TransferFixture transfers;
    @Autowired TransferService service;

    SecuredBrowserlessApplicationContext<Authentication> app;
    UserPrincipal supervisor;
    UserPrincipal taker;
    UserPrincipal theirs;
    UUID home;
    UUID harbour;
    UUID id;

    @BeforeEach
    void people() {
        home = world.organisation("Harbour House");
        harbour = world.organisation("Lotus shelter");
        UUID team = world.team(home);
        supervisor = world.user(home, team, Role.SUPERVISOR);
        UUID theirTeam = world.team(harbour);
        taker = world.user(harbour, theirTeam, Role.CASEWORKER);
        theirs = world.user(harbour, theirTeam, Role.SUPERVISOR);
        id = fixture.open(world.user(home, team, Role.CASEWORKER));
        app = SpringBrowserlessApplicationContext.createSecured(spring, "org.sokong");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void without_a_consent_to_a_transfer_the_way_to_record_one_is_there() {
        BrowserlessUIContext window = open(supervisor, "transfers");
        window.test(button(window, words(window, "transfers.action.offer"))).click();

        assertThat(dialog(window)).contains(words(window, "transfers.offer.no_consent"));
        assertThat(button(window, words(window, "consent.record")).isVisible()).isTrue();
    }

    @Test
    void each_thing_that_is_missing_stands_at_its_field() {
        transfers.consent(supervisor, id, harbour);
        BrowserlessUIContext window = open(supervisor, "transfers");
        window.test(button(window, words(window, "transfers.action.offer"))).click();
        assertThat(dialog(window)).doesNotContain(words(window, "transfers.offer.no_consent"));

        window.test(button(window, words(window, "transfers.action.send"))).click();

        assertThat(
                        field(window, ComboBox.class, words(window, "transfers.field.receiver"))
                                .getErrorMessage())
                .isEqualTo(words(window, "transfers.gap.RECEIVER"));
        assertThat(
                        field(window, ComboBox.class, words(window, "transfers.field.receiver"))
                                .isInvalid())
                .isTrue();
        assertThat(field(window, Select.class, words(window, "transfers.field.reason")).isInvalid())
                .isTrue();
        assertThat(
                        field(window, Select.class, words(window, "transfers.field.urgency"))
                                .isInvalid())
                .isTrue();
        assertThat(
                        field(window, TextArea.class, words(window, "transfers.field.words"))
                                .isInvalid())
                .isTrue();
        assertThat(
                        field(window, Select.class, words(window, "transfers.field.consent"))
                                .isInvalid())
                .isTrue();
    }

    @Test
    void what_is_missing_is_counted_once_above_the_one_list_of_it() {
        transfers.consent(supervisor, id, harbour);
        BrowserlessUIContext window = open(supervisor, "transfers");
        window.test(button(window, words(window, "transfers.action.offer"))).click();
        window.test(button(window, words(window, "transfers.action.send"))).click();

        OfferDialog offer = window.find(OfferDialog.class).single();
        assertThat(window.find(FieldProblems.class, offer).all()).isEmpty();
        String counted = window.getUI().getTranslation("transfers.error.not_ready", 5);
        assertThat(dialog(window)).containsOnlyOnce(counted);
        assertThat(window.find(MissingList.class, offer).single().getElement().getTextRecursively())
                .startsWith(counted)
                .contains(words(window, "transfers.gap.URGENCY"));
        assertThat(window.find(ListItem.class, offer).all())
                .hasSize(5)
                .extracting(ListItem::getText)
                .allMatch(text -> text.endsWith("."))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_receiver_in_another_country_asks_for_the_passage_it_rests_on_where_it_is_chosen() {
        UUID abroad = world.organisation("Pacific shelter", "PH", true);
        world.user(abroad, null, Role.SUPERVISOR);
        BrowserlessUIContext window = open(supervisor, "transfers");
        window.test(button(window, words(window, "transfers.action.offer"))).click();
        assertThat(window.find(PassageField.class).all()).isEmpty();

        @SuppressWarnings("unchecked")
        ComboBox<OrganisationSummary> receiver =
                field(window, ComboBox.class, words(window, "transfers.field.receiver"));
        receiver.getListDataView()
                .getItems()
                .filter(one -> one.id().equals(abroad))
                .forEach(receiver::setValue);
        PassageField passage = window.find(PassageField.class).single();
        assertThat(passage.chosen()).isNull();
        window.test(button(window, words(window, "transfers.action.send"))).click();

        assertThat(passage.getParent().orElseThrow().getElement().getTextRecursively())
                .contains(words(window, "transfers.gap.PASSAGE"));
    }

    @Test
    void who_can_see_the_case_speaks_of_the_transfer_and_not_of_a_referral() {
        UUID consent = transfers.consent(supervisor, id, harbour, home);
        UUID transfer =
                world.as(
                        supervisor,
                        () -> service.offer(TransferFixture.complete(id, harbour, consent)));
        world.as(theirs, () -> service.accept(transfer, taker.user().id()));

        BrowserlessUIContext window = open(theirs, "access");

        assertThat(window.find(Anchor.class).all())
                .extracting(Anchor::getText)
                .anyMatch(text -> text.startsWith("because of transfer T-"))
                .noneMatch(text -> text.startsWith("because of referral"));
    }

    private BrowserlessUIContext open(UserPrincipal user, String tab) {
        BrowserlessUIContext window = app.newUser(token(user)).newWindow();
        window.getUI().navigate(CasesNavigation.path(id), QueryParameters.of("tab", tab));
        return window;
    }

    private static String words(BrowserlessUIContext window, String key) {
        return window.getUI().getTranslation(key);
    }

    private static String dialog(BrowserlessUIContext window) {
        return window.find(OfferDialog.class).single().getElement().getTextRecursively();
    }

    private static Button button(BrowserlessUIContext window, String text) {
        return window.find(Button.class).withText(text).single();
    }

    private static <C extends Component> C field(
            BrowserlessUIContext window, Class<C> type, String label) {
        return window.find(type)
                .withPropertyValue(one -> ((HasLabel) one).getLabel(), label)
                .single();
    }
}
