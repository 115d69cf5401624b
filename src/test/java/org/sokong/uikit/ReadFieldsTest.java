package org.sokong.uikit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sokong.World.token;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sokong.SokongTest;
import org.sokong.Typing;
import org.sokong.World;
import org.sokong.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;

/** Words that are no day, time or number are refused at their field, never taken for nothing. */
class ReadFieldsTest extends SokongTest {

    private static final Map<String, Function<String, Component>> FIELDS =
            Map.of(
                    "date", ComponentTexts::datePicker,
                    "time", label -> new TimeField(label, Duration.ofMinutes(15)),
                    "whole number", ComponentTexts::wholeNumber);

    @Autowired ApplicationContext spring;
    @Autowired World world;

    SecuredBrowserlessApplicationContext<Authentication> app;
    BrowserlessUIContext window;

    @BeforeEach
    void open() {
        app = SpringBrowserlessApplicationContext.createSecured(spring, "org.sokong");
        window =
                app.newUser(
                                token(
                                        world.user(
                                                world.organisation("Harbour House"),
                                                null,
                                                Role.CASEWORKER)))
                        .newWindow();
    }

    @AfterEach
    void close() {
        app.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"date", "time", "whole number"})
    void a_form_refuses_what_it_cannot_read_even_where_no_refusal_is_about_the_field(String kind) {
        Component field = FIELDS.get(kind).apply("Field");
        AtomicInteger stored = new AtomicInteger();
        EntryDialog dialog = new EntryDialog("Form");
        dialog.plain(field);
        dialog.saves("Store", stored::incrementAndGet, () -> {});
        dialog.open();
        Typing.unreadable(field, "25:99");

        window.test(window.find(Button.class).withText("Store").single()).click();

        assertThat(stored).hasValue(0);
        assertThat(dialog.isOpened()).isTrue();
        assertThat(((HasValidation) field).isInvalid()).isTrue();
        assertThat(((HasValidation) field).getErrorMessage()).startsWith("Write ").endsWith(".");
    }

    @Test
    void two_fields_of_one_kind_of_refusal_are_both_read() {
        Component first = ComponentTexts.datePicker("First");
        Component last = ComponentTexts.datePicker("Last");
        AtomicInteger stored = new AtomicInteger();
        FieldProblems problems =
                new FieldProblems()
                        .at("error.days", (HasValidation) first)
                        .at("error.days", (HasValidation) last);
        Typing.unreadable(first, "31/11/2026");

        assertThat(problems.run(stored::incrementAndGet)).isFalse();

        assertThat(stored).hasValue(0);
        assertThat(((HasValidation) last).isInvalid()).isFalse();
    }

    @Test
    void a_reason_is_not_taken_beside_a_day_that_cannot_be_read() {
        Component until = ComponentTexts.datePicker("Until");
        AtomicInteger stored = new AtomicInteger();
        ReasonDialog<?> dialog =
                ReasonDialog.coded(
                                "Rest",
                                "",
                                "Rest now",
                                List.of("Reason"),
                                reason -> reason,
                                false,
                                (reason, note) -> stored.incrementAndGet())
                        .with(new Paragraph("Beside"), until);
        dialog.open();
        @SuppressWarnings("unchecked")
        com.vaadin.flow.component.select.Select<String> choice =
                window.find(com.vaadin.flow.component.select.Select.class, dialog).single();
        choice.setValue("Reason");
        Typing.unreadable(until, "31/11/2026");

        window.test(window.find(Button.class).withText("Rest now").single()).click();

        assertThat(stored).hasValue(0);
        assertThat(((HasValidation) until).getErrorMessage()).startsWith("Write the date");
    }

    @Test
    void a_time_that_is_understood_takes_the_place_of_what_was_typed() {
        TimeField time = new TimeField("Time", Duration.ofMinutes(15));
        Typing.unreadable(time, "2:30 pm");

        assertThat(time.getValue()).isEqualTo(LocalTime.of(14, 30));
        assertThat(ComponentTexts.problem(time)).isNull();

        Typing.unreadable(time, "19:75");
        assertThat(time.isEmpty()).isTrue();
        assertThat(ComponentTexts.problem(time)).startsWith("Write the time");
        assertThat(Typing.words(time)).isEqualTo("19:75");
    }
}
