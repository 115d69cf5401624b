package org.sokong.policy;

import java.util.UUID;
import org.sokong.policy.align.Versions.Change;

/**
 * What took the place of a passage.
 *
 * @param passageId the passage of the new version; null when the new version has none
 * @param citation how that passage, or else the new version, is cited
 * @param change whether its wording is another
 */
public record PassageSuccessor(
        UUID documentId,
        @org.jspecify.annotations.Nullable UUID passageId,
        String citation,
        Change change) {}
