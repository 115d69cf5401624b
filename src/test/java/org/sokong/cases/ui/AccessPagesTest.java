package org.sokong.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sokong.World.token;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
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
import org.sokong.consent.VitalInterestService;
import org.sokong.referrals.ReferralFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;

/** The page of who can see a case, without a browser. */
class AccessPagesTest extends SokongTest {

    @Autowired ApplicationContext spring;
    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired ReferralFixture referrals;
    @Autowired CaseAccess access;
    @Autowired VitalInterestService vital;

    SecuredBrowserlessApplicationContext<Authentication> app;
    UserPrincipal worker;
    UserPrincipal colleague;
    UserPrincipal nurse;
    UUID id;

    @BeforeEach
    void people() {
        UUID home = world.organisation("Harbour House");
        UUID team = world.team(home);
        worker = world.user(home, team, Role.CASEWORKER);
        colleague = world.user(home, team, Role.SUPERVISOR);
        world.user(home, team, Role.SUPERVISOR);
        UUID clinic = world.organisation("Clinic");
        nurse = world.user(clinic, world.team(clinic), Role.CASEWORKER);
        id = fixture.open(worker);
        referrals.accepted(worker, id, nurse);
        app = SpringBrowserlessApplicationContext.createSecured(spring, "org.sokong");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void it_tells_each_grant_with_its_referral_and_last_reading() {
        BrowserlessUIContext window = open(worker);

        assertThat(text(window))
                .contains("Clinic")
                .contains("because of referral R-")
                .contains("the consent ends on")
                .contains("Not read yet")
                .contains("The case is hidden from nobody")
                .contains("Nobody is on the list")
                .contains("The client’s copy");
    }

    @Test
    void a_danger_to_life_is_not_called_a_consent() {
        UUID clinic = nurse.user().organisationId();
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Kuala_Lumpur"));
        UUID danger =
                world.as(
                        worker,
                        () ->
                                vital.record(
                                        new RecordVitalInterest(
                                                id,
                                                Set.of(clinic),
                                                Set.of(Purpose.SERVICE),
                                                ReferralFixture.SECTIONS,
                                                today.plusDays(7),
                                                "unconscious after a fall")));
        referrals.acceptedUnder(danger, worker, id, nurse);

        assertThat(text(open(worker)))
                .containsOnlyOnce("the consent ends on")
                .containsOnlyOnce("shared without consent because a life is in danger, until");
    }

    @Test
    void a_colleague_is_hidden_with_a_reason() {
        BrowserlessUIContext window = open(worker);
        window.test(button(window, "Hide from somebody")).click();

        window.test(button(window, "Hide")).click();
        assertThat(window.find(HideDialog.class).single().getElement().getTextRecursively())
                .contains("Choose the person.");
        choose(window, "Person", colleague.user().displayName());
        window.test(field(window, TextArea.class, "Reason")).setValue("her sister-in-law");
        window.test(button(window, "Hide")).click();

        assertThat(text(window)).contains(colleague.user().displayName(), "her sister-in-law");
        assertThat(world.as(colleague, () -> access.mayOpen(id))).isFalse();
    }

    @Test
    void an_organisation_with_an_open_referral_is_listed_after_a_second_press() {
        BrowserlessUIContext window = open(worker);
        window.test(button(window, "Add to the do-not-share list")).click();
        ComboBox<?> organisation = field(window, ComboBox.class, "Organisation");
        Object clinic =
                organisation
                        .getListDataView()
                        .getItems()
                        .filter(each -> label(organisation, each).startsWith("Clinic"))
                        .filter(
                                each ->
                                        each.toString()
                                                .contains(nurse.user().organisationId().toString()))
                        .findFirst()
                        .orElseThrow();
        set(organisation, clinic);
        window.test(field(window, TextArea.class, "Reason")).setValue("the client says so");
        window.test(button(window, "Add")).click();
        assertThat(world.as(nurse, () -> access.sections(id))).isNotEmpty();

        window.test(
                        window.find(Checkbox.class)
                                .withPropertyValue(
                                        Checkbox::getLabel, "Withdraw them and end their access")
                                .single())
                .click();
        window.test(button(window, "Add")).click();

        assertThat(world.as(nurse, () -> access.sections(id))).isEmpty();
        assertThat(text(window)).contains("the client says so");
    }

    private BrowserlessUIContext open(UserPrincipal user) {
        BrowserlessUIContext window = app.newUser(token(user)).newWindow();
        window.navigate(CasesNavigation.path(id), CaseView.class);
        window.getUI().navigate(CasesNavigation.path(id), QueryParameters.of("tab", "access"));
        return window;
    }

    private static String text(BrowserlessUIContext window) {
        return window.find(AccessTab.class).single().getElement().getTextRecursively();
    }

    private static void choose(BrowserlessUIContext window, String label, String name) {
        ComboBox<?> box = field(window, ComboBox.class, label);
        set(
                box,
                box.getListDataView()
                        .getItems()
                        .filter(each -> label(box, each).equals(name))
                        .findFirst()
                        .orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private static <T> void set(ComboBox<T> box, Object item) {
        box.setValue((T) item);
    }

    @SuppressWarnings("unchecked")
    private static <T> String label(ComboBox<T> box, Object item) {
        return box.getItemLabelGenerator().apply((T) item);
    }

    private static <C extends Component> C field(
            BrowserlessUIContext window, Class<C> type, String label) {
        return window.find(type)
                .withPropertyValue(one -> ((HasLabel) one).getLabel(), label)
                .single();
    }

    private static Button button(BrowserlessUIContext window, String text) {
        return window.find(Button.class).withText(text).single();
    }
}
