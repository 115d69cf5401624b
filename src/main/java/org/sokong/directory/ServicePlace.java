package org.sokong.directory;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a service is given.
 *
 * @param country ISO 3166-1 alpha-2
 * @param area province or area as it was typed, null for the whole country
 */
public record ServicePlace(String country, @Nullable String area) implements Serializable {

    private static final String BETWEEN = "\n";

    /** Several as text, one a line. */
    static String textOf(Collection<ServicePlace> places) {
        return places.stream()
                .map(place -> place.country + "/" + (place.area == null ? "" : place.area))
                .collect(Collectors.joining(BETWEEN));
    }

    /** Reads the text. */
    static List<ServicePlace> parseAll(String text) {
        return Arrays.stream(text.split(BETWEEN))
                .filter(line -> line.length() > 2)
                .map(
                        line ->
                                new ServicePlace(
                                        line.substring(0, 2),
                                        line.length() == 3 ? null : line.substring(3)))
                .toList();
    }

    /** What the search looks for: {@code ,MY/,MY/johor,}. */
    static String keysOf(Collection<ServicePlace> places) {
        return places.stream()
                .map(place -> place.country + "/" + place.key())
                .distinct()
                .collect(Collectors.joining(",", ",", ","));
    }

    /** Name without case and diacritics, empty for the whole country. */
    String key() {
        return area == null ? "" : PlaceName.key(area);
    }
}
