package org.sokong.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sokong.kernel.DomainException;
import org.sokong.uikit.Language;

/** The engine of reintegration scores against the vectors of rss_scoring.md, and its laws. */
class ScoringTest {

    private static final WeightSet SET = new WeightSets().current();

    private static final Comparator<ScoreOption> BY_SCORE =
            Comparator.comparing(
                    option -> option.score() == null ? Fraction.of(-1) : option.score());

    private static Map<String, String> best() {
        Map<String, String> given = new HashMap<>();
        SET.items()
                .forEach(
                        item ->
                                given.put(
                                        item.code(),
                                        Collections.max(item.options(), BY_SCORE).code()));
        return given;
    }

    private static Map<String, String> worst() {
        Map<String, String> given = new HashMap<>();
        SET.items()
                .forEach(
                        item ->
                                given.put(
                                        item.code(),
                                        item.options().stream()
                                                .filter(option -> option.score() != null)
                                                .min(BY_SCORE)
                                                .orElseThrow()
                                                .code()));
        return given;
    }

    /** Case C of rss_scoring.md. */
    private static Map<String, String> middle() {
        Map<String, String> given = new HashMap<>();
        for (ScoreItem item : SET.items()) {
            item.options().stream()
                    .filter(option -> Fraction.of(1, 2).equals(option.score()))
                    .findFirst()
                    .ifPresent(option -> given.put(item.code(), option.code()));
        }
        given.putAll(
                Map.of(
                        "E03",
                        "yes",
                        "E05",
                        "spending_larger",
                        "E07",
                        "yes",
                        "E08",
                        "yes",
                        "E09",
                        "no",
                        "E10",
                        "better_pay_or_place",
                        "S06",
                        "yes",
                        "P08",
                        "no",
                        "P09",
                        "yes",
                        "P10",
                        "wish_only"));
        return given;
    }

    /** Case D of rss_scoring.md. */
    private static Map<String, String> mixed() {
        Map<String, String> given = middle();
        given.putAll(
                Map.of(
                        "S04",
                        "no_children",
                        "E01",
                        "dissatisfied",
                        "E02",
                        "often",
                        "P07",
                        "very_often",
                        "P08",
                        "yes"));
        return given;
    }

    private static Score score(Map<String, String> given) {
        return SET.score(Answers.to(SET, given));
    }

    private static String line(Score score) {
        StringBuilder line = new StringBuilder();
        for (DimensionScore dimension : score.dimensions()) {
            Fraction value = dimension.score();
            line.append(value == null ? "-" : value.decimal(4).toPlainString()).append(' ');
        }
        Fraction whole = score.composite();
        return line.append(whole == null ? "-" : whole.decimal(4).toPlainString())
                .append(' ')
                .append(score.band())
                .toString();
    }

    @Test
    void case_a_the_best_answer_everywhere() {
        assertThat(line(score(best()))).isEqualTo("1.0000 1.0000 1.0000 1.0000 HIGH");
    }

    @Test
    void case_b_the_worst_answer_everywhere() {
        assertThat(line(score(worst()))).isEqualTo("0.0000 0.0000 0.0000 0.0000 LOW");
    }

    @Test
    void case_c_the_middle() {
        assertThat(line(score(middle()))).isEqualTo("0.7000 0.5500 0.6000 0.6167 MEDIUM");
    }

    @Test
    void case_d_one_question_does_not_apply() {
        assertThat(line(score(mixed()))).isEqualTo("0.6500 0.5556 0.4500 0.5519 MEDIUM");
        assertThat(score(mixed()).of(Dimension.SOCIAL).applicable()).isEqualTo(9);
    }

    @Test
    void case_e_seven_of_ten_are_too_few() {
        Map<String, String> given = mixed();
        List.of("P01", "P02", "P03").forEach(given::remove);
        assertThat(line(score(given))).isEqualTo("0.6500 0.5556 - - INSUFFICIENT");
        assertThat(score(given).of(Dimension.PSYCHOSOCIAL).answered()).isEqualTo(7);
        assertThat(score(given).of(Dimension.PSYCHOSOCIAL).applicable()).isEqualTo(10);
    }

    @Test
    void exactly_eight_of_ten_are_enough() {
        Map<String, String> given = mixed();
        List.of("P01", "P02").forEach(given::remove);
        assertThat(score(given).of(Dimension.PSYCHOSOCIAL).valid()).isTrue();
        assertThat(score(given).band()).isNotEqualTo(Band.INSUFFICIENT);
    }

    @Test
    void bands_begin_exactly_at_their_thresholds() {
        assertThat(SET.band(Fraction.parse("0.33333"))).isEqualTo(Band.LOW);
        assertThat(SET.band(Fraction.of(1, 3))).isEqualTo(Band.MEDIUM);
        assertThat(SET.band(Fraction.parse("0.66666"))).isEqualTo(Band.MEDIUM);
        assertThat(SET.band(Fraction.of(2, 3))).isEqualTo(Band.HIGH);
        WeightSet three = equal(3, WeightSet.Composite.MEAN_OF_DIMENSIONS);
        Map<String, String> third = new HashMap<>();
        three.items()
                .forEach(item -> third.put(item.code(), item.code().endsWith("0") ? "yes" : "no"));
        Score score = three.score(Answers.to(three, third));
        assertThat(score.composite()).isEqualTo(Fraction.of(1, 3));
        assertThat(score.band()).isEqualTo(Band.MEDIUM);
    }

    @Test
    void
            an_answer_that_was_declined_counts_as_not_answered_and_one_that_does_not_apply_not_at_all() {
        Map<String, String> given = middle();
        given.put("E01", "declined");
        given.put("E03", "unknown");
        given.put("S04", "no_children");
        Score score = score(given);
        assertThat(score.of(Dimension.ECONOMIC).answered()).isEqualTo(8);
        assertThat(score.of(Dimension.ECONOMIC).applicable()).isEqualTo(10);
        assertThat(score.of(Dimension.SOCIAL).answered()).isEqualTo(9);
        assertThat(score.of(Dimension.SOCIAL).applicable()).isEqualTo(9);
        assertThat(SET.withoutScore(Answers.to(SET, given)))
                .extracting(ScoreItem::code)
                .containsExactly("E01", "E03");
    }

    @Test
    void nothing_answered_is_no_score() {
        assertThat(line(score(Map.of()))).isEqualTo("- - - - INSUFFICIENT");
        WeightSet all = settings(SET, WeightSet.Composite.MEAN_OF_DIMENSIONS, Fraction.ZERO);
        assertThat(line(all.score(Answers.to(all, Map.of())))).isEqualTo("- - - - INSUFFICIENT");
    }

    @Test
    void a_full_weight_table_weighs_answers_across_dimensions() {
        WeightSet set =
                new WeightSet(
                        "table",
                        1,
                        true,
                        WeightSet.Composite.FULL_WEIGHT_TABLE,
                        Fraction.of(1, 3),
                        Fraction.of(2, 3),
                        Fraction.of(4, 5),
                        List.of(
                                item("a", Dimension.ECONOMIC, 2, 5),
                                item("b", Dimension.ECONOMIC, 1, 1),
                                item("c", Dimension.SOCIAL, 1, 3),
                                item("d", Dimension.PSYCHOSOCIAL, 1, 1)));
        Score score =
                set.score(Answers.to(set, Map.of("a", "yes", "b", "no", "c", "no", "d", "yes")));
        assertThat(score.of(Dimension.ECONOMIC).score()).isEqualTo(Fraction.of(2, 3));
        assertThat(score.composite()).isEqualTo(Fraction.of(6, 10));
    }

    @Test
    void change_is_shown_only_with_the_same_weights() {
        Score.Change change = score(middle()).since(score(mixed()));
        assertThat(change.dimensions().get(Dimension.ECONOMIC)).isEqualTo(Fraction.of(1, 20));
        assertThat(change.composite()).isNotNull();
        WeightSet other = equal(10, WeightSet.Composite.MEAN_OF_DIMENSIONS);
        Score foreign = other.score(Answers.to(other, Map.of()));
        assertThat(score(middle()).comparableWith(foreign)).isFalse();
        assertThatThrownBy(() -> score(middle()).since(foreign))
                .isInstanceOf(DomainException.class)
                .hasMessage("outcomes.error.otherweights");
        Map<String, String> few = mixed();
        List.of("P01", "P02", "P03").forEach(few::remove);
        Score.Change partly = score(middle()).since(score(few));
        assertThat(partly.dimensions()).containsOnlyKeys(Dimension.ECONOMIC, Dimension.SOCIAL);
        assertThat(partly.composite()).isNull();
    }

    @Test
    void foreign_answers_are_refused() {
        assertThatThrownBy(() -> score(Map.of("X99", "yes")))
                .isInstanceOf(DomainException.class)
                .hasMessage("outcomes.error.answer");
        assertThatThrownBy(() -> score(Map.of("E01", "yes")))
                .isInstanceOf(DomainException.class)
                .hasMessage("outcomes.error.answer");
        assertThatThrownBy(() -> SET.score(new Answers("rss-local:99", Map.of())))
                .isInstanceOf(DomainException.class)
                .hasMessage("outcomes.error.weightset");
    }

    @Test
    void scores_stay_within_bounds_rise_with_better_answers_and_know_no_order() {
        Random random = new Random(20261122);
        for (WeightSet.Composite composite : WeightSet.Composite.values()) {
            for (int run = 0; run < 1_000; run++) {
                WeightSet set = weighted(random, composite);
                List<Map.Entry<String, String>> given = new ArrayList<>();
                for (ScoreItem item : set.items()) {
                    if (random.nextInt(12) > 0) {
                        ScoreOption option =
                                item.options().get(random.nextInt(item.options().size()));
                        given.add(Map.entry(item.code(), option.code()));
                    }
                }
                Score score = set.score(Answers.to(set, map(given)));
                for (DimensionScore dimension : score.dimensions()) {
                    withinBounds(dimension.score());
                    assertThat(dimension.answered()).isLessThanOrEqualTo(dimension.applicable());
                }
                withinBounds(score.composite());
                Collections.shuffle(given, random);
                assertThat(set.score(Answers.to(set, map(given)))).isEqualTo(score);
                rises(set, map(given), score, random);
            }
        }
    }

    private static void withinBounds(@org.jspecify.annotations.Nullable Fraction score) {
        if (score != null) {
            assertThat(score).isBetween(Fraction.ZERO, Fraction.ONE);
        }
    }

    /** One scored answer made better never makes a score smaller or takes it away. */
    private static void rises(
            WeightSet set, Map<String, String> given, Score before, Random random) {
        ScoreItem item = set.items().get(random.nextInt(set.items().size()));
        Fraction old = Answers.to(set, given).to(item).map(ScoreOption::score).orElse(null);
        if (old == null) {
            return;
        }
        for (ScoreOption option : item.options()) {
            Fraction value = option.score();
            if (value != null && value.compareTo(old) > 0) {
                Map<String, String> better = new HashMap<>(given);
                better.put(item.code(), option.code());
                Score after = set.score(Answers.to(set, better));
                Fraction was = before.of(item.dimension()).score();
                Fraction is = after.of(item.dimension()).score();
                assertThat(is == null).isEqualTo(was == null);
                if (is != null) {
                    assertThat(is).isGreaterThan(was);
                }
                if (before.composite() != null) {
                    assertThat(after.composite()).isGreaterThanOrEqualTo(before.composite());
                    assertThat(after.band().ordinal())
                            .isGreaterThanOrEqualTo(before.band().ordinal());
                }
            }
        }
    }

    private static Map<String, String> map(List<Map.Entry<String, String>> entries) {
        Map<String, String> map = new LinkedHashMap<>();
        entries.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
        return map;
    }

    private static WeightSet weighted(Random random, WeightSet.Composite composite) {
        List<ScoreItem> items =
                SET.items().stream()
                        .map(
                                item ->
                                        new ScoreItem(
                                                item.code(),
                                                item.dimension(),
                                                Fraction.of(1 + random.nextInt(99), 10),
                                                Fraction.of(random.nextInt(100), 10),
                                                true,
                                                item.labels(),
                                                item.options()))
                        .toList();
        return new WeightSet(
                "random",
                1,
                true,
                composite,
                Fraction.of(1, 3),
                Fraction.of(2, 3),
                Fraction.of(4, 5),
                items);
    }

    private static WeightSet settings(
            WeightSet set, WeightSet.Composite composite, Fraction validShare) {
        return new WeightSet(
                set.code(),
                set.version(),
                set.local(),
                composite,
                set.mediumFrom(),
                set.highFrom(),
                validShare,
                set.items());
    }

    private static WeightSet equal(int each, WeightSet.Composite composite) {
        List<ScoreItem> items = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            for (int i = 0; i < each; i++) {
                items.add(item(dimension.name().charAt(0) + "" + i, dimension, 1, 1));
            }
        }
        return new WeightSet(
                "equal",
                1,
                true,
                composite,
                Fraction.of(1, 3),
                Fraction.of(2, 3),
                Fraction.of(4, 5),
                items);
    }

    private static ScoreItem item(String code, Dimension dimension, long weight, long whole) {
        return new ScoreItem(
                code,
                dimension,
                Fraction.of(weight),
                Fraction.of(whole),
                true,
                Map.of(),
                List.of(
                        new ScoreOption("yes", ScoreOption.Kind.SCORED, Fraction.ONE, Map.of()),
                        new ScoreOption("no", ScoreOption.Kind.SCORED, Fraction.ZERO, Map.of())));
    }

    @Test
    void the_shipped_set_has_thirty_questions_of_its_own_wording_and_local_weights() {
        assertThat(SET.key()).isEqualTo("rss-local:1");
        assertThat(SET.local()).isTrue();
        assertThat(new WeightSets().find("rss-local:1")).contains(SET);
        for (Dimension dimension : Dimension.values()) {
            assertThat(SET.items(dimension)).hasSize(10);
        }
        for (ScoreItem item : SET.items()) {
            assertThat(item.unverified()).isTrue();
            assertThat(item.weight()).isEqualTo(Fraction.ONE);
            for (Language language : Language.values()) {
                assertThat(item.label(language)).isNotBlank();
                List<String> labels =
                        item.options().stream().map(option -> option.label(language)).toList();
                assertThat(labels).doesNotHaveDuplicates().noneMatch(String::isBlank);
                if (language != Language.ENGLISH) {
                    assertThat(item.label(language)).isNotEqualTo(item.label(Language.ENGLISH));
                }
            }
        }
    }

    @Test
    void fractions_are_exact_and_read_back() {
        assertThat(Fraction.parse("0.1").plus(Fraction.parse("0.2"))).isEqualTo(Fraction.of(3, 10));
        assertThat(Fraction.parse("2/6")).isEqualTo(Fraction.of(1, 3));
        assertThat(Fraction.parse("1e1")).isEqualTo(Fraction.of(10));
        assertThat(Fraction.parse(Fraction.of(-5, 9).toString())).isEqualTo(Fraction.of(-5, 9));
        assertThat(Fraction.of(1, 3).decimal(4)).isEqualTo("0.3333");
        assertThatThrownBy(() -> Fraction.parse("1/0")).isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> Fraction.parse("1e999999"))
                .isInstanceOf(NumberFormatException.class);
    }
}
