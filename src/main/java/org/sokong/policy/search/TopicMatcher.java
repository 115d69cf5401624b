package org.sokong.policy.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sokong.policy.PassageHit.Mark;
import org.sokong.uikit.Language;

/**
 * Finds the topics that a query or a text names. A topic is named by its name or one of its terms,
 * all words in order; its terms in four languages are what lets a query in one language find
 * passages in another.
 */
public final class TopicMatcher {

    /** Share of a query's words that a topic must account for. */
    private static final double LEAST_SHARE = 0.2;

    private final Map<Language, List<Naming>> namings = new EnumMap<>(Language.class);
    private final List<Naming> foldedVietnamese = new ArrayList<>();

    /** What names a topic in each language. */
    public record Topic(String code, Map<Language, List<String>> namings) {}

    private record Naming(String code, List<String> terms) {}

    /**
     * @param topics topics in the order in which equals are listed
     */
    public TopicMatcher(List<Topic> topics) {
        for (Language language : Language.values()) {
            namings.put(language, new ArrayList<>());
        }
        for (Topic topic : topics) {
            topic.namings()
                    .forEach(
                            (language, list) -> {
                                for (String naming : list) {
                                    add(
                                            namings.get(language),
                                            topic.code(),
                                            TextAnalyzers.tokens(language, naming));
                                    if (language == Language.VIETNAMESE) {
                                        add(
                                                foldedVietnamese,
                                                topic.code(),
                                                TextAnalyzers.foldedTokens(naming));
                                    }
                                }
                            });
        }
    }

    private static void add(
            @org.jspecify.annotations.Nullable List<Naming> list, String code, List<Token> tokens) {
        if (list != null && !tokens.isEmpty()) {
            list.add(new Naming(code, tokens.stream().map(Token::term).toList()));
        }
    }

    /** Topics that a query names, each with its share of the query's words, from above 0 to 1. */
    public Map<String, Double> inQuery(String query) {
        Map<String, Double> best = new LinkedHashMap<>();
        if (TextAnalyzers.isArabic(query)) {
            merge(best, query, Language.ARABIC);
        } else if (TextAnalyzers.hasVietnameseSigns(query)) {
            merge(best, query, Language.VIETNAMESE);
        } else {
            merge(best, query, Language.ENGLISH);
            merge(best, query, Language.MALAY);
            shares(foldedVietnamese, TextAnalyzers.foldedTokens(query), 0)
                    .forEach((code, share) -> best.merge(code, share, Math::max));
        }
        return best;
    }

    private void merge(Map<String, Double> best, String query, Language language) {
        int gap = language == Language.VIETNAMESE ? 0 : 1;
        shares(of(language), TextAnalyzers.tokens(language, query), gap)
                .forEach((code, share) -> best.merge(code, share, Math::max));
    }

    private static Map<String, Double> shares(List<Naming> list, List<Token> query, int gap) {
        Map<String, BitSet> covered = new LinkedHashMap<>();
        for (Naming naming : list) {
            for (int start = 0; start < query.size(); start++) {
                int[] places = places(naming.terms(), query, start, gap);
                for (int place : places) {
                    covered.computeIfAbsent(naming.code(), code -> new BitSet()).set(place);
                }
            }
        }
        Map<String, Double> shares = new LinkedHashMap<>();
        covered.forEach(
                (code, places) -> {
                    double share = (double) places.cardinality() / query.size();
                    if (share >= LEAST_SHARE) {
                        shares.put(code, share);
                    }
                });
        return shares;
    }

    /** Topics that a text names, those named most often first. */
    public List<String> inText(Language language, String text, int most) {
        Map<String, Integer> counts = new HashMap<>();
        List<Token> tokens = TextAnalyzers.tokens(language, text);
        for (Naming naming : of(language)) {
            for (int start = 0; start < tokens.size(); start++) {
                if (places(naming.terms(), tokens, start, 0).length > 0) {
                    counts.merge(naming.code(), naming.terms().size(), Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Places in a text where one of the topics is named. */
    public List<Mark> marks(Language language, String text, java.util.Collection<String> codes) {
        List<Mark> marks = new ArrayList<>();
        List<Token> tokens = TextAnalyzers.tokens(language, text);
        for (Naming naming : of(language)) {
            if (!codes.contains(naming.code())) {
                continue;
            }
            for (int start = 0; start < tokens.size(); start++) {
                int[] places = places(naming.terms(), tokens, start, 0);
                if (places.length > 0) {
                    marks.add(
                            new Mark(
                                    tokens.get(places[0]).start(),
                                    tokens.get(places[places.length - 1]).end()));
                }
            }
        }
        return marks;
    }

    private List<Naming> of(Language language) {
        return namings.getOrDefault(language, List.of());
    }

    /** Where the terms stand from {@code start} on, with at most {@code gap} words between them. */
    private static int[] places(List<String> terms, List<Token> tokens, int start, int gap) {
        int[] places = new int[terms.size()];
        int at = start;
        for (int i = 0; i < terms.size(); i++) {
            int last = i == 0 ? start : Math.min(at + gap, tokens.size() - 1);
            while (at <= last && !tokens.get(at).term().equals(terms.get(i))) {
                at++;
            }
            if (at > last || at >= tokens.size()) {
                return new int[0];
            }
            places[i] = at++;
        }
        return places;
    }
}
