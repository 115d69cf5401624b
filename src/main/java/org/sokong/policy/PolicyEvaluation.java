package org.sokong.policy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sokong.access.Permission;
import org.sokong.access.SystemActor;
import org.sokong.uikit.Language;
import org.springframework.stereotype.Component;

/** Puts sample queries to the search as it is, under the name of a job. */
@Component
class PolicyEvaluation {

    /** False friends are looked for among so many hits. */
    private static final int LEAST = 20;

    private static final int MOST_TRIES = 30;

    private final PolicyLibrary library;
    private final Documents documents;
    private final Passages passages;
    private final SystemActor system;
    private final MeaningRanking meaning;

    PolicyEvaluation(
            PolicyLibrary library,
            Documents documents,
            Passages passages,
            SystemActor system,
            MeaningRanking meaning) {
        this.meaning = meaning;
        this.library = library;
        this.documents = documents;
        this.passages = passages;
        this.system = system;
    }

    /**
     * Asks all queries of a file.
     *
     * @throws EvaluationFile.Unusable if the file is not one of queries, or names a passage that
     *     the library does not have
     */
    Evaluation evaluate(byte[] file) throws EvaluationFile.Unusable {
        List<EvaluationQuery> queries = EvaluationFile.read(file);
        Map<EvaluationQuery.Place, Language> languages = new HashMap<>();
        for (EvaluationQuery query : queries) {
            for (EvaluationQuery.Place place : query.must()) {
                if (!languages.containsKey(place)) {
                    languages.put(place, language(query, place));
                }
            }
        }
        Set<String> judged = judged(queries);
        Evaluation evaluation = new Evaluation(judged);
        Map<Ranking, Integer> rankings = new EnumMap<>(Ranking.class);
        for (EvaluationQuery query : queries) {
            evaluation.add(query, ask(query, judged, rankings), languages::get);
        }
        evaluation.rankedBy(ranking(rankings));
        return evaluation;
    }

    /** Which ranking the numbers are of, in a sentence for the terminal. */
    private String ranking(Map<Ranking, Integer> rankings) {
        String late =
                rankings.containsKey(Ranking.LATE)
                        ? " For %d of them the model was not ready in time."
                                .formatted(rankings.get(Ranking.LATE))
                        : "";
        return meaning.model()
                .map(
                        name ->
                                "Ranked by words and topics; for %d queries the best %d hits also by meaning (%s).%s"
                                        .formatted(
                                                rankings.getOrDefault(Ranking.MEANING, 0),
                                                MeaningRanking.BEST,
                                                name,
                                                late))
                .orElse("Ranked by words and topics; no embedding model is set.");
    }

    /** Of documents that the file names nowhere, nobody has said whether a hit is right. */
    private static Set<String> judged(List<EvaluationQuery> queries) {
        return queries.stream()
                .flatMap(
                        query ->
                                Stream.of(query.must(), query.may(), query.mustNot())
                                        .flatMap(Set::stream))
                .map(EvaluationQuery.Place::document)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Language language(EvaluationQuery query, EvaluationQuery.Place place)
            throws EvaluationFile.Unusable {
        Optional<PolicyPassage> passage =
                documents
                        .findByCode(place.document())
                        .flatMap(
                                document ->
                                        passages.findByDocumentIdAndParagraph(
                                                document.id(), place.paragraph()));
        return passage.map(PolicyPassage::language)
                .orElseThrow(
                        () ->
                                new EvaluationFile.Unusable(
                                        "Query "
                                                + query.id()
                                                + ": the library has no passage "
                                                + place
                                                + "."));
    }

    private List<EvaluationQuery.Answer> ask(
            EvaluationQuery query, Set<String> judged, Map<Ranking, Integer> rankings) {
        return system.run(
                "policy-evaluate",
                Set.of(Permission.POLICY_READ),
                () -> {
                    int wanted = Math.max(query.k(), LEAST);
                    List<EvaluationQuery.Answer> hits = new ArrayList<>();
                    PassageQuery asked = PassageQuery.text(query.text());
                    for (int page = 0, pages = 1; page < pages && hits.size() < wanted; page++) {
                        PassagePage found = patiently(asked.withPage(page));
                        if (page == 0) {
                            rankings.merge(found.ranking(), 1, Integer::sum);
                        }
                        pages = found.pages();
                        found.hits().stream()
                                .map(PolicyEvaluation::answer)
                                .filter(hit -> hit.isOf(judged))
                                .forEach(hits::add);
                    }
                    return hits;
                });
    }

    /** Nobody waits for this answer: a model that needs its time gets it. */
    private PassagePage patiently(PassageQuery query) {
        PassagePage found = library.search(query);
        for (int i = 0; i < MOST_TRIES && found.ranking() == Ranking.LATE; i++) {
            found = library.search(query);
        }
        return found;
    }

    private static EvaluationQuery.Answer answer(PassageHit hit) {
        List<EvaluationQuery.Side> sides = new ArrayList<>();
        sides.add(
                new EvaluationQuery.Side(
                        new EvaluationQuery.Place(hit.document().code(), hit.paragraph()),
                        hit.document().language()));
        hit.counterpart()
                .ifPresent(
                        other ->
                                sides.add(
                                        new EvaluationQuery.Side(
                                                new EvaluationQuery.Place(
                                                        other.documentCode(), other.paragraph()),
                                                other.language())));
        return new EvaluationQuery.Answer(sides);
    }
}
