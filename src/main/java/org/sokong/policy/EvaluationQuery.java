package org.sokong.policy;

import java.util.List;
import java.util.Set;
import org.sokong.uikit.Language;

/**
 * A sample query and what a good search makes of it.
 *
 * @param must passages that have to be among the first {@code k} hits; none where nothing may be
 *     found
 * @param may passages that count neither way
 * @param mustNot passages that have to stand below every one of {@code must}
 */
record EvaluationQuery(
        String id,
        Language language,
        String text,
        Set<Place> must,
        Set<Place> may,
        Set<Place> mustNot,
        int k) {

    /** A passage, named by its document and its paragraph: 004-P13. */
    record Place(String document, int paragraph) {

        @Override
        public String toString() {
            return "%s-P%02d".formatted(document, paragraph);
        }
    }

    /** A hit: the same passage in each language in which it stands. */
    record Answer(List<Side> sides) {

        boolean isOf(Set<String> documents) {
            return sides.stream().anyMatch(side -> documents.contains(side.place().document()));
        }

        boolean has(Set<Place> places) {
            return sides.stream().anyMatch(side -> places.contains(side.place()));
        }
    }

    /** A passage in one language. */
    record Side(Place place, Language language) {}
}
