package org.sokong.policy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a cited passage still holds, and what stands in its place.
 *
 * @param state of the passage's document
 * @param newer the published passage that replaces it, null where there is none
 * @param newerCitation how that one is cited, or else the version of the document that no longer
 *     has the passage; null where nothing came after it
 */
public record PassageStanding(
        UUID passageId, DocumentState state, @Nullable UUID newer, @Nullable String newerCitation) {

    /** Whether it no longer holds. */
    public boolean isEnded() {
        return state.isEnded();
    }
}
