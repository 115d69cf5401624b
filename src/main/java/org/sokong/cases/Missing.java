package org.sokong.cases;

import java.util.List;

/**
 * One thing that is missing before a case can move, as a sentence that says what to do.
 *
 * @param key translation key of the sentence
 * @param arguments its arguments
 */
public record Missing(String key, List<Object> arguments) {

    public Missing {
        arguments = List.copyOf(arguments);
    }

    public Missing(String key, Object... arguments) {
        this(key, List.of(arguments));
    }
}
