package org.sokong.screening.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sokong.World.token;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
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
import org.sokong.screening.EventStage;
import org.sokong.screening.ScreeningService;
import org.sokong.screening.TraffickingEventDetail;
import org.sokong.screening.TraffickingEventForm;
import org.sokong.screening.TraffickingGuidance.Verdict;
import org.sokong.screening.TraffickingPurpose;
import org.sokong.screening.TraffickingService;
import org.sokong.uikit.ConflictDialog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;

/** The screening and the trafficking events on the screen, without a browser. */
class ScreeningPagesTest extends SokongTest {

    @Autowired ApplicationContext spring;
    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired ScreeningServices services;
    @Autowired TraffickingService events;
    @Autowired ScreeningService screening;

    SecuredBrowserlessApplicationContext<Authentication> app;
    UserPrincipal worker;
    UUID caseId;

    @BeforeEach
    void people() {
        UUID organisation = world.organisation("Harbour House");
        worker = world.user(organisation, world.team(organisation), Role.CASEWORKER);
        caseId = fixture.open(worker);
        app = SpringBrowserlessApplicationContext.createSecured(spring, "org.sokong");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void an_event_is_saved_while_it_is_told_and_its_guidance_follows() {
        BrowserlessUIContext window = window();
        TraffickingPanel panel = new TraffickingPanel(services, caseId);
        UI.getCurrent().add(panel);
        window.test(button(window, "Add an event")).click();

        radio(window, "Kind of event").setValue("EXPLOITATION");
        assertThat(only().form()).isEqualTo(TraffickingEventForm.of(EventStage.EXPLOITATION));

        boxes(window, "Act").setValue(Set.of("HARBOURING"));
        boxes(window, "Purpose").setValue(Set.of("FORCED_CRIMINALITY"));
        assertThat(shown(window)).contains("No means is recorded");
        text(window, "Age of the client at that time, in years").setValue("16");

        assertThat(shown(window)).contains("Elements recorded");
        assertThat(only().guidance().verdict()).isEqualTo(Verdict.MET);
        assertThat(only().form().elements().purposes())
                .containsExactly(TraffickingPurpose.FORCED_CRIMINALITY);
        assertThat(only().form().elements().means()).isNull();
        window.test(button(window, "Done")).click();
        assertThat(panel.getElement().getTextRecursively())
                .contains("Exploitation", "Forced criminality", "Not recorded: ", "Means");
    }

    @Test
    void none_beside_another_answer_is_refused_at_the_question_and_nothing_is_lost() {
        BrowserlessUIContext window = window();
        UI.getCurrent().add(new TraffickingPanel(services, caseId));
        window.test(button(window, "Add an event")).click();
        radio(window, "Kind of event").setValue("RECRUITMENT");

        boxes(window, "Means").setValue(Set.of("NONE", "FRAUD"));

        assertThat(boxes(window, "Means").isInvalid()).isTrue();
        assertThat(boxes(window, "Means").getErrorMessage()).contains("cannot be chosen together");
        boxes(window, "Means").setValue(Set.of("NONE"));
        assertThat(only().form().elements().means()).isEmpty();
    }

    @Test
    void two_people_in_one_event_choose_between_their_answers() {
        UUID id =
                world.as(
                        worker,
                        () -> events.add(caseId, TraffickingEventForm.of(EventStage.RECRUITMENT)));
        BrowserlessUIContext window = window();
        UI.getCurrent().add(new TraffickingPanel(services, caseId));
        window.test(button(window, "Change")).click();
        world.as(
                worker,
                () ->
                        events.change(
                                id,
                                0,
                                TraffickingEventForm.of(EventStage.RECRUITMENT)
                                        .at("VN", "Hue", null)));

        text(window, "Place").setValue("Da Nang");

        assertThat(window.find(ConflictDialog.class).all()).hasSize(1);
        assertThat(only().form().place()).isEqualTo("Hue");
        assertThat(only().form().country()).isEqualTo("VN");
    }

    @Test
    void the_screening_saves_itself_and_says_how_much_is_answered() {
        BrowserlessUIContext window = window();
        ScreeningPanel panel = new ScreeningPanel(services, caseId);
        UI.getCurrent().add(panel);

        radio(window, "Was it explained what the talk is for?").setValue("NO");
        radio(window, "Does the client have a safe place for tonight?").setValue("YES");

        assertThat(world.as(worker, () -> screening.ofCase(caseId)).values().stored().keySet())
                .containsExactly("consent_purpose", "safe_place_tonight");
        assertThat(panel.getElement().getTextRecursively()).contains("1 of 10 answered");
        window.test(button(window, "Add a child")).click();
        radio(window, "Is the child with the client now?").setValue("NO");
        window.test(button(window, "Done")).click();
        assertThat(panel.getElement().getTextRecursively()).contains("Child 1");
    }

    private BrowserlessUIContext window() {
        return app.newUser(token(worker)).newWindow();
    }

    private TraffickingEventDetail only() {
        return world.as(worker, () -> events.ofCase(caseId)).events().getFirst();
    }

    private static String shown(BrowserlessUIContext window) {
        return window.find(RowDialog.class).single().getElement().getTextRecursively();
    }

    private static Button button(BrowserlessUIContext window, String text) {
        return window.find(Button.class).withText(text).single();
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<String> radio(BrowserlessUIContext window, String label) {
        return window.find(RadioButtonGroup.class).all().stream()
                .filter(group -> label.equals(group.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static CheckboxGroup<String> boxes(BrowserlessUIContext window, String label) {
        return window.find(CheckboxGroup.class).all().stream()
                .filter(group -> label.equals(group.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private static TextField text(BrowserlessUIContext window, String label) {
        return window.find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
