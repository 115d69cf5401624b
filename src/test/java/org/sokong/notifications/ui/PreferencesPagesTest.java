package org.sokong.notifications.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sokong.World.token;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.notifications.MailPreferences;
import org.sokong.notifications.MailTopic;
import org.sokong.notifications.MailWay;
import org.sokong.notifications.PreferenceService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;

/** The page on which somebody chooses about what they are mailed, without a browser. */
class PreferencesPagesTest extends SokongTest {

    @Autowired ApplicationContext spring;
    @Autowired World world;
    @Autowired PreferenceService preferences;

    SecuredBrowserlessApplicationContext<Authentication> app;
    UserPrincipal worker;

    @BeforeEach
    void people() {
        worker = world.user(world.organisation("Harbour House"), null, Role.CASEWORKER);
        app = SpringBrowserlessApplicationContext.createSecured(spring, "org.sokong");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    @SuppressWarnings("unchecked")
    void what_is_chosen_is_saved_and_quiet_hours_without_length_are_refused_at_their_field() {
        MailPreferences before = world.as(worker, () -> preferences.mine());
        assertThat(before.ways()).containsEntry(MailTopic.REFERRALS, MailWay.AT_ONCE);
        BrowserlessUIContext window = open();
        ((Select<MailWay>) field(window, Select.class, "Referrals, and the services you offer"))
                .setValue(MailWay.NEVER);
        field(window, TimePicker.class, "Daily summary at").setValue(LocalTime.of(16, 30));
        TimePicker until = field(window, TimePicker.class, "Quiet until");
        until.setValue(before.quietFrom());

        save(window);

        assertThat(until.isInvalid()).isTrue();
        assertThat(until.getErrorMessage()).contains("a beginning and an end that differ");
        assertThat(world.as(worker, () -> preferences.mine())).isEqualTo(before);

        until.setValue(LocalTime.of(6, 0));
        save(window);

        MailPreferences after = world.as(worker, () -> preferences.mine());
        assertThat(after.ways()).containsEntry(MailTopic.REFERRALS, MailWay.NEVER);
        assertThat(after.digestAt()).isEqualTo(LocalTime.of(16, 30));
        assertThat(after.quietUntil()).isEqualTo(LocalTime.of(6, 0));
        assertThat(field(open(), Select.class, "Referrals, and the services you offer").getValue())
                .as("on the page opened anew")
                .isEqualTo(MailWay.NEVER);
    }

    private BrowserlessUIContext open() {
        BrowserlessUIContext window = app.newUser(token(worker)).newWindow();
        window.navigate("account/notifications", PreferencesView.class);
        return window;
    }

    private static void save(BrowserlessUIContext window) {
        window.test(window.find(Button.class).withText("Save").single()).click();
    }

    private static <C extends Component> C field(
            BrowserlessUIContext window, Class<C> type, String label) {
        return window.find(type)
                .withPropertyValue(one -> ((HasLabel) one).getLabel(), label)
                .single();
    }
}
