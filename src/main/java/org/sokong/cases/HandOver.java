package org.sokong.cases;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives cases to colleagues.
 *
 * @param from who leaves, null when the cases are of several people
 * @param cases each with who gets it
 * @param reason why, in words
 */
public record HandOver(@Nullable UUID from, List<Item> cases, String reason) {

    public HandOver {
        cases = List.copyOf(cases);
    }

    /**
     * @param version version of the case in the plan
     */
    public record Item(UUID caseId, long version, UUID receiverId) {}
}
