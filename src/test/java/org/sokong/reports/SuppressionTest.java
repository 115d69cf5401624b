package org.sokong.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionTest {

    private final Suppression suppression = new Suppression(Suppression.USUAL_K);

    private static String text(Cell cell) {
        return cell.text(Suppression.USUAL_K, "hidden");
    }

    private static List<String> texts(List<Cell> cells) {
        return cells.stream().map(SuppressionTest::text).toList();
    }

    private List<String> alone(List<Long> counts) {
        return texts(suppression.partition(counts).tables().getFirst());
    }

    @Test
    void a_hidden_sum_that_only_one_set_of_numbers_makes_takes_another_along() {
        assertThat(alone(List.of(10L, 10L, 40L))).containsExactly("<11", "<11", "hidden");
        assertThat(alone(List.of(1L, 11L, 11L, 15L)))
                .containsExactly("<11", "hidden", "hidden", "hidden");
    }

    @Test
    void a_total_of_twelve_that_stands_as_one_line_elsewhere_is_hidden_everywhere() {
        Suppression.Released released =
                suppression.partitions(List.of(List.of(1L, 11L), List.of(12L)));
        assertThat(texts(released.tables().get(0))).containsExactly("<11", "hidden");
        assertThat(texts(released.tables().get(1))).containsExactly("hidden");
        assertThat(text(released.total())).isEqualTo("hidden");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, <11", "10, <11", "11, 11", "12, 12"})
    void counts_from_one_to_ten_are_hidden(long count, String shown) {
        assertThat(text(suppression.single(count))).isEqualTo(shown);
    }

    @Test
    void the_twelve_clients_of_the_standard_hide_their_total() {
        // reports.md, section 3: 11 in forced labour (8 men, 3 women), 1 sexual (a woman).
        Suppression.Released released =
                suppression.partitions(List.of(List.of(11L, 1L), List.of(8L, 4L)));
        assertThat(texts(released.tables().get(0))).containsExactly("11", "<11");
        assertThat(texts(released.tables().get(1))).containsExactly("<11", "<11");
        assertThat(text(released.total())).isEqualTo("hidden");
    }

    @Test
    void a_lone_hidden_count_takes_the_next_smallest_along_where_the_total_stands_elsewhere() {
        Suppression.Released released =
                suppression.partitions(List.of(List.of(1L, 30L, 20L, 0L), List.of(26L, 25L)));
        assertThat(texts(released.tables().get(0))).containsExactly("<11", "30", "hidden", "0");
        assertThat(texts(released.tables().get(1))).containsExactly("26", "25");
        assertThat(text(released.total())).isEqualTo("51");
    }

    @Test
    void two_hidden_counts_that_together_stay_below_k_are_not_enough() {
        assertThat(alone(List.of(1L, 2L, 40L, 50L))).containsExactly("<11", "<11", "hidden", "50");
        assertThat(alone(List.of(9L, 8L, 40L, 50L))).containsExactly("<11", "<11", "40", "50");
    }

    @Test
    void nothing_is_hidden_where_nothing_is_small() {
        Suppression.Released released =
                suppression.partitions(List.of(List.of(11L, 0L), List.of(11L)));
        assertThat(texts(released.tables().get(0))).containsExactly("11", "0");
        assertThat(text(released.total())).isEqualTo("11");
    }

    @Test
    void a_small_total_is_hidden_itself() {
        Suppression.Released released =
                suppression.partitions(List.of(List.of(4L, 3L), List.of(7L)));
        assertThat(text(released.total())).isEqualTo("<11");
        assertThat(texts(released.tables().get(1))).containsExactly("<11");
    }

    /**
     * Whoever knows the rule, everything shown and, in the worst case, the total from elsewhere,
     * must be left with at least two possible values of each hidden small count.
     */
    @Test
    void no_hidden_count_can_be_worked_out_in_two_thousand_random_tables() {
        Random random = new Random(20261121);
        for (int round = 0; round < 2_000; round++) {
            List<Long> table =
                    IntStream.range(0, 2 + random.nextInt(5))
                            .mapToObj(
                                    i ->
                                            (long)
                                                    (random.nextBoolean()
                                                            ? random.nextInt(14)
                                                            : random.nextInt(80)))
                            .toList();
            Suppression.Released released = suppression.partition(table);
            List<Cell> cells = released.tables().getFirst();
            long total = table.stream().mapToLong(Long::longValue).sum();
            long rest =
                    total
                            - cells.stream()
                                    .filter(cell -> cell.kind() == Cell.Kind.SHOWN)
                                    .mapToLong(Cell::count)
                                    .sum();
            boolean totalShown = released.total().kind() == Cell.Kind.SHOWN;
            long small = cells.stream().filter(c -> c.kind() == Cell.Kind.SMALL).count();
            long withheld = cells.stream().filter(c -> c.kind() == Cell.Kind.WITHHELD).count();
            if (small == 0 || !totalShown) {
                continue;
            }
            long possible =
                    LongStream.rangeClosed(1, 10)
                            .filter(one -> fits(rest - one, small - 1, withheld))
                            .count();
            assertThat(possible).as("%s becomes %s", table, texts(cells)).isGreaterThan(1);
        }
    }

    private static boolean fits(long rest, long small, long withheld) {
        long least = small + withheld * 11;
        return withheld > 0 ? rest >= least : rest >= least && rest <= small * 10;
    }
}
