package org.sokong.demo;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.sokong.forms.FormValues;
import org.sokong.outcomes.Dimension;
import org.sokong.outcomes.ScoreItem;
import org.sokong.outcomes.ScoreOption;
import org.sokong.outcomes.WeightSet;

/** Answers of a round, drawn around a level. */
final class RoundAnswers {

    private static final int BEST = 10;

    private RoundAnswers() {}

    /** The answers to the questions of a set; few are left out. */
    static FormValues of(WeightSet set, OutcomeEvent.RoundTaken round) {
        Random random = new Random(round.seed());
        FormValues answers =
                FormValues.BLANK
                        .with("held_on", round.heldOn())
                        .with("children", random.nextInt(3) == 0 ? "OF_SCHOOL_AGE" : "NONE");
        boolean children = "OF_SCHOOL_AGE".equals(answers.get("children"));
        for (ScoreItem item : set.items()) {
            List<ScoreOption> scored =
                    item.options().stream()
                            .filter(option -> option.kind() == ScoreOption.Kind.SCORED)
                            .toList();
            boolean ruledOut =
                    !children
                            && item.options().stream()
                                    .anyMatch(o -> o.kind() == ScoreOption.Kind.NOT_APPLICABLE);
            int drawn = random.nextInt(24);
            if (drawn > 0 && !ruledOut) {
                // Options stand from the best to the worst.
                int how = Math.clamp(round.level() + random.nextInt(5) - 2L, 0, BEST);
                int place = (scored.size() - 1) * (BEST - how) / BEST;
                answers = answers.with(item.code(), scored.get(place).code());
            }
        }
        for (Dimension dimension : Dimension.values()) {
            int own = Math.clamp(round.level() + random.nextInt(3) - 1L, 0, BEST);
            answers =
                    answers.with(
                            "own_" + dimension.name().toLowerCase(Locale.ROOT),
                            String.valueOf(own));
        }
        return answers.with("own_words", round.words());
    }
}
