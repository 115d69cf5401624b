package org.sokong.outcomes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sokong.kernel.DomainException;

/**
 * Questions with their weights and the settings of scoring, in one version that never changes: a
 * score is stored with the key of its set, and scores of different sets are not compared.
 *
 * @param code name of the set
 * @param version number of its version, from 1
 * @param local whether weights and wording are our own placeholders; then every screen and print
 *     says "local weights" and none says that this is IOM's score
 * @param composite how the composite is computed
 * @param mediumFrom least composite of band MEDIUM
 * @param highFrom least composite of band HIGH
 * @param validShare share of applicable questions that must be answered for a dimension to count
 * @param items questions in the order in which they are asked
 */
public record WeightSet(
        String code,
        int version,
        boolean local,
        Composite composite,
        Fraction mediumFrom,
        Fraction highFrom,
        Fraction validShare,
        List<ScoreItem> items) {

    /** How a composite is made of answers. */
    public enum Composite {
        /** The mean of the three dimensions. */
        MEAN_OF_DIMENSIONS,
        /** All answered questions by their weights in the composite. */
        FULL_WEIGHT_TABLE
    }

    public WeightSet {
        if (version < 1) {
            throw new IllegalArgumentException("versions begin with 1");
        }
        if (mediumFrom.compareTo(Fraction.ZERO) < 0
                || mediumFrom.compareTo(highFrom) > 0
                || highFrom.compareTo(Fraction.ONE) > 0) {
            throw new IllegalArgumentException("bands must rise from 0 to 1");
        }
        if (validShare.compareTo(Fraction.ZERO) < 0 || validShare.compareTo(Fraction.ONE) > 0) {
            throw new IllegalArgumentException("the share of answers is from 0 to 1");
        }
        Set<String> codes = new HashSet<>();
        for (ScoreItem item : items) {
            if (!codes.add(item.code())) {
                throw new IllegalArgumentException(item.code() + " stands twice");
            }
        }
        items = List.copyOf(items);
    }

    /** Code and version, to store beside a score: {@code rss-local:1}. */
    public String key() {
        return code + ":" + version;
    }

    /** The question of a code. */
    public Optional<ScoreItem> item(String itemCode) {
        return items.stream().filter(item -> item.code().equals(itemCode)).findFirst();
    }

    /** The questions of a dimension. */
    public List<ScoreItem> items(Dimension dimension) {
        return items.stream().filter(item -> item.dimension() == dimension).toList();
    }

    /**
     * The score of answers. A question without an answer counts as not answered.
     *
     * @throws DomainException {@code outcomes.error.weightset} where the answers were given to
     *     another set, {@code outcomes.error.answer} where the set does not know a question or an
     *     answer
     */
    public Score score(Answers answers) {
        if (!answers.weightSet().equals(key())) {
            throw new DomainException("outcomes.error.weightset", answers.weightSet(), key());
        }
        answers.given().forEach(this::requireKnown);
        List<DimensionScore> dimensions =
                Arrays.stream(Dimension.values())
                        .map(dimension -> score(dimension, answers))
                        .toList();
        boolean valid = dimensions.stream().allMatch(DimensionScore::valid);
        Optional<Fraction> whole =
                valid
                        ? switch (composite) {
                            case MEAN_OF_DIMENSIONS -> mean(dimensions);
                            case FULL_WEIGHT_TABLE -> weighted(answers);
                        }
                        : Optional.empty();
        return new Score(
                key(),
                local,
                dimensions,
                whole.orElse(null),
                whole.map(this::band).orElse(Band.INSUFFICIENT));
    }

    private void requireKnown(String item, String option) {
        if (item(item).flatMap(known -> known.option(option)).isEmpty()) {
            throw new DomainException("outcomes.error.answer", item);
        }
    }

    private DimensionScore score(Dimension dimension, Answers answers) {
        int applicable = 0;
        int answered = 0;
        Fraction sum = Fraction.ZERO;
        Fraction weights = Fraction.ZERO;
        for (ScoreItem item : items(dimension)) {
            Optional<ScoreOption> answer = answers.to(item);
            if (answer.map(ScoreOption::kind).orElse(null) == ScoreOption.Kind.NOT_APPLICABLE) {
                continue;
            }
            applicable++;
            Fraction score = answer.map(ScoreOption::score).orElse(null);
            if (score != null) {
                answered++;
                sum = sum.plus(item.weight().times(score));
                weights = weights.plus(item.weight());
            }
        }
        boolean valid =
                answered > 0
                        && Fraction.of(answered)
                                        .compareTo(validShare.times(Fraction.of(applicable)))
                                >= 0;
        return new DimensionScore(
                dimension, valid ? sum.over(weights) : null, answered, applicable);
    }

    private static Optional<Fraction> mean(List<DimensionScore> dimensions) {
        Fraction sum = Fraction.ZERO;
        for (DimensionScore dimension : dimensions) {
            Fraction score = dimension.score();
            if (score == null) {
                return Optional.empty();
            }
            sum = sum.plus(score);
        }
        return Optional.of(sum.over(Fraction.of(dimensions.size())));
    }

    private Optional<Fraction> weighted(Answers answers) {
        Fraction sum = Fraction.ZERO;
        Fraction weights = Fraction.ZERO;
        for (ScoreItem item : items) {
            Fraction score = answers.to(item).map(ScoreOption::score).orElse(null);
            if (score != null) {
                sum = sum.plus(item.compositeWeight().times(score));
                weights = weights.plus(item.compositeWeight());
            }
        }
        return weights.equals(Fraction.ZERO) ? Optional.empty() : Optional.of(sum.over(weights));
    }

    /** The band of a composite: LOW below the first threshold, HIGH from the second. */
    public Band band(Fraction whole) {
        if (whole.compareTo(mediumFrom) < 0) {
            return Band.LOW;
        }
        return whole.compareTo(highFrom) < 0 ? Band.MEDIUM : Band.HIGH;
    }

    /** Items answered with an option that gives no score, for "why is there no score". */
    public List<ScoreItem> withoutScore(Answers answers) {
        List<ScoreItem> open = new ArrayList<>();
        for (ScoreItem item : items) {
            Optional<ScoreOption> answer = answers.to(item);
            if (answer.isEmpty()
                    || answer.get().kind() == ScoreOption.Kind.DECLINED
                    || answer.get().kind() == ScoreOption.Kind.UNKNOWN) {
                open.add(item);
            }
        }
        return Collections.unmodifiableList(open);
    }
}
