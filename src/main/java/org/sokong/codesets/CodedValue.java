package org.sokong.codesets;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A code as a record keeps it: with the scheme and the version it was written with, so that it is
 * read years later as it was meant. Which list it belongs to, the record's field says.
 *
 * <p>Stored as text {@code SCHEME/VERSION:CODE}, such as {@code HTCDS_2_0/2.0:Feminine}; a column
 * of {@link #LONGEST} characters holds any, {@link CodedValueConverter} does it for entities.
 *
 * @param scheme without {@code /} and {@code :}
 * @param version without {@code /} and {@code :}
 * @param code any text in one line
 */
public record CodedValue(String scheme, String version, String code) implements Serializable {

    /** Length of the longest text. */
    public static final int LONGEST = 122;

    private static final String BETWEEN = "\n";

    public CodedValue {
        if (scheme.isEmpty()
                || version.isEmpty()
                || code.isEmpty()
                || scheme.matches(".*[/:\\s].*")
                || version.matches(".*[/:\\s].*")
                || code.contains(BETWEEN)) {
            throw new IllegalArgumentException("no coded value");
        }
    }

    /**
     * Reads the text.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static CodedValue parse(String text) {
        int slash = text.indexOf('/');
        int colon = text.indexOf(':', slash + 1);
        if (slash < 0 || colon < 0) {
            throw new IllegalArgumentException("no coded value");
        }
        return new CodedValue(
                text.substring(0, slash),
                text.substring(slash + 1, colon),
                text.substring(colon + 1));
    }

    /** Reads several, one a line; none from null or an empty text. */
    public static Set<CodedValue> parseAll(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Set.of();
        }
        return Arrays.stream(text.split(BETWEEN))
                .map(CodedValue::parse)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Several as text, one a line, in a fixed order; null for none. */
    public static @Nullable String textOf(Collection<CodedValue> values) {
        return values.isEmpty()
                ? null
                : values.stream()
                        .map(CodedValue::toString)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(BETWEEN));
    }

    @Override
    public String toString() {
        return scheme + "/" + version + ":" + code;
    }
}
