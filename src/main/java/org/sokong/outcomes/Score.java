package org.sokong.outcomes;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.DomainException;

/**
 * The result of one round, to be stored as it is with the answers: it is never computed anew when a
 * newer weight set comes.
 *
 * @param weightSet key of the weight set
 * @param local whether to say "local weights" beside every number
 * @param dimensions one for each dimension, in order
 * @param composite between 0 and 1; null unless all three dimensions are valid
 * @param band INSUFFICIENT where there is no composite
 */
public record Score(
        String weightSet,
        boolean local,
        List<DimensionScore> dimensions,
        @Nullable Fraction composite,
        Band band) {

    public Score {
        dimensions = List.copyOf(dimensions);
    }

    /** The score of a dimension. */
    public DimensionScore of(Dimension dimension) {
        return dimensions.stream()
                .filter(score -> score.dimension() == dimension)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no score for " + dimension));
    }

    /** Whether a change from an earlier round may be shown. */
    public boolean comparableWith(Score earlier) {
        return weightSet.equals(earlier.weightSet);
    }

    /**
     * The change since an earlier round.
     *
     * @throws DomainException {@code outcomes.error.otherweights} where that round was scored with
     *     another weight set
     */
    public Change since(Score earlier) {
        if (!comparableWith(earlier)) {
            throw new DomainException("outcomes.error.otherweights");
        }
        Map<Dimension, Fraction> changes = new EnumMap<>(Dimension.class);
        for (DimensionScore now : dimensions) {
            Fraction difference = difference(now.score(), earlier.of(now.dimension()).score());
            if (difference != null) {
                changes.put(now.dimension(), difference);
            }
        }
        return new Change(changes, difference(composite, earlier.composite));
    }

    private static @Nullable Fraction difference(
            @Nullable Fraction now, @Nullable Fraction before) {
        return now == null || before == null ? null : now.minus(before);
    }

    /**
     * How scores moved between two rounds, from -1 to 1.
     *
     * @param dimensions only those valid in both rounds
     * @param composite null where one of the rounds has none
     */
    public record Change(Map<Dimension, Fraction> dimensions, @Nullable Fraction composite) {

        public Change {
            dimensions = Map.copyOf(dimensions);
        }
    }
}
