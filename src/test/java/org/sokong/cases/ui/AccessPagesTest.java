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
import java.util.List;
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
import org.sokong.cases.CaseService;
import org.sokong.consent.Purpose;
import org.sokong.consent.RecordVitalInterest;
import org.sokong.consent.VitalInterestService;
import org.sokong.referrals.ReferralFixture;
import org.sokong.uikit.ReasonDialog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;

/** The page of who can see a case, without a browser. */
class AccessPagesTest extends SokongTest {

    @Autowired ApplicationContext spring;
    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired ReferralFixture referrals;
    @Autowired CaseAccess access;
    @Autowired CaseService cases;
    @Autowired VitalInterestService vital;
    @Autowired JdbcClient jdbc;

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

    @Test
    void who_manages_the_case_ends_a_colleagues_access_with_a_reason() {
        UserPrincipal helper = world.user(worker.user().organisationId(), null, Role.CASEWORKER);
        String name = helper.user().displayName();
        world.as(colleague, () -> cases.addColleague(id, helper.user().id()));
        assertThat(world.as(helper, () -> access.mayOpen(id))).isTrue();
        assertThat(grants(open(worker))).contains(name);
        assertThat(ends(open(worker), name)).as("the owner does not manage the case").isEmpty();

        BrowserlessUIContext window = open(colleague);
        window.test(ends(window, name).getFirst()).click();
        confirmEnd(window);
        assertThat(world.as(helper, () -> access.mayOpen(id)))
                .as("nothing ends without a reason")
                .isTrue();
        window.test(field(window, TextArea.class, "Why")).setValue("moved to another team");
        confirmEnd(window);

        assertThat(window.find(ReasonDialog.class).exists()).isFalse();
        assertThat(grants(window)).contains("Clinic").doesNotContain(name);
        assertThat(endOfGrantTo(helper.user().id())).isEqualTo("moved to another team");
        assertThat(world.as(helper, () -> access.mayOpen(id))).isFalse();
    }

    @Test
    void ending_a_receivers_access_here_withdraws_its_referral() {
        UUID clinic = nurse.user().organisationId();
        BrowserlessUIContext window = open(worker);
        window.test(ends(window, "Clinic").getFirst()).click();
        assertThat(window.find(ReasonDialog.class).single().getElement().getTextRecursively())
                .contains("The referral is withdrawn");
        window.test(field(window, TextArea.class, "Why")).setValue("she asked for it");
        confirmEnd(window);

        assertThat(grants(window)).doesNotContain("Clinic");
        assertThat(endOfGrantTo(clinic)).isEqualTo("she asked for it");
        assertThat(
                        jdbc.sql("select state from referral where case_id = ?")
                                .param(id)
                                .query(String.class)
                                .single())
                .isEqualTo("WITHDRAWN");
        assertThat(world.as(nurse, () -> access.sections(id))).isEmpty();
    }

    /** Why the only grant of the case to somebody ended; fails while it has not. */
    private String endOfGrantTo(UUID grantee) {
        return jdbc.sql(
                        """
                        select end_reason from case_grant
                        where case_id = ? and grantee_id = ? and ended_at is not null
                            and not exists (select 1 from case_grant live
                                where live.case_id = case_grant.case_id
                                    and live.grantee_id = case_grant.grantee_id
                                    and live.ended_at is null)
                        """)
                .params(id, grantee)
                .query(String.class)
                .single();
    }

    private static String grants(BrowserlessUIContext window) {
        return window.find(GrantsCard.class).single().getElement().getTextRecursively();
    }

    /** The buttons that end the access of somebody whose name has that in it. */
    private static List<Button> ends(BrowserlessUIContext window, String name) {
        return window
                .find(Button.class, window.find(GrantsCard.class).single())
                .withText("End")
                .all()
                .stream()
                .filter(end -> end.getAriaLabel().orElseThrow().contains(name))
                .toList();
    }

    private static void confirmEnd(BrowserlessUIContext window) {
        window.test(
                        window.find(Button.class, window.find(ReasonDialog.class).single())
                                .withText("End")
                                .single())
                .click();
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
