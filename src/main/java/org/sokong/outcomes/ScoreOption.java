package org.sokong.outcomes;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sokong.uikit.Language;

/**
 * A possible answer to a scored question.
 *
 * @param code stored with the answer, such as {@code very_good}
 * @param kind whether it gives a score, and if not, why
 * @param score between 0 and 1; null unless the kind is SCORED
 * @param labels the answer in four languages
 */
public record ScoreOption(
        String code, Kind kind, @Nullable Fraction score, Map<Language, String> labels) {

    /** Whether an answer counts. */
    public enum Kind {
        /** It gives a score. */
        SCORED,
        /** The person would rather not say: no score, the question stays applicable. */
        DECLINED,
        /** Not known: no score, the question stays applicable. */
        UNKNOWN,
        /** A fact rules the question out: it is not counted at all. */
        NOT_APPLICABLE
    }

    public ScoreOption {
        if (code.isBlank()) {
            throw new IllegalArgumentException("an option without a code");
        }
        if (kind == Kind.SCORED != (score != null)) {
            throw new IllegalArgumentException("option " + code + ": a score where SCORED only");
        }
        if (score != null
                && (score.compareTo(Fraction.ZERO) < 0 || score.compareTo(Fraction.ONE) > 0)) {
            throw new IllegalArgumentException("option " + code + ": scores are from 0 to 1");
        }
        labels = Map.copyOf(labels);
    }

    /** The answer in a language. */
    public String label(Language language) {
        return labels.getOrDefault(language, code);
    }
}
