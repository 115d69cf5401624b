package org.sokong.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Links a passage to a case.
 *
 * @param referralId the referral of that case which the passage is about, null for the case as a
 *     whole
 * @param why a sentence on why, at most {@value #LONGEST} characters
 * @param place kind of the record of that case that cites it, null for none
 * @param placeId the record
 */
public record LinkPassage(
        UUID passageId,
        UUID caseId,
        @Nullable UUID referralId,
        String why,
        @Nullable CitedPlace place,
        @Nullable UUID placeId) {

    /** Longest reason, in characters. */
    public static final int LONGEST = 1_000;

    /** For the case as a whole, or one of its referrals. */
    public LinkPassage(UUID passageId, UUID caseId, @Nullable UUID referralId, String why) {
        this(passageId, caseId, referralId, why, null, null);
    }
}
