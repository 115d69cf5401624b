package org.sokong.guidance;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.policy.PassageCitation;

/**
 * Passages that an organisation put together, such as its shelter's handbook.
 *
 * @param entries in the order of the organisation; empty in a list of collections
 * @param count number of passages
 * @param mayEdit whether the reader may change it
 */
public record PassageCollection(
        UUID id, String title, List<Entry> entries, int count, boolean mayEdit, long version) {

    /**
     * A passage of a collection.
     *
     * @param title in the organisation's own words, null for none
     */
    public record Entry(UUID id, @Nullable String title, PassageCitation passage) {}
}
