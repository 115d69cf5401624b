package org.sokong.policy.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sokong.policy.text.SearchForm;

/**
 * How a new version of a text differs from the old, passage by passage. A passage may have moved;
 * what is said in other words is new, and the old is gone.
 */
public final class Versions {

    /** Below this two wordings are not the same passage. */
    private static final double SAME_PASSAGE = 0.45;

    /** From this share of the smaller text on, a text is proposed as a version of another. */
    private static final double SAME_TEXT = 0.5;

    /** More comparisons than these are not made for a proposal. */
    private static final long MOST = 4_000_000;

    private Versions() {}

    /** What has become of a passage. */
    public enum Change {
        SAME,
        CHANGED,
        NEW,
        GONE
    }

    /**
     * A passage of the old text, of the new, or of both.
     *
     * @param before index in the old text, null for a new passage
     * @param after index in the new text, null for one that is gone
     */
    public record Step(@Nullable Integer before, @Nullable Integer after, Change change) {}

    private record Candidate(int before, int after, double likeness) {}

    /**
     * Every passage of both texts once, in the order of the new text; what is gone in its place.
     */
    public static List<Step> compare(List<String> before, List<String> after) {
        List<Set<String>> old = before.stream().map(Versions::shingles).toList();
        List<Set<String>> now = after.stream().map(Versions::shingles).toList();
        return known(before, after, Arrays.asList(matches(before, after, old, now)));
    }

    /**
     * The same where it is known which passage takes the place of which.
     *
     * @param match for each passage of the new text its index in the old one, null for a new one;
     *     no index twice
     */
    public static List<Step> known(
            List<String> before, List<String> after, List<@Nullable Integer> match) {
        Set<Integer> kept = new HashSet<>();
        for (Integer each : match) {
            if (each != null) {
                kept.add(each);
            }
        }
        List<Step> steps = new ArrayList<>();
        int told = 0;
        for (int i = 0; i < after.size(); i++) {
            Integer at = match.get(i);
            if (at == null) {
                steps.add(new Step(null, i, Change.NEW));
                continue;
            }
            for (; told <= at; told++) {
                if (!kept.contains(told)) {
                    steps.add(new Step(told, null, Change.GONE));
                }
            }
            boolean same = SearchForm.of(before.get(at)).equals(SearchForm.of(after.get(i)));
            steps.add(new Step(at, i, same ? Change.SAME : Change.CHANGED));
        }
        for (; told < before.size(); told++) {
            if (!kept.contains(told)) {
                steps.add(new Step(told, null, Change.GONE));
            }
        }
        return steps;
    }

    /** Whether the two are so alike that one is probably a version of the other. */
    public static boolean isVersion(List<String> before, List<String> after) {
        if (before.isEmpty() || after.isEmpty() || (long) before.size() * after.size() > MOST) {
            return false;
        }
        long matched =
                compare(before, after).stream()
                        .filter(step -> step.before() != null && step.after() != null)
                        .count();
        return matched >= Math.max(1, SAME_TEXT * Math.min(before.size(), after.size()));
    }

    private static Integer[] matches(
            List<String> before, List<String> after, List<Set<String>> old, List<Set<String>> now) {
        Integer[] match = new Integer[after.size()];
        Set<Integer> taken = new HashSet<>();
        Map<String, List<Integer>> exact = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            exact.computeIfAbsent(SearchForm.of(before.get(i)), key -> new ArrayList<>()).add(i);
        }
        for (int j = 0; j < after.size(); j++) {
            List<Integer> places = exact.get(SearchForm.of(after.get(j)));
            if (places != null && !places.isEmpty()) {
                match[j] = places.removeFirst();
                taken.add(match[j]);
            }
        }
        List<Candidate> candidates = new ArrayList<>();
        for (int j = 0; j < after.size(); j++) {
            for (int i = 0; match[j] == null && i < before.size(); i++) {
                if (!taken.contains(i)) {
                    double likeness = likeness(old.get(i), now.get(j));
                    if (likeness >= SAME_PASSAGE) {
                        candidates.add(new Candidate(i, j, likeness));
                    }
                }
            }
        }
        candidates.sort(
                Comparator.comparingDouble(Candidate::likeness)
                        .reversed()
                        .thenComparingInt(each -> Math.abs(each.before() - each.after())));
        for (Candidate each : candidates) {
            if (match[each.after()] == null && taken.add(each.before())) {
                match[each.after()] = each.before();
            }
        }
        return match;
    }

    private static double likeness(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        long both = one.stream().filter(other::contains).count();
        return 2.0 * both / (one.size() + other.size());
    }

    /** Words and pairs of words. */
    private static Set<String> shingles(String text) {
        String[] words = SearchForm.of(text).split("[^\\p{L}\\p{N}]+");
        Set<String> shingles = new HashSet<>();
        String last = "";
        for (String word : words) {
            if (!word.isEmpty()) {
                shingles.add(word);
                shingles.add(last + " " + word);
                last = word;
            }
        }
        return shingles;
    }
}
