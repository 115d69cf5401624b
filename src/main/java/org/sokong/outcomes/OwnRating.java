package org.sokong.outcomes;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sokong.forms.FormValues;

/**
 * How well the client says to be doing on each side of life, from 0 to 10; it stands beside the
 * score and is never mixed into it (decision 19).
 */
public final class OwnRating {

    /** The best rating. */
    public static final int BEST = 10;

    /** The client would rather not say. */
    public static final String DECLINED = "declined";

    private OwnRating() {}

    /** Name of the question about a side of life. */
    public static String field(Dimension dimension) {
        return "own_" + dimension.name().toLowerCase(Locale.ROOT);
    }

    /** Answers that may be given. */
    static List<String> choices() {
        List<String> choices = new ArrayList<>();
        IntStream.rangeClosed(0, BEST).mapToObj(String::valueOf).forEach(choices::add);
        choices.add(DECLINED);
        return List.copyOf(choices);
    }

    /** The ratings that were given. */
    static Map<Dimension, Integer> of(FormValues values) {
        Map<Dimension, Integer> given = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            @Nullable String answer = values.get(field(dimension));
            if (answer != null && !answer.equals(DECLINED)) {
                given.put(dimension, Integer.valueOf(answer));
            }
        }
        return given;
    }
}
