package org.sokong.cases;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a consent still allows of a shared grant, asked at every read: a receiver sees the
 * intersection of grant and consent. Implemented by the module that knows the source.
 */
public interface DisclosureLimit {

    /** Whether this limit speaks for grants of that source. */
    boolean speaksFor(GrantSource source);

    /**
     * Sections that may be read now through that source; empty when the consent ended or expired.
     */
    Set<Section> allowed(UUID sourceId);

    /** The same for several sources at once; a fixed number of statements where there are many. */
    default Map<UUID, Set<Section>> allowed(Collection<UUID> sourceIds) {
        return sourceIds.stream().distinct().collect(Collectors.toMap(id -> id, this::allowed));
    }

    /** Consents on which a reading through that source rests; for the record of the reading. */
    default Set<UUID> consents(UUID sourceId) {
        return Set.of();
    }
}
