package org.sokong.outcomes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sokong.forms.FormField;
import org.sokong.forms.FormPart;
import org.sokong.forms.FormProblem;
import org.sokong.forms.FormShape;
import org.sokong.forms.FormValues;

/** What a round asks: when, the facts, the questions of a weight set, the client's own rating. */
final class RoundShape {

    static final String HELD_ON = "held_on";
    static final String EARLY_REASON = "early_reason";
    static final String CHILDREN = "children";

    private RoundShape() {}

    static FormShape of(WeightSet set) {
        List<FormPart> parts = new ArrayList<>();
        parts.add(
                new FormPart(
                        "about",
                        "outcomes.part.about",
                        FormField.date(HELD_ON, "outcomes.field.held_on").need(),
                        FormField.text(EARLY_REASON, "outcomes.field.early_reason"),
                        FormField.choice(
                                CHILDREN,
                                "outcomes.field.children",
                                "outcomes.children",
                                Children.values())));
        for (Dimension dimension : Dimension.values()) {
            parts.add(
                    new FormPart(
                            dimension.name(),
                            "outcomes.dimension." + dimension.name(),
                            set.items(dimension).stream().map(RoundShape::field).toList()));
        }
        List<FormField> own = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            own.add(
                    FormField.choice(
                            OwnRating.field(dimension),
                            "outcomes.own." + dimension.name(),
                            "outcomes.own",
                            OwnRating.choices()));
        }
        own.add(FormField.text("own_words", "outcomes.field.own_words"));
        parts.add(new FormPart("own", "outcomes.part.own", own));
        return new FormShape("outcomes.round", set.version(), parts);
    }

    /** Its words stand in the weight set, in every language, not among the translations. */
    private static FormField field(ScoreItem item) {
        return FormField.choice(
                item.code(),
                "outcomes.round",
                "outcomes.round",
                item.options().stream().map(ScoreOption::code).toList());
    }

    /** Answers that the facts do not allow. */
    static List<FormProblem> contradictions(WeightSet set, FormValues values) {
        Children children = values.choice(CHILDREN, Children.class);
        if (children == null) {
            return List.of();
        }
        return set.items().stream()
                .filter(
                        item ->
                                given(item, values) != null
                                        && item.option(given(item, values))
                                                .filter(
                                                        option ->
                                                                children.contradicts(item, option))
                                                .isPresent())
                .map(item -> new FormProblem(item.code(), "outcomes.error.fact"))
                .toList();
    }

    /** The values with "not applicable" where a fact says so. */
    static FormValues ruledOut(WeightSet set, FormValues values) {
        Children children = values.choice(CHILDREN, Children.class);
        FormValues complete = values;
        if (children != null) {
            for (ScoreItem item : set.items()) {
                ScoreOption answer = children.answer(item).orElse(null);
                if (answer != null && given(item, values) == null) {
                    complete = complete.with(item.code(), answer.code());
                }
            }
        }
        return complete;
    }

    /** The answers that are scored. */
    static Answers answers(WeightSet set, FormValues values) {
        Map<String, String> given = new HashMap<>();
        for (ScoreItem item : set.items()) {
            String answer = given(item, values);
            if (answer != null) {
                given.put(item.code(), answer);
            }
        }
        return Answers.to(set, given);
    }

    private static @Nullable String given(ScoreItem item, FormValues values) {
        return values.get(item.code());
    }

    /** Whether anything at all was answered to the questions. */
    static boolean hasAnswers(WeightSet set, FormValues values) {
        return set.items().stream().anyMatch(item -> given(item, values) != null)
                || Arrays.stream(Dimension.values())
                        .anyMatch(dimension -> values.get(OwnRating.field(dimension)) != null);
    }
}
