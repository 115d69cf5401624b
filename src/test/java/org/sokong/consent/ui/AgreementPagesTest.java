package org.sokong.consent.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sokong.World.token;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sokong.SokongTest;
import org.sokong.Typing;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.Section;
import org.sokong.consent.AgreementForm;
import org.sokong.consent.AgreementItem;
import org.sokong.consent.ConsentSections;
import org.sokong.consent.Purpose;
import org.sokong.consent.SharingAgreements;
import org.sokong.organisations.ui.OrganisationChoice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;

/** The page of sharing agreements: a day that is none is refused, never taken for no end. */
class AgreementPagesTest extends SokongTest {

    private static final String NO_DAY = "31/11/2027";
    private static final String SENTENCE = "Write the date as day, month, year";

    @Autowired ApplicationContext spring;
    @Autowired World world;
    @Autowired SharingAgreements agreements;

    SecuredBrowserlessApplicationContext<Authentication> app;
    UserPrincipal administrator;
    UUID own;
    UUID other;
    LocalDate today;

    @BeforeEach
    void people() {
        own = world.organisation("Shelter of agreements");
        other = world.organisation("Clinic of agreements", "MY", true);
        administrator = world.user(own, null, Role.ORGANISATION_ADMINISTRATOR);
        today = LocalDate.now(ZoneId.of("Asia/Kuala_Lumpur"));
        app = SpringBrowserlessApplicationContext.createSecured(spring, "org.sokong");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Valid from", "Last day"})
    void an_agreement_is_not_recorded_with_a_day_that_cannot_be_read(String label) {
        BrowserlessUIContext window = page();
        press(window, "Record an agreement");
        AgreementDialog dialog = window.find(AgreementDialog.class).single();
        fill(window, dialog);
        Typing.unreadable(day(window, dialog, label), NO_DAY);

        press(window, "Save");

        isRefusedAt(day(window, dialog, label), dialog);
        assertThat(all()).isEmpty();
        day(window, dialog, label).setValue(today.plusDays(5));
        press(window, "Save");
        assertThat(dialog.isOpened()).isFalse();
        assertThat(all()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Valid from", "Last day"})
    void an_agreement_is_not_changed_to_a_day_that_cannot_be_read(String label) {
        AgreementForm before =
                new AgreementForm(
                        own,
                        other,
                        Set.of(Purpose.SERVICE),
                        Set.of(Section.IDENTITY),
                        today,
                        today.plusDays(9),
                        "the office",
                        null);
        world.as(administrator, () -> agreements.record(before));
        BrowserlessUIContext window = page();
        press(window, "Change");
        AgreementDialog dialog = window.find(AgreementDialog.class).single();
        Typing.unreadable(day(window, dialog, label), NO_DAY);

        press(window, "Save");

        isRefusedAt(day(window, dialog, label), dialog);
        assertThat(all().getFirst().form()).isEqualTo(before);
    }

    private static void isRefusedAt(DatePicker day, AgreementDialog dialog) {
        assertThat(dialog.isOpened()).isTrue();
        assertThat(day.isInvalid()).isTrue();
        assertThat(day.getErrorMessage()).startsWith(SENTENCE);
        assertThat(Typing.words(day)).isEqualTo(NO_DAY);
    }

    @SuppressWarnings("unchecked")
    private void fill(BrowserlessUIContext window, AgreementDialog dialog) {
        OrganisationChoice second = window.find(OrganisationChoice.class, dialog).all().getLast();
        second.setValue(new OrganisationChoice.Body(other, "Clinic of agreements"));
        List<CheckboxGroup> groups = window.find(CheckboxGroup.class, dialog).all();
        ((CheckboxGroup<Purpose>) groups.getFirst()).setValue(Set.of(Purpose.SERVICE));
        ((CheckboxGroup<Section>) groups.getLast())
                .setValue(Set.of(ConsentSections.SHAREABLE.iterator().next()));
        window.find(TextField.class, dialog).all().getFirst().setValue("the office");
    }

    private static DatePicker day(
            BrowserlessUIContext window, AgreementDialog dialog, String label) {
        return window.find(DatePicker.class, dialog).all().stream()
                .filter(field -> field.getLabel().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private BrowserlessUIContext page() {
        BrowserlessUIContext window = app.newUser(token(administrator)).newWindow();
        window.navigate(AgreementsView.class);
        return window;
    }

    private List<AgreementItem> all() {
        return world.as(administrator, agreements::all);
    }

    private static void press(BrowserlessUIContext window, String text) {
        window.test(window.find(Button.class).withText(text).all().getLast()).click();
    }
}
