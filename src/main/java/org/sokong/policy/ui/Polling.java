package org.sokong.policy.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;

/** Asks again each second while something goes on, and not a moment longer. */
class Polling {

    private static final int EVERY_MILLIS = 1_000;

    private final Runnable ask;
    private @Nullable Registration registration;

    Polling(Runnable ask) {
        this.ask = ask;
    }

    void go(UI ui, boolean going) {
        if (going && registration == null) {
            registration = ui.addPollListener(poll -> ask.run());
            ui.setPollInterval(EVERY_MILLIS);
        } else if (!going && registration != null) {
            registration.remove();
            registration = null;
            ui.setPollInterval(-1);
        }
    }
}
