package org.sokong.outcomes;

import java.util.Map;
import java.util.Optional;

/**
 * What a person answered in one round.
 *
 * @param weightSet key of the weight set whose questions were asked
 * @param given code of the option by code of the question; a missing question was not answered
 */
public record Answers(String weightSet, Map<String, String> given) {

    public Answers {
        given = Map.copyOf(given);
    }

    /** Answers to the questions of a set. */
    public static Answers to(WeightSet set, Map<String, String> given) {
        return new Answers(set.key(), given);
    }

    /** The answer to a question. */
    public Optional<ScoreOption> to(ScoreItem item) {
        return Optional.ofNullable(given.get(item.code())).flatMap(item::option);
    }
}
