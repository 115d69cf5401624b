package org.sokong.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a grant that another module gave, in words for the page that says who can see
 * a case, and the way to end it. Implemented by the module that knows the source.
 */
public interface GrantOrigin {

    /** Whether this origin speaks for grants of that source. */
    boolean speaksFor(GrantSource source);

    /** The very thing; empty when it is not known any more. */
    default Optional<Origin> origin(UUID sourceId) {
        return Optional.ofNullable(origins(Set.of(sourceId)).get(sourceId));
    }

    /** Several at once, by source, for a fixed number of statements; without unknown ones. */
    Map<UUID, Origin> origins(Collection<UUID> sourceIds);

    /**
     * Ends it, and the grant with it, in the caller's transaction.
     *
     * @param reason in the words of who ends it
     */
    void end(UUID sourceId, String reason);

    /**
     * What is told of it.
     *
     * @param code its code, never a name
     * @param path address of its page
     * @param ground what it rests on; null where that is nothing that ends by itself
     * @param mayEnd whether the signed-in user may end it now
     */
    record Origin(String code, String path, @Nullable Ground ground, boolean mayEnd) {}

    /**
     * What it rests on.
     *
     * @param consented false where nobody agreed to it: a life is in danger
     * @param until when that ends by itself
     */
    record Ground(boolean consented, Instant until) {}
}
