package org.sokong.organisations;

import org.sokong.access.OneTimeLinks;
import org.sokong.launch.StartupMessage;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Tells the operator of an empty installation how to create its first administrator. */
@Component
@Profile("production")
class SetUpMessage implements StartupMessage {

    private final OneTimeLinks links;

    SetUpMessage(OneTimeLinks links) {
        this.links = links;
    }

    @Override
    public String text(String address) {
        return links.createSetup()
                .map(
                        link ->
                                "Nobody can sign in yet. Create the first administrator here,"
                                        + " within 72 hours:\n  "
                                        + address
                                        + link.path()
                                        + "\nThe link works once. A restart gives a new one.")
                .orElse("");
    }
}
