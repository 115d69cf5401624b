package org.sokong.access;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.sokong.audit.Actor;
import org.springframework.stereotype.Component;

/** Tells the audit log's page who acted. */
@Component
class ActorNames implements Actor.Names {

    private final UserDirectory directory;

    ActorNames(UserDirectory directory) {
        this.directory = directory;
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> ids) {
        return directory.names(ids);
    }
}
