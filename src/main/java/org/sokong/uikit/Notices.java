package org.sokong.uikit;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import org.sokong.kernel.DomainException;

/** Short messages that go by themselves, and refusals in the user's language. */
public final class Notices {

    private static final int SHORT_MILLIS = 4_000;
    private static final int LONG_MILLIS = 10_000;

    private Notices() {}

    /** Tells that something was done. */
    public static void done(String key, Object... arguments) {
        Notification notice =
                Notification.show(
                        UI.getCurrent().getTranslation(key, arguments),
                        SHORT_MILLIS,
                        Notification.Position.BOTTOM_START);
        notice.addThemeVariants(NotificationVariant.SUCCESS);
        changed();
    }

    /** Tells why something was refused and what to do next. */
    public static void refused(DomainException refusal) {
        Notification notice =
                Notification.show(
                        UI.getCurrent().getTranslation(refusal.key(), refusal.arguments()),
                        LONG_MILLIS,
                        Notification.Position.MIDDLE);
        notice.addThemeVariants(NotificationVariant.ERROR);
        notice.setAssertive(true);
        changed();
    }

    /** What was done, or refused because somebody else did it, may change what waits. */
    private static void changed() {
        UI ui = UI.getCurrent();
        ComponentUtil.fireEvent(ui, new WorkChanged(ui));
    }
}
