package org.sokong.outcomes;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the client says about children in the round: it rules questions about them out. A question
 * is ruled out with its own answer of the kind "not applicable".
 */
public enum Children {
    /** None at all. */
    NONE("no_children"),
    /** Some, but none of an age to go to school. */
    NONE_OF_SCHOOL_AGE("no_children"),
    /** At least one of school age: the questions must be asked. */
    OF_SCHOOL_AGE(null);

    /** The answer that a question about school children has for "not applicable". */
    private static final String NO_CHILDREN = "no_children";

    private final @Nullable String rulesOut;

    Children(@Nullable String rulesOut) {
        this.rulesOut = rulesOut;
    }

    /** The answer that this fact gives to a question, empty where it says nothing about it. */
    Optional<ScoreOption> answer(ScoreItem item) {
        return Optional.ofNullable(rulesOut)
                .flatMap(item::option)
                .filter(option -> option.kind() == ScoreOption.Kind.NOT_APPLICABLE);
    }

    /** Whether an answer to a question cannot be true together with this fact. */
    boolean contradicts(ScoreItem item, ScoreOption given) {
        boolean aboutChildren =
                Arrays.stream(values()).anyMatch(fact -> fact.answer(item).isPresent());
        return aboutChildren
                && (rulesOut == null)
                        == (given.kind() == ScoreOption.Kind.NOT_APPLICABLE
                                && given.code().equals(NO_CHILDREN));
    }
}
