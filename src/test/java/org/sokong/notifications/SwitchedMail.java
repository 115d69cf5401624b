package org.sokong.notifications;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Off in every test but those about mail: the others would write events that nobody reads. */
@Component
@Primary
class SwitchedMail implements MailServer {

    private final AtomicReference<@Nullable MailServer> on = new AtomicReference<>();

    void use(MailServer server) {
        on.set(server);
    }

    void off() {
        on.set(null);
    }

    @Override
    public boolean configured() {
        return on.get() != null;
    }

    @Override
    public Outcome send(Letter letter) {
        MailServer server = on.get();
        return server == null ? Outcome.SERVER_AWAY : server.send(letter);
    }
}
