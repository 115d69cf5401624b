package org.sokong.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is missing before a case can move, as a sentence that says what to do.
 *
 * @param key translation key of the sentence
 * @param arguments its arguments
 * @param tab name of the tab of the case page where it is done, null when there is none
 * @param settledBy step that settles it as well: once that was done, it is not missing any more
 */
public record Missing(
        String key, List<Object> arguments, @Nullable String tab, @Nullable StepKind settledBy) {

    public Missing {
        arguments = List.copyOf(arguments);
    }

    public Missing(String key, Object... arguments) {
        this(key, List.of(arguments), null, null);
    }

    /** The same, with the tab of the case page where it is done. */
    public Missing at(String tabName) {
        return new Missing(key, arguments, tabName, settledBy);
    }

    /** The same, which another step settles as well. */
    public Missing unless(StepKind done) {
        return new Missing(key, arguments, tab, done);
    }
}
