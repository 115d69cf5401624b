package org.sokong.policy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sokong.uikit.Language;

/**
 * How well search answers sample queries, for each pair of the query's and the passage's language.
 * Precision at k: which share of the passages among the first k hits had to be found, those that
 * may be found left out of the count. Recall at k: which share of those that had to be found is
 * among them. Hit rate at k: for which share of the queries at least one is.
 */
final class Evaluation {

    private final Map<String, Numbers> pairs = new TreeMap<>();
    private final Numbers all = new Numbers();
    private final List<String> missed = new ArrayList<>();
    private final List<String> falseFriends = new ArrayList<>();
    private final List<String> unwanted = new ArrayList<>();
    private final Set<String> judged;
    private String ranking = "";
    private int queries;
    private int empty;

    /**
     * @param judged the documents that count
     */
    Evaluation(Set<String> judged) {
        this.judged = judged;
    }

    /** Sums of one pair. */
    static final class Numbers {

        private int asked;
        private int hit;
        private int found;
        private int wanted;
        private int judged;
        private int right;

        int queries() {
            return asked;
        }

        double precision() {
            return judged == 0 ? 0 : (double) right / judged;
        }

        double recall() {
            return wanted == 0 ? 1 : (double) found / wanted;
        }

        double hitRate() {
            return asked == 0 ? 1 : (double) hit / asked;
        }

        private void add(
                Set<EvaluationQuery.Place> must,
                Set<EvaluationQuery.Place> present,
                Set<EvaluationQuery.Place> counted) {
            asked++;
            wanted += must.size();
            int here = (int) must.stream().filter(present::contains).count();
            found += here;
            hit += here > 0 ? 1 : 0;
            judged += counted.size();
            right += (int) counted.stream().filter(must::contains).count();
        }
    }

    /**
     * Counts a query.
     *
     * @param hits the first hits, at least {@code k} where there are so many
     * @param languageOf the language of a passage that has to be found
     */
    void add(
            EvaluationQuery query,
            List<EvaluationQuery.Answer> hits,
            Function<EvaluationQuery.Place, Language> languageOf) {
        queries++;
        if (query.must().isEmpty()) {
            empty++;
            if (!hits.isEmpty()) {
                unwanted.add(query.id());
            }
            return;
        }
        List<EvaluationQuery.Answer> first = hits.stream().limit(query.k()).toList();
        List<EvaluationQuery.Side> sides =
                first.stream().flatMap(hit -> hit.sides().stream()).toList();
        Set<EvaluationQuery.Place> present =
                sides.stream().map(EvaluationQuery.Side::place).collect(Collectors.toSet());
        // Two sides of one hit are one answer: neither counts against the other.
        Set<EvaluationQuery.Place> counted =
                first.stream()
                        .filter(hit -> !hit.has(query.may()) || hit.has(query.must()))
                        .flatMap(
                                hit ->
                                        hit.has(query.must())
                                                ? hit.sides().stream()
                                                        .filter(
                                                                side ->
                                                                        query.must()
                                                                                .contains(
                                                                                        side
                                                                                                .place()))
                                                : hit.sides().stream().limit(1))
                        .map(EvaluationQuery.Side::place)
                        .collect(Collectors.toSet());
        Map<EvaluationQuery.Place, Language> languages =
                sides.stream()
                        .collect(
                                Collectors.toMap(
                                        EvaluationQuery.Side::place,
                                        EvaluationQuery.Side::language,
                                        (a, b) -> a));
        Set<Language> asked = EnumSet.noneOf(Language.class);
        query.must().forEach(place -> asked.add(languageOf.apply(place)));
        for (Language language : asked) {
            pairs.computeIfAbsent(
                            query.language().tag() + " > " + language.tag(), pair -> new Numbers())
                    .add(
                            only(query.must(), place -> languageOf.apply(place) == language),
                            present,
                            only(counted, place -> languages.get(place) == language));
        }
        all.add(query.must(), present, counted);
        query.must().stream()
                .filter(place -> !present.contains(place))
                .forEach(place -> missed.add(query.id() + " " + place));
        falseFriends(query, hits);
    }

    private void falseFriends(EvaluationQuery query, List<EvaluationQuery.Answer> hits) {
        int last = -1;
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).has(query.must())) {
                last = i;
            }
        }
        for (int i = 0; i < last; i++) {
            EvaluationQuery.Answer hit = hits.get(i);
            if (hit.has(query.mustNot())) {
                falseFriends.add(query.id() + " " + hit.sides().getFirst().place());
            }
        }
    }

    private static Set<EvaluationQuery.Place> only(
            Set<EvaluationQuery.Place> places,
            java.util.function.Predicate<EvaluationQuery.Place> condition) {
        return places.stream().filter(condition).collect(Collectors.toSet());
    }

    /**
     * Says which ranking was asked.
     *
     * @param sentence for the terminal
     */
    void rankedBy(String sentence) {
        ranking = sentence;
    }

    Map<String, Numbers> pairs() {
        return pairs;
    }

    Numbers all() {
        return all;
    }

    /** Query and passage, for each that had to be among the first and is not. */
    List<String> missed() {
        return missed;
    }

    /** Query and passage, for each that stands above one that had to be found, and must not. */
    List<String> falseFriends() {
        return falseFriends;
    }

    /** Queries that found something although there is nothing. */
    List<String> unwanted() {
        return unwanted;
    }

    /** The table for the terminal. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (!ranking.isEmpty()) {
            lines.add(ranking);
        }
        lines.add("Documents that the file names, which alone count: " + String.join(", ", judged));
        lines.add(
                queries
                        + " queries, "
                        + empty
                        + " of them must find nothing. query > passage, at k of each query:");
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%-10s %8s %10s %8s %9s",
                        "languages",
                        "queries",
                        "precision",
                        "recall",
                        "hit rate"));
        pairs.forEach((pair, numbers) -> lines.add(line(pair, numbers)));
        lines.add(line("all", all));
        lines.add("Passages not among the first k: " + list(missed));
        lines.add("False friends above a passage that must be found: " + list(falseFriends));
        lines.add("Queries that found something although there is nothing: " + list(unwanted));
        return lines;
    }

    private static String line(String pair, Numbers numbers) {
        return String.format(
                Locale.ROOT,
                "%-10s %8d %10.2f %8.2f %9.2f",
                pair,
                numbers.queries(),
                numbers.precision(),
                numbers.recall(),
                numbers.hitRate());
    }

    private static String list(List<String> names) {
        return names.isEmpty() ? "none" : names.size() + " (" + String.join("; ", names) + ")";
    }
}
