package org.sokong.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link between a case and a passage.
 *
 * @param linkedByName display name, empty when not known any more
 * @param place kind of the record that cites it, null for the case as a whole or a referral
 */
public record PolicyLinkDetail(
        UUID id,
        UUID passageId,
        UUID caseId,
        @Nullable UUID referralId,
        String why,
        String linkedByName,
        Instant linkedAt,
        @Nullable CitedPlace place,
        @Nullable UUID placeId) {

    /** The same link to another passage. */
    public LinkPassage instead(UUID otherPassage) {
        return new LinkPassage(otherPassage, caseId, referralId, why, place, placeId);
    }
}
