package org.sokong.audit;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a signed-in person, a named job, or nobody yet.
 *
 * @param userId null before sign-in
 * @param organisationId null where the actor belongs to none
 * @param job name of the job, null for a person
 */
public record Actor(@Nullable UUID userId, @Nullable UUID organisationId, @Nullable String job) {

    /** Somebody who has not signed in. */
    public static final Actor ANONYMOUS = new Actor(null, null, null);

    /** Tells the audit log who acts; implemented by the module that knows the signed-in user. */
    public interface Source {

        /** The present actor, {@link Actor#ANONYMOUS} before sign-in. */
        Actor current();
    }

    /** Names of people, for the page of the log; implemented by the module that knows them. */
    public interface Names {

        /** Display names by id; unknown ids are left out. */
        Map<UUID, String> of(Collection<UUID> ids);
    }
}
