package org.sokong.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Two kinds of the same work, timed in turns within one run. What a machine does besides only ever
 * adds time, so the times that a quarter of the rounds stay below are compared.
 */
final class Ratio {

    private static final double MILLION = 1_000_000;

    private final List<Long> small = new ArrayList<>();
    private final List<Long> large = new ArrayList<>();

    private Ratio() {}

    /**
     * Does both in turns, half as often beforehand without timing them.
     *
     * @param rounds how often each is timed
     */
    static Ratio of(int rounds, Runnable small, Runnable large) {
        Ratio ratio = new Ratio();
        for (int round = -rounds / 2; round < rounds; round++) {
            long one = nanos(small);
            long other = nanos(large);
            if (round >= 0) {
                ratio.small.add(one);
                ratio.large.add(other);
            }
        }
        return ratio;
    }

    /** Of times that were measured elsewhere, in turns too. */
    static Ratio ofTimes(List<Long> small, List<Long> large) {
        Ratio ratio = new Ratio();
        ratio.small.addAll(small);
        ratio.large.addAll(large);
        return ratio;
    }

    /** How many times longer the large one takes. */
    double value() {
        return (double) quarter(large) / quarter(small);
    }

    /** A line for the terminal. */
    String line(String what, double bound) {
        return String.format(
                Locale.ROOT,
                "%-34s %8.1f ms %8.1f ms   x %.2f (at most %.2f) %s",
                what,
                quarter(small) / MILLION,
                quarter(large) / MILLION,
                value(),
                bound,
                value() <= bound ? "ok" : "PAST ITS BOUND");
    }

    private static long nanos(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return System.nanoTime() - begun;
    }

    private static long quarter(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 4).findFirst().orElseThrow();
    }
}
