package org.sokong.outcomes;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sokong.uikit.Language;

/**
 * A scored question.
 *
 * @param code such as {@code E01}
 * @param dimension side of life it belongs to
 * @param weight weight within its dimension, greater than zero
 * @param compositeWeight weight in the composite where a full weight table is loaded, not negative
 * @param unverified whether wording and scores are a reconstruction, not taken from a source
 * @param labels what is asked, in four languages
 * @param options possible answers, in the order in which they are offered
 */
public record ScoreItem(
        String code,
        Dimension dimension,
        Fraction weight,
        Fraction compositeWeight,
        boolean unverified,
        Map<Language, String> labels,
        List<ScoreOption> options) {

    public ScoreItem {
        if (weight.compareTo(Fraction.ZERO) <= 0) {
            throw new IllegalArgumentException(code + ": a weight must be greater than zero");
        }
        if (compositeWeight.compareTo(Fraction.ZERO) < 0) {
            throw new IllegalArgumentException(code + ": a weight must not be negative");
        }
        Set<String> codes = new HashSet<>();
        for (ScoreOption option : options) {
            if (!codes.add(option.code())) {
                throw new IllegalArgumentException(code + " has " + option.code() + " twice");
            }
        }
        labels = Map.copyOf(labels);
        options = List.copyOf(options);
    }

    /** What is asked, in a language. */
    public String label(Language language) {
        return labels.getOrDefault(language, code);
    }

    /** The option of a code. */
    public Optional<ScoreOption> option(String optionCode) {
        return options.stream().filter(option -> option.code().equals(optionCode)).findFirst();
    }
}
