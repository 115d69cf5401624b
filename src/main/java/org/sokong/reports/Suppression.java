package org.sokong.reports;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Hides small numbers in tables that leave the house (data_protection.md, section 5, steps 2 and
 * 3). Counts from 1 to k - 1 are hidden. A hidden count must not be found by subtracting the others
 * from a total either: where it could be, the total is hidden, or, where the total can be added up
 * from another table of the same people, the next smallest counts are hidden too.
 */
public final class Suppression {

    /** CTDC's threshold: every count from 1 to 10 is hidden. */
    public static final int USUAL_K = 11;

    private final int k;

    /**
     * @param k counts below it are hidden; at least 2
     */
    public Suppression(int k) {
        if (k < 2) {
            throw new IllegalArgumentException("k must be at least 2");
        }
        this.k = k;
    }

    /**
     * Tables of the same people after hiding.
     *
     * @param tables lines of each table in the order given
     * @param total the total they share
     */
    public record Released(List<List<Cell>> tables, Cell total) {}

    /** A number without a total. */
    public Cell single(long count) {
        return isSmall(count) ? Cell.small() : Cell.shown(count);
    }

    /**
     * Tables that divide the same people, each adding up to the same total.
     *
     * @throws IllegalArgumentException when they do not
     */
    public Released partitions(List<List<Long>> tables) {
        long total = sum(tables.getFirst());
        if (tables.stream().anyMatch(table -> sum(table) != total)) {
            throw new IllegalArgumentException("tables of different people");
        }
        List<Table> all = tables.stream().map(Table::new).toList();
        boolean totalHidden = isSmall(total);
        if (!totalHidden && all.stream().anyMatch(Table::givesAway)) {
            if (all.stream().allMatch(Table::hidesSomething)) {
                // Nowhere can the total be added up: without it nothing can be subtracted.
                totalHidden = true;
            } else {
                all.forEach(Table::hideAmongOthers);
                if (all.stream().anyMatch(Table::givesAway)) {
                    totalHidden = true;
                    all.forEach(Table::hideSomething);
                }
            }
        }
        return new Released(
                all.stream().map(Table::cells).toList(),
                isSmall(total) ? Cell.small() : totalHidden ? Cell.withheld() : Cell.shown(total));
    }

    /** A table whose total may be found elsewhere: hidden counts always hide among others. */
    public Released partition(List<Long> counts) {
        long total = sum(counts);
        Table table = new Table(counts);
        table.hideAmongOthers();
        return new Released(
                List.of(table.cells()),
                isSmall(total)
                        ? Cell.small()
                        : table.givesAway() ? Cell.withheld() : Cell.shown(total));
    }

    private boolean isSmall(long count) {
        return count > 0 && count < k;
    }

    /** A table while it is being hidden. */
    private final class Table {

        private final List<Long> counts;
        private final Set<Integer> withheld = new HashSet<>();

        Table(List<Long> counts) {
            this.counts = counts;
        }

        boolean hidesSomething() {
            return !withheld.isEmpty() || counts.stream().anyMatch(Suppression.this::isSmall);
        }

        /**
         * Whether a small count could be told from the total: because it is the only one hidden,
         * because those hidden stay below k together, or because only one number fits.
         */
        boolean givesAway() {
            long small = counts.stream().filter(Suppression.this::isSmall).count();
            if (small == 0) {
                return false;
            }
            long hidden =
                    IntStream.range(0, counts.size())
                            .filter(i -> withheld.contains(i) || isSmall(counts.get(i)))
                            .mapToLong(counts::get)
                            .sum();
            if (small + withheld.size() < 2 || hidden < k) {
                return true;
            }
            long others = small - 1;
            long most = Math.min(k - 1, hidden - others - (long) k * withheld.size());
            long least = withheld.isEmpty() ? Math.max(1, hidden - others * (k - 1)) : 1;
            return most <= least;
        }

        /** Hides the next smallest counts until none gives a small one away. */
        void hideAmongOthers() {
            while (givesAway() && hideSmallestShown()) {
                // One more is hidden each time.
            }
        }

        void hideSomething() {
            if (!hidesSomething()) {
                hideSmallestShown();
            }
        }

        private boolean hideSmallestShown() {
            Optional<Integer> next =
                    IntStream.range(0, counts.size())
                            .boxed()
                            .filter(i -> counts.get(i) >= k && !withheld.contains(i))
                            .min(Comparator.comparing(counts::get));
            next.ifPresent(withheld::add);
            return next.isPresent();
        }

        List<Cell> cells() {
            return IntStream.range(0, counts.size())
                    .mapToObj(i -> withheld.contains(i) ? Cell.withheld() : single(counts.get(i)))
                    .toList();
        }
    }

    private static long sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }
}
