package org.sokong.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sokong.reports.Disclosure.Box;

class DisclosureTest {

    private static final int K = 3;

    /** Every number that the guessing reader would try. */
    private static final int MOST = 9;

    private static Box box(Disclosure disclosure, long count) {
        return disclosure.box(count, count > 0 && count < K ? Cell.Kind.SMALL : Cell.Kind.SHOWN);
    }

    @Test
    void a_number_that_two_sums_tell_together_is_hidden_with_another() {
        Disclosure disclosure = new Disclosure(K);
        Box small = box(disclosure, 2);
        Box others = box(disclosure, 7);
        Box total = box(disclosure, 9);
        disclosure.adds(total, List.of(small, others));
        disclosure.hide();
        assertThat(List.of(others.cell().kind(), total.cell().kind()))
                .containsOnlyOnce(Cell.Kind.WITHHELD);
    }

    @Test
    void a_number_hidden_in_one_place_is_hidden_in_the_other() {
        Disclosure disclosure = new Disclosure(K);
        Box here = disclosure.box(7, Cell.Kind.WITHHELD);
        Box there = box(disclosure, 7);
        disclosure.adds(there, List.of(here));
        disclosure.hide();
        assertThat(there.cell().kind()).isEqualTo(Cell.Kind.WITHHELD);
    }

    /**
     * Against a reader who tries every number that could be: each small count that is hidden must
     * leave at least two, whatever sums of the numbers are told beside them.
     */
    @Test
    void no_small_count_can_be_worked_out_from_any_sums_of_a_thousand_random_tables() {
        Random random = new Random(20261122);
        int seen = 0;
        for (int round = 0; round < 1_000; round++) {
            Disclosure disclosure = new Disclosure(K);
            List<Box> lines =
                    IntStream.range(0, 5)
                            .mapToObj(i -> box(disclosure, random.nextInt(8)))
                            .toList();
            List<List<Integer>> sets = new ArrayList<>();
            List<Box> sums = new ArrayList<>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                List<Integer> set =
                        IntStream.range(0, 5).filter(at -> random.nextInt(10) < 6).boxed().toList();
                sets.add(set);
                sums.add(
                        box(disclosure, set.stream().mapToLong(at -> lines.get(at).count()).sum()));
                disclosure.adds(sums.getLast(), set.stream().map(lines::get).toList());
            }
            disclosure.hide();
            List<Set<Long>> possible = guesses(lines, sets, sums);
            List<Box> all = Stream.concat(lines.stream(), sums.stream()).toList();
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i).cell().kind() == Cell.Kind.SMALL
                        && !standsAmongSmallOnes(i, lines, sets, sums)) {
                    seen++;
                    assertThat(possible.get(i))
                            .as(
                                    "number %s of %s told as %s",
                                    i,
                                    all.stream().map(Box::count).toList(),
                                    all.stream().map(b -> b.cell().text(K, "hidden")).toList())
                            .hasSizeGreaterThan(1);
                }
            }
        }
        assertThat(seen).isGreaterThan(400);
    }

    /** A small sum of small ones: where each can be nothing but one, only their number tells it. */
    private static boolean standsAmongSmallOnes(
            int at, List<Box> lines, List<List<Integer>> sets, List<Box> sums) {
        return IntStream.range(0, sets.size())
                .filter(i -> sums.get(i).count() < K)
                .anyMatch(
                        i ->
                                at == lines.size() + i
                                        || sets.get(i).contains(at)
                                        || at >= lines.size()
                                                && sets.get(at - lines.size()).stream()
                                                        .anyMatch(sets.get(i)::contains)
                                        || sets.stream()
                                                .filter(set -> set.contains(at))
                                                .flatMap(List::stream)
                                                .anyMatch(sets.get(i)::contains));
    }

    private static List<Set<Long>> guesses(
            List<Box> lines, List<List<Integer>> sets, List<Box> sums) {
        List<Set<Long>> possible = new ArrayList<>();
        IntStream.range(0, lines.size() + sums.size()).forEach(i -> possible.add(new HashSet<>()));
        guess(new ArrayList<>(), lines, sets, sums, possible);
        return possible;
    }

    private static void guess(
            List<Long> guessed,
            List<Box> lines,
            List<List<Integer>> sets,
            List<Box> sums,
            List<Set<Long>> possible) {
        if (guessed.size() < lines.size()) {
            for (long one : fitting(lines.get(guessed.size()).cell())) {
                List<Long> more = new ArrayList<>(guessed);
                more.add(one);
                guess(more, lines, sets, sums, possible);
            }
            return;
        }
        List<Long> all = new ArrayList<>(guessed);
        for (int i = 0; i < sets.size(); i++) {
            long sum = sets.get(i).stream().mapToLong(guessed::get).sum();
            if (!fits(sum, sums.get(i).cell())) {
                return;
            }
            all.add(sum);
        }
        for (int i = 0; i < all.size(); i++) {
            possible.get(i).add(all.get(i));
        }
    }

    private static List<Long> fitting(Cell cell) {
        return IntStream.rangeClosed(0, MOST)
                .mapToObj(i -> (long) i)
                .filter(one -> fits(one, cell))
                .toList();
    }

    private static boolean fits(long one, Cell cell) {
        return switch (cell.kind()) {
            case SHOWN -> one == cell.count();
            case SMALL -> one >= 1 && one < K;
            case WITHHELD -> one >= K;
        };
    }
}
