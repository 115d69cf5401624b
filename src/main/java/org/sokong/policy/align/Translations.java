package org.sokong.policy.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which passages of two texts in different languages face each other, and whether one text
 * translates the other. Decided by what a translation keeps (numbers, dates, countries, names), by
 * order and by length; never by a file's name. See docs/decisions/0045.
 */
public final class Translations {

    /** At least as many passages of a work must share something that is rare in both texts. */
    private static final int STRONG_PAIRS = 3;

    /** How much of the anchors that face each other must be shared. */
    private static final double ENOUGH = 0.25;

    private static final double GAP = -0.08;

    /** From this weight on, what is shared stands in few passages. */
    private static final double RARE = 0.4;

    private Translations() {}

    /**
     * A proposal that two texts are one work.
     *
     * @param score from 0 to 1
     */
    public record Work(double score, List<Pair> pairs) {}

    /** The work that two texts are, if they are one. */
    public static Optional<Work> work(List<Unit> first, List<Unit> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        Comparison comparison = new Comparison(first, second);
        if (!comparison.sharesEnough()) {
            return Optional.empty();
        }
        List<Pair> pairs = comparison.align();
        double score = comparison.score(pairs);
        return score >= ENOUGH ? Optional.of(new Work(score, pairs)) : Optional.empty();
    }

    /** The passages that face each other, in their order, when the texts are known to be a work. */
    public static List<Pair> align(List<Unit> first, List<Unit> second) {
        return new Comparison(first, second).align();
    }

    /** The likeness of two texts, for those who look why they are no work. */
    static double score(List<Unit> first, List<Unit> second) {
        Comparison comparison = new Comparison(first, second);
        return comparison.score(comparison.align());
    }

    private static final class Comparison {

        private final List<Unit> first;
        private final List<Unit> second;
        private final List<Map<String, String>> firstAnchors;
        private final List<Map<String, String>> secondAnchors;
        private final Map<String, Double> weights = new HashMap<>();
        private final double stretch;

        Comparison(List<Unit> first, List<Unit> second) {
            this.first = first;
            this.second = second;
            firstAnchors = anchors(first);
            secondAnchors = anchors(second);
            Map<String, Integer> inFirst = count(firstAnchors);
            Map<String, Integer> inSecond = count(secondAnchors);
            for (Map.Entry<String, Integer> each : inFirst.entrySet()) {
                Integer other = inSecond.get(each.getKey());
                if (other != null) {
                    weights.put(each.getKey(), weight(each.getKey(), each.getValue(), other));
                }
            }
            stretch = length(second) / Math.max(1.0, length(first));
        }

        private static List<Map<String, String>> anchors(List<Unit> units) {
            return units.stream().map(unit -> Anchors.of(unit.language(), unit.text())).toList();
        }

        private static Map<String, Integer> count(List<Map<String, String>> anchors) {
            Map<String, Integer> counts = new HashMap<>();
            anchors.forEach(
                    each -> each.keySet().forEach(key -> counts.merge(key, 1, Integer::sum)));
            return counts;
        }

        /** What stands in few passages says more; a name of two consonants says little. */
        private static double weight(String key, int inFirst, int inSecond) {
            double kind =
                    switch (key.charAt(0)) {
                        case 's' -> key.length() <= 3 ? 0.25 : key.length() == 4 ? 0.7 : 1.2;
                        case 'n' -> key.length() >= 4 ? 1.3 : key.length() == 3 ? 1 : 0.6;
                        default -> 1;
                    };
            return kind / Math.sqrt(Math.max(inFirst, inSecond));
        }

        /** Whether aligning is worth the while: most texts share hardly anything that is rare. */
        boolean sharesEnough() {
            long rare = weights.values().stream().filter(weight -> weight >= RARE).count();
            return rare >= Math.min(STRONG_PAIRS, Math.min(first.size(), second.size()));
        }

        private static double length(List<Unit> units) {
            return units.stream().mapToInt(unit -> unit.text().length()).sum();
        }

        private double shared(int i, int j) {
            Map<String, String> theirs = secondAnchors.get(j);
            return firstAnchors.get(i).keySet().stream()
                    .filter(theirs::containsKey)
                    .mapToDouble(key -> weights.getOrDefault(key, 0.0))
                    .sum();
        }

        /** What a passage holds that could be shared: only Arabic words that met a name count. */
        private double held(List<Map<String, String>> anchors, int index, boolean arabic) {
            return anchors.get(index).keySet().stream()
                    .mapToDouble(
                            key ->
                                    weights.containsKey(key)
                                            ? weights.getOrDefault(key, 0.0)
                                            : arabic && key.charAt(0) == 's'
                                                    ? 0
                                                    : key.charAt(0) == 's' ? 0.3 : 0.7)
                    .sum();
        }

        private double likeness(int i, int j) {
            Unit one = first.get(i);
            Unit other = second.get(j);
            if (one.sort() != other.sort()) {
                return -1;
            }
            double a = held(firstAnchors, i, isArabic(one));
            double b = held(secondAnchors, j, isArabic(other));
            double both = shared(i, j);
            double names = a + b == 0 ? 0 : 2 * both / (a + b + 0.5);
            double expected = one.text().length() * stretch;
            double ratio =
                    Math.min(expected, other.text().length())
                            / Math.max(1, Math.max(expected, other.text().length()));
            return Math.min(1, 0.8 * Math.min(1, names) + 0.2 * ratio);
        }

        private static boolean isArabic(Unit unit) {
            return unit.language().rightToLeft();
        }

        List<Pair> align() {
            int n = first.size();
            int m = second.size();
            double[][] like = new double[n][m];
            double[][] best = new double[n + 1][m + 1];
            for (int i = 0; i <= n; i++) {
                Arrays.fill(best[i], Double.NEGATIVE_INFINITY);
                best[i][0] = i * GAP;
            }
            for (int j = 0; j <= m; j++) {
                best[0][j] = j * GAP;
            }
            for (int i = 1; i <= n; i++) {
                for (int j = 1; j <= m; j++) {
                    like[i - 1][j - 1] = likeness(i - 1, j - 1);
                    best[i][j] =
                            Math.max(
                                    best[i - 1][j - 1] + like[i - 1][j - 1],
                                    Math.max(best[i - 1][j], best[i][j - 1]) + GAP);
                }
            }
            List<Pair> pairs = new ArrayList<>();
            int i = n;
            int j = m;
            while (i > 0 && j > 0) {
                if (best[i][j] == best[i - 1][j - 1] + like[i - 1][j - 1]) {
                    if (like[i - 1][j - 1] > 0) {
                        pairs.add(pair(i - 1, j - 1, like[i - 1][j - 1]));
                    }
                    i--;
                    j--;
                } else if (best[i][j] == best[i - 1][j] + GAP) {
                    i--;
                } else {
                    j--;
                }
            }
            return pairs.reversed();
        }

        private Pair pair(int i, int j, double likeness) {
            Map<String, String> theirs = secondAnchors.get(j);
            List<String> words =
                    firstAnchors.get(i).entrySet().stream()
                            .filter(entry -> theirs.containsKey(entry.getKey()))
                            .filter(entry -> weights.getOrDefault(entry.getKey(), 0.0) >= 0.3)
                            .map(Map.Entry::getValue)
                            .distinct()
                            .toList();
            return new Pair(i, j, likeness, words);
        }

        /**
         * How much of what the texts hold faces its equal, over both whole texts. Passages that
         * only follow the order say nothing about whether the texts are one work.
         */
        double score(List<Pair> pairs) {
            double facing = 0;
            int strong = 0;
            Set<String> used = new HashSet<>();
            for (Pair pair : pairs) {
                double both = shared(pair.first(), pair.second());
                facing += both;
                Map<String, String> theirs = secondAnchors.get(pair.second());
                boolean something =
                        firstAnchors.get(pair.first()).keySet().stream()
                                .filter(theirs::containsKey)
                                .filter(key -> weights.getOrDefault(key, 0.0) >= RARE)
                                .map(used::add)
                                .reduce(false, Boolean::logicalOr);
                if (something && both >= 0.8) {
                    strong++;
                }
            }
            if (strong < Math.min(STRONG_PAIRS, Math.min(first.size(), second.size()))) {
                return 0;
            }
            double all = 0;
            for (int i = 0; i < first.size(); i++) {
                all += held(firstAnchors, i, isArabic(first.get(i)));
            }
            for (int j = 0; j < second.size(); j++) {
                all += held(secondAnchors, j, isArabic(second.get(j)));
            }
            return all == 0 ? 0 : 2 * facing / all;
        }
    }
}
