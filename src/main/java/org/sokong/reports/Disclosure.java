package org.sokong.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds hidden counts that could be worked out from numbers shown elsewhere, in another table of
 * the report, and hides more until none can. What is known of the numbers is written as sums. A
 * small count is safe where other numbers were found that fit all the sums and would be told in the
 * same way; where none is found in a bounded search, it counts as given away.
 */
final class Disclosure {

    /** Other values that a reader may think of, nearest first. */
    private static final List<Long> OTHERS = List.of(1L, -1L, 2L, -2L, 3L, -3L);

    private static final int MOST_TRIES = 2_000;

    /** A number, and whether it is shown. */
    static final class Box {

        private final long count;
        private final Set<Box> twins = new HashSet<>();
        private Cell.Kind kind;

        private Box(long count, Cell.Kind kind) {
            this.count = count;
            this.kind = kind;
        }

        /** The number as it may leave. */
        Cell cell() {
            return switch (kind) {
                case SHOWN -> Cell.shown(count);
                case SMALL -> Cell.small();
                case WITHHELD -> Cell.withheld();
            };
        }

        long count() {
            return count;
        }

        private boolean isShown() {
            return kind == Cell.Kind.SHOWN;
        }
    }

    /** That a sum of boxes, each times its factor, is nothing. */
    private record Sum(Map<Box, Integer> factors) {}

    private final int k;
    private final List<Sum> sums = new ArrayList<>();

    Disclosure(int k) {
        this.k = k;
    }

    /** A number as it would leave by itself. */
    Box box(long count, Cell.Kind kind) {
        return new Box(count, kind);
    }

    /**
     * Whoever reads knows, or may guess, that these make up that; left out where they do not.
     *
     * @param parts none of them is the whole
     */
    void adds(Box whole, List<Box> parts) {
        if (parts.stream().mapToLong(Box::count).sum() == whole.count) {
            if (parts.size() == 1) {
                twins(whole, parts.getFirst());
            }
            Map<Box, Integer> factors = new LinkedHashMap<>();
            parts.forEach(part -> factors.merge(part, 1, Integer::sum));
            factors.merge(whole, -1, Integer::sum);
            sums.add(new Sum(factors));
        }
    }

    /** The same number in two places: hidden in one, it is hidden in the other. */
    private static void twins(Box one, Box other) {
        Set<Box> all = new HashSet<>(one.twins);
        all.addAll(other.twins);
        all.add(one);
        all.add(other);
        for (Box box : all) {
            box.twins.addAll(all);
            box.twins.remove(box);
        }
        if (all.stream().anyMatch(box -> !box.isShown())) {
            all.stream().filter(Box::isShown).forEach(Disclosure::withhold);
        }
    }

    /** Hides a number and its twins. */
    private static List<Box> withhold(Box one) {
        List<Box> hidden = new ArrayList<>();
        Stream.concat(Stream.of(one), one.twins.stream())
                .filter(box -> box.isShown() && box.count > 0)
                .forEach(hidden::add);
        hidden.forEach(box -> box.kind = Cell.Kind.WITHHELD);
        return hidden;
    }

    /** Hides more until nothing small is given away, or nothing that tells of it is left. */
    void hide() {
        Set<Box> hopeless = new HashSet<>();
        for (Optional<Box> given = givenAway(hopeless);
                given.isPresent();
                given = givenAway(hopeless)) {
            Box box = given.get();
            List<Sum> telling = telling(box);
            List<Box> shown =
                    telling.stream()
                            .flatMap(sum -> sum.factors().keySet().stream())
                            .distinct()
                            .filter(one -> one.isShown() && one.count > 0)
                            .sorted(Comparator.comparingLong(Box::count))
                            .toList();
            if (shown.isEmpty()) {
                hopeless.add(box);
            } else if (!oneIsEnough(box, shown)) {
                withhold(beside(box, shown));
            }
        }
    }

    /** The sums that tell of a number, directly or through others. */
    private List<Sum> telling(Box box) {
        Set<Box> reached = new HashSet<>(Set.of(box));
        List<Sum> telling = new ArrayList<>();
        boolean more = true;
        while (more) {
            more = false;
            for (Sum sum : sums) {
                if (!telling.contains(sum)
                        && sum.factors().keySet().stream().anyMatch(reached::contains)) {
                    telling.add(sum);
                    reached.addAll(sum.factors().keySet());
                    more = true;
                }
            }
        }
        return telling;
    }

    /** Hides the smallest number whose hiding is enough; whether there is one. */
    private boolean oneIsEnough(Box given, List<Box> shown) {
        for (Box box : shown) {
            List<Box> hidden = withhold(box);
            if (!isGivenAway(given)) {
                return true;
            }
            hidden.forEach(one -> one.kind = Cell.Kind.SHOWN);
        }
        return false;
    }

    /** The smallest shown number in a sum with it, else in one that tells of it through others. */
    private Box beside(Box given, List<Box> shown) {
        return shown.stream()
                .filter(
                        box ->
                                sums.stream()
                                        .map(sum -> sum.factors().keySet())
                                        .anyMatch(in -> in.contains(given) && in.contains(box)))
                .findFirst()
                .orElse(shown.getFirst());
    }

    /** The first small count for which no other number was found that fits what is told. */
    private Optional<Box> givenAway(Set<Box> hopeless) {
        return sums.stream()
                .flatMap(sum -> sum.factors().keySet().stream())
                .distinct()
                .filter(box -> !hopeless.contains(box) && isGivenAway(box))
                .findFirst();
    }

    private boolean isGivenAway(Box box) {
        if (box.kind != Cell.Kind.SMALL) {
            return false;
        }
        for (long by : OTHERS) {
            if (mayMove(box, by)) {
                Map<Box, Long> moved = new HashMap<>(Map.of(box, by));
                if (fits(moved, new int[] {MOST_TRIES})) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Whether the hidden numbers can be others, so that all sums stay what they are told to be:
     * mends one sum after the other with one more number each.
     *
     * @param moved by how much numbers differ from the truth
     */
    private boolean fits(Map<Box, Long> moved, int[] tries) {
        for (Sum sum : sums) {
            long off = 0;
            for (Map.Entry<Box, Integer> part : sum.factors().entrySet()) {
                off += part.getValue() * moved.getOrDefault(part.getKey(), 0L);
            }
            if (off != 0) {
                return mended(sum, off, moved, tries);
            }
        }
        return true;
    }

    private boolean mended(Sum sum, long off, Map<Box, Long> moved, int[] tries) {
        for (Map.Entry<Box, Integer> part : sum.factors().entrySet()) {
            Box box = part.getKey();
            int factor = part.getValue();
            long by = -off / factor;
            if (!moved.containsKey(box) && off % factor == 0 && mayMove(box, by)) {
                if (tries[0]-- <= 0) {
                    return false;
                }
                moved.put(box, by);
                if (fits(moved, tries)) {
                    return true;
                }
                moved.remove(box);
            }
        }
        return false;
    }

    /** Whether it would be told in the same way. */
    private boolean mayMove(Box box, long by) {
        long count = box.count + by;
        return switch (box.kind) {
            case SHOWN -> false;
            case SMALL -> count >= 1 && count < k;
            case WITHHELD -> count >= k;
        };
    }
}
