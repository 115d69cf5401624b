package org.sokong.consent.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sokong.World.token;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
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
import org.sokong.cases.CaseFixture;
import org.sokong.consent.AssentForm;
import org.sokong.consent.AssentGroup;
import org.sokong.consent.AssentItem;
import org.sokong.consent.AssentRule.Adult;
import org.sokong.consent.AssentRule.Child;
import org.sokong.consent.AssentSettings;
import org.sokong.consent.ConsentForms;
import org.sokong.consent.ConsentForms.Proposal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;

/** The page of the ages of assent, and the form of a consent that follows it. */
class AssentPagesTest extends SokongTest {

    /** Countries of this test alone. */
    private static final String PLACE = "BV";

    private static final List<AssentGroup> FROM_TEN =
            List.of(
                    new AssentGroup(0, Child.NONE, Adult.WRITTEN),
                    new AssentGroup(10, Child.WRITTEN, Adult.WITH_PERMISSION));

    @Autowired ApplicationContext spring;
    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired AssentSettings settings;
    @Autowired ConsentForms forms;
    @Autowired JdbcClient jdbc;

    SecuredBrowserlessApplicationContext<Authentication> app;
    UserPrincipal administrator;
    LocalDate today;

    @BeforeEach
    void people() {
        jdbc.sql("delete from assent_term where country = ?").param(PLACE).update();
        administrator = world.user(world.organisation("Ministry"), null, Role.SYSTEM_ADMINISTRATOR);
        today = LocalDate.now(ZoneId.of("Asia/Kuala_Lumpur"));
        app = SpringBrowserlessApplicationContext.createSecured(spring, "org.sokong");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void an_administrator_adds_ages_of_a_country_and_keeps_what_was_typed_when_refused() {
        BrowserlessUIContext window = page();
        press(window, "Add ages");
        AssentDialog dialog = window.find(AssentDialog.class).single();
        country(window, dialog).setValue(PLACE);
        List<IntegerField> ages = window.find(IntegerField.class, dialog).all();
        ages.get(1).setValue(40);
        window.find(TextArea.class, dialog).single().setValue("an Act");

        press(window, "Save");

        assertThat(dialog.isOpened()).isTrue();
        assertThat(dialog.getElement().getTextRecursively())
                .contains("Ages rise from group to group and stay below 18");
        ages.get(1).setValue(7);
        press(window, "Save");
        assertThat(dialog.isOpened()).isFalse();
        assertThat(ofPlace().ages().rule(7).child()).isEqualTo(Child.ORAL);
        assertThat(ofPlace().ages().rule(6).child()).isEqualTo(Child.NONE);
        assertThat(window.find(AssentAgesView.class).single().getElement().getTextRecursively())
                .contains("From 7 to 11 years")
                .contains("Not compared with the law");
    }

    @Test
    void who_changes_what_somebody_else_has_just_changed_is_told_before_writing_over_it() {
        add(FROM_TEN);
        BrowserlessUIContext window = page();
        press(window, "Change");
        AssentDialog dialog = window.find(AssentDialog.class).single();
        AssentItem read = ofPlace();
        world.as(
                administrator,
                () ->
                        settings.change(
                                read.id(),
                                read.version(),
                                new AssentForm(PLACE, today, FROM_TEN, "Act 611", true)));
        window.find(TextArea.class, dialog).single().setValue("Act 12");

        press(window, "Save");

        assertThat(dialog.isOpened()).isTrue();
        assertThat(dialog.getElement().getTextRecursively()).contains("Act 611");
        assertThat(ofPlace().source()).isEqualTo("Act 611");
        press(window, "Save");
        assertThat(ofPlace().source()).isEqualTo("Act 12");
    }

    @Test
    void the_form_of_a_consent_asks_for_what_counts_on_the_day_it_was_given() {
        add(FROM_TEN);
        UUID there = world.organisation("Harbour House", PLACE, true);
        UserPrincipal worker = world.user(there, world.team(there), Role.CASEWORKER);
        UUID caseId = fixture.open(worker);
        BrowserlessUIContext window = app.newUser(token(worker)).newWindow();
        forms.open(caseId, new Proposal(null, null, Set.of()), id -> {});
        ConsentDialog dialog = window.find(ConsentDialog.class).single();
        age(window, dialog).setValue(13);

        assertThat(dialog.getElement().getTextRecursively())
                .contains("The caregiver joins only with the permission of the child.")
                .contains("(Not compared with the law of the country.)");

        window.find(com.vaadin.flow.component.datepicker.DatePicker.class, dialog)
                .all()
                .getFirst()
                .setValue(today.minusDays(1));
        assertThat(dialog.getElement().getTextRecursively())
                .doesNotContain("The caregiver joins only with the permission of the child.");
    }

    @SuppressWarnings("unchecked")
    private static Select<Integer> age(BrowserlessUIContext window, ConsentDialog dialog) {
        return (Select<Integer>)
                window.find(Select.class, dialog).all().stream()
                        .filter(field -> field.getLabel().equals("Age of the client"))
                        .findFirst()
                        .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<String> country(BrowserlessUIContext window, AssentDialog dialog) {
        return (ComboBox<String>) window.find(ComboBox.class, dialog).single();
    }

    private BrowserlessUIContext page() {
        BrowserlessUIContext window = app.newUser(token(administrator)).newWindow();
        window.navigate(AssentAgesView.class);
        return window;
    }

    private void add(List<AssentGroup> groups) {
        world.as(
                administrator,
                () -> settings.add(new AssentForm(PLACE, today, groups, "an Act", false)));
    }

    private AssentItem ofPlace() {
        return world.as(administrator, settings::all).stream()
                .filter(item -> PLACE.equals(item.country()))
                .findFirst()
                .orElseThrow();
    }

    private static void press(BrowserlessUIContext window, String text) {
        window.test(window.find(Button.class).withText(text).all().getLast()).click();
    }
}
