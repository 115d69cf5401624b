package org.sokong.outcomes;

import org.sokong.forms.FormValues;

/**
 * What a complete round keeps: the answers, with those that a fact rules out, and their score.
 *
 * @param stored the score as its column holds it
 */
public record ScoredRound(FormValues content, Score score, String stored) {

    private static final ScoreConverter COLUMN = new ScoreConverter();

    /** Scores answers that were checked before. */
    public static ScoredRound of(WeightSet set, FormValues answers) {
        FormValues whole = RoundShape.ruledOut(set, answers);
        Score score = set.score(RoundShape.answers(set, whole));
        String stored = COLUMN.convertToDatabaseColumn(score);
        return new ScoredRound(whole, score, stored == null ? "" : stored);
    }
}
