package org.sokong.access.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sokong.World.token;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.Typing;
import org.sokong.World;
import org.sokong.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;

/** Who stands in: the day that cannot be read is the one that is marked. */
class DeputyPagesTest extends SokongTest {

    @Autowired ApplicationContext spring;
    @Autowired World world;

    @Test
    void a_first_day_that_cannot_be_read_is_told_there_and_the_last_day_is_not_marked() {
        UUID organisation = world.organisation("Harbour House");
        try (SecuredBrowserlessApplicationContext<Authentication> app =
                SpringBrowserlessApplicationContext.createSecured(spring, "org.sokong")) {
            BrowserlessUIContext window =
                    app.newUser(
                                    token(
                                            world.user(
                                                    organisation,
                                                    world.team(organisation),
                                                    Role.CASEWORKER)))
                            .newWindow();
            window.navigate(AccountView.class);
            DatePicker from = day(window, "From");
            DatePicker until = day(window, "Until");
            until.setValue(LocalDate.of(2099, 12, 1));
            Typing.unreadable(from, "31/11/2026");

            window.test(window.find(Button.class).withText("Name this colleague").single()).click();

            assertThat(from.isInvalid()).isTrue();
            assertThat(from.getErrorMessage()).startsWith("Write the date as day, month, year");
            assertThat(Typing.words(from)).isEqualTo("31/11/2026");
            assertThat(until.isInvalid()).isFalse();
        }
    }

    private static DatePicker day(BrowserlessUIContext window, String label) {
        return window.find(DatePicker.class)
                .withPropertyValue(DatePicker::getLabel, label)
                .single();
    }
}
