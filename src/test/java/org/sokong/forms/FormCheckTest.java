package org.sokong.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a form takes, what it misses, and what changed between two fillings. */
class FormCheckTest {

    private static final FormField DAY = FormField.date("day", "k.day").need();
    private static final FormField WORDS = FormField.line("words", "k.words");
    private static final FormField COUNT = FormField.number("count", "k.count");
    private static final FormField ONE =
            FormField.choice("one", "k.one", "k.c", List.of("A", "B")).need();
    private static final FormField MANY =
            FormField.choices("many", "k.many", "k.c", List.of("A", "B"));
    private static final FormShape SHAPE =
            new FormShape(
                    "k.form", 1, List.of(new FormPart("p", "k.p", DAY, WORDS, COUNT, ONE, MANY)));

    @Test
    void every_kind_of_wrong_answer_is_named_with_its_question() {
        FormValues wrong =
                FormValues.of(
                        Map.of(
                                "day", List.of("2026-02-30"),
                                "words", List.of("x".repeat(201)),
                                "count", List.of("-1"),
                                "one", List.of("C"),
                                "many", List.of("A", "C"),
                                "other", List.of("?")));

        assertThat(FormCheck.storable(SHAPE, wrong))
                .extracting(FormProblem::field, FormProblem::messageKey)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("day", "forms.error.date"),
                        org.assertj.core.groups.Tuple.tuple("words", "forms.error.too_long"),
                        org.assertj.core.groups.Tuple.tuple("count", "forms.error.number"),
                        org.assertj.core.groups.Tuple.tuple("one", "forms.error.choice"),
                        org.assertj.core.groups.Tuple.tuple("many", "forms.error.choice"),
                        org.assertj.core.groups.Tuple.tuple(
                                "other", "forms.error.unknown_question"));
    }

    @Test
    void a_question_with_one_answer_does_not_take_two() {
        FormValues two = FormValues.of(Map.of("one", List.of("A", "B")));

        assertThat(FormCheck.storable(SHAPE, two))
                .extracting(FormProblem::messageKey)
                .containsExactly("forms.error.one_answer");
    }

    @Test
    void a_day_of_another_century_is_a_typing_mistake() {
        assertThat(FormCheck.storable(SHAPE, FormValues.BLANK.with("day", "0202-11-21")))
                .hasSize(1);
        assertThat(
                        FormCheck.storable(
                                SHAPE, FormValues.BLANK.with("day", LocalDate.of(2026, 11, 21))))
                .isEmpty();
    }

    @Test
    void what_is_needed_and_not_answered_is_missing() {
        assertThat(FormCheck.missing(SHAPE, FormValues.BLANK.with("one", "A")))
                .extracting(FormProblem::field)
                .containsExactly("day");
    }

    @Test
    void a_blank_answer_is_not_recorded() {
        assertThat(FormValues.BLANK.with("words", "  ")).isEqualTo(FormValues.BLANK);
        assertThat(FormValues.BLANK.with("words", "no").get("words")).isEqualTo("no");
    }

    @Test
    void changes_tell_what_stood_there_and_what_stands_now() {
        FormValues before = FormValues.BLANK.with("one", "A").with("words", "old");
        FormValues after = FormValues.BLANK.with("one", "A").with("many", List.of("B"));

        assertThat(FormChange.between(SHAPE, before, after))
                .containsExactly(
                        new FormChange(WORDS, List.of("old"), List.of()),
                        new FormChange(MANY, List.of(), List.of("B")));
    }

    @Test
    void no_question_is_asked_twice() {
        List<FormPart> twice =
                List.of(new FormPart("a", "k.a", WORDS), new FormPart("b", "k.b", WORDS));

        assertThatThrownBy(() -> new FormShape("k.form", 1, twice))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void answers_are_not_printed() {
        assertThat(FormValues.BLANK.with("words", "secret").toString()).doesNotContain("secret");
    }
}
