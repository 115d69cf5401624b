package org.sokong.outcomes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.DisclosedFact;
import org.sokong.cases.DisclosedFact.Kind;
import org.sokong.cases.Section;
import org.sokong.cases.SectionFacts;
import org.springframework.stereotype.Component;

/**
 * The results of the rounds that count, newest first, for somebody the section is disclosed to:
 * scores and bands, not each answer, which is more than another organisation needs.
 */
@Component
class OutcomeFacts implements SectionFacts {

    /** Decimal places of a score. */
    private static final int PLACES = 2;

    private final OutcomeRounds rounds;

    OutcomeFacts(OutcomeRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public Set<Section> sections() {
        return Set.of(Section.OUTCOMES);
    }

    @Override
    public List<DisclosedFact> facts(UUID caseId, Section section) {
        List<DisclosedFact> facts = new ArrayList<>();
        for (OutcomeRound round : rounds.sorted(caseId).counting().reversed()) {
            Score score = round.score();
            if (score != null) {
                facts.add(
                        new DisclosedFact(
                                "outcomes.roundkind." + round.kind().name(),
                                Kind.DATE,
                                List.of(RoundsOfCase.day(round).toString())));
                for (DimensionScore dimension : score.dimensions()) {
                    facts.add(
                            fact(
                                    "outcomes.dimension." + dimension.dimension().name(),
                                    dimension.score()));
                }
                facts.add(fact("outcomes.score.title", score.composite()));
                facts.add(
                        new DisclosedFact(
                                "outcomes.score.band",
                                Kind.KEYS,
                                List.of("outcomes.band." + score.band().name())));
            }
        }
        return facts;
    }

    private static DisclosedFact fact(String key, @Nullable Fraction score) {
        return score == null
                ? new DisclosedFact(
                        key, Kind.KEYS, List.of("outcomes.band." + Band.INSUFFICIENT.name()))
                : new DisclosedFact(key, Kind.TEXT, List.of(score.decimal(PLACES).toPlainString()));
    }
}
