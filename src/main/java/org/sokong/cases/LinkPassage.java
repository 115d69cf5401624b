package org.sokong.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Links a passage to a case.
 *
 * @param referralId the referral of that case which the passage is about, null for the case as a
 *     whole
 * @param why a sentence on why, at most {@value #LONGEST} characters
 */
public record LinkPassage(UUID passageId, UUID caseId, @Nullable UUID referralId, String why) {

    /** Longest reason, in characters. */
    public static final int LONGEST = 1_000;
}
