package org.sokong.policy;

import java.util.UUID;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;

/** Publishes what a test has imported, by two persons who are not its author. */
public final class Publishing {

    private Publishing() {}

    /** Sends a draft for review and publishes it. */
    public static void publish(World world, Curation curation, UUID document) {
        UUID organisation = world.organisation("Publishers");
        UserPrincipal sender = world.user(organisation, null, Role.POLICY_CURATOR);
        UserPrincipal publisher = world.user(organisation, null, Role.POLICY_CURATOR);
        world.as(sender, () -> curation.send(document, version(curation, document)));
        world.as(publisher, () -> curation.publish(document, version(curation, document)));
    }

    private static long version(Curation curation, UUID document) {
        return curation.detail(document).version();
    }
}
