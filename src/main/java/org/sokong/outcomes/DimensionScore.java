package org.sokong.outcomes;

import org.jspecify.annotations.Nullable;

/**
 * The score of one dimension.
 *
 * @param score between 0 and 1; null where too few questions were answered
 * @param answered questions with an answer that gives a score
 * @param applicable questions that no fact ruled out
 */
public record DimensionScore(
        Dimension dimension, @Nullable Fraction score, int answered, int applicable) {

    /** Whether enough questions were answered. */
    public boolean valid() {
        return score != null;
    }
}
