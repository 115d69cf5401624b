package org.sokong.directory;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.Audience;
import org.sokong.access.Permission;
import org.springframework.stereotype.Component;

/** Who answers for what the directory says of a service. */
@Component
class ServiceOwners {

    private final Audience audience;

    ServiceOwners(Audience audience) {
        this.audience = audience;
    }

    /** The focal person; where there is none or they have left, the administrators. */
    Set<UUID> of(UUID organisationId, @Nullable UUID focalPersonId) {
        if (focalPersonId != null
                && audience.holders(organisationId, Permission.DIRECTORY_READ)
                        .contains(focalPersonId)) {
            return Set.of(focalPersonId);
        }
        return audience.holders(organisationId, Permission.ORGANISATION_MANAGE);
    }
}
