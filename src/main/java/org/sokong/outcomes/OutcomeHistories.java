package org.sokong.outcomes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.HistoryField.HistoryChange;
import org.sokong.cases.HistorySource;
import org.sokong.cases.HistoryTable;
import org.sokong.cases.Section;
import org.sokong.codesets.CodeSets;
import org.sokong.forms.FormChange;
import org.sokong.forms.FormText;
import org.sokong.forms.FormValues;
import org.sokong.forms.FormValuesConverter;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.Translations;
import org.springframework.stereotype.Component;

/** The history of rounds; each answer in the words of the questions it was given to. */
@Component
class OutcomeHistories implements HistorySource {

    private static final FormValuesConverter STORED = new FormValuesConverter();

    private final WeightSets sets;
    private final Translations translations;
    private final TimeText time;
    private final CodeSets codes;

    OutcomeHistories(WeightSets sets, Translations translations, TimeText time, CodeSets codes) {
        this.sets = sets;
        this.translations = translations;
        this.time = time;
        this.codes = codes;
    }

    @Override
    public List<HistoryTable> histories() {
        return List.of(
                HistoryTable.of("outcome_round_history", "outcomes.history.round", Section.OUTCOMES)
                        .word("kind", "outcomes.history.round", "outcomes.roundkind")
                        .own("content", this::answers)
                        .word("band", "outcomes.score.band", "outcomes.band")
                        .text("reason", "outcomes.history.reason")
                        .silent(
                                "held_on",
                                "weight_set",
                                "score",
                                "corrects_id",
                                "author_id",
                                "created_at",
                                "changed_at",
                                "completed_by",
                                "completed_at"));
    }

    private List<HistoryChange> answers(
            @Nullable String before,
            @Nullable String after,
            Map<String, @Nullable String> row,
            Locale locale) {
        WeightSet set = sets.find(String.valueOf(row.get("weight_set"))).orElseGet(sets::current);
        FormText text = new RoundText(translations, time, codes, set);
        return FormChange.between(RoundShape.of(set), values(before), values(after)).stream()
                .map(
                        change ->
                                new HistoryChange(
                                        text.label(change.field(), locale),
                                        words(text, change, change.before(), locale),
                                        words(text, change, change.after(), locale)))
                .toList();
    }

    private static String words(
            FormText text, FormChange change, List<String> answers, Locale locale) {
        return answers.isEmpty() ? "" : text.answer(change.field(), answers, locale);
    }

    private static FormValues values(@Nullable String stored) {
        return stored == null ? FormValues.BLANK : STORED.convertToEntityAttribute(stored);
    }
}
