package org.sokong.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.HistoryField.HistoryChange;
import org.sokong.cases.HistoryField.Kind;
import org.sokong.cases.HistorySource;
import org.sokong.cases.HistoryTable;
import org.sokong.cases.Section;
import org.sokong.forms.FormChange;
import org.sokong.forms.FormText;
import org.sokong.forms.FormValues;
import org.sokong.forms.FormValuesConverter;
import org.sokong.uikit.Translations;
import org.springframework.stereotype.Component;

/** The histories of the screening, the children and the trafficking events. */
@Component
class ScreeningHistories implements HistorySource {

    private static final FormValuesConverter STORED = new FormValuesConverter();
    private static final String REMOVED = "history.field.removed_why";

    private final FormText text;
    private final Translations translations;

    ScreeningHistories(FormText text, Translations translations) {
        this.text = text;
        this.translations = translations;
    }

    @Override
    public List<HistoryTable> histories() {
        List<HistoryTable> all = new ArrayList<>();
        all.add(answers(Section.INTAKE, "intake_answers"));
        all.add(answers(Section.SAFETY, "safety_answers"));
        all.add(answers(Section.HEALTH, "health_answers"));
        all.add(child());
        all.add(event());
        return all;
    }

    /** One column a section: the others are not even compared. */
    private HistoryTable answers(Section section, String column) {
        return HistoryTable.of(
                        "case_screening_history", "screening.history." + section.name(), section)
                .onePerCase()
                .own(column, (before, after, row, locale) -> changes(before, after, locale))
                .silent("shape_version");
    }

    private List<HistoryChange> changes(
            @Nullable String before, @Nullable String after, Locale locale) {
        return FormChange.between(ScreeningShape.all(), values(before), values(after)).stream()
                .map(
                        change ->
                                new HistoryChange(
                                        text.label(change.field(), locale),
                                        words(change, change.before(), locale),
                                        words(change, change.after(), locale)))
                .toList();
    }

    private String words(FormChange change, List<String> answers, Locale locale) {
        return answers.isEmpty() ? "" : text.answer(change.field(), answers, locale);
    }

    private static FormValues values(@Nullable String stored) {
        return stored == null ? FormValues.BLANK : STORED.convertToEntityAttribute(stored);
    }

    private static HistoryTable child() {
        return HistoryTable.of("case_child_history", "screening.child.title", Section.INTAKE)
                .word("sex", "screening.child.sex", "cases.sex")
                .word("age_band", "screening.child.age_band", "cases.ageband")
                .word("with_client", "screening.child.with_client", "uikit.answer")
                .text("note", "screening.child.note")
                .text("removed_reason", REMOVED)
                .silent("removed_at", "removed_by");
    }

    private HistoryTable event() {
        return HistoryTable.of(
                        "trafficking_event_history", "screening.event.title", Section.TRAFFICKING)
                .word("stage", "screening.event.stage", "screening.eventstage")
                .add("country", "screening.event.country", Kind.COUNTRY, "")
                .text("place", "screening.event.place")
                .own("date_precision", this::certainty)
                .add("happened_year", "screening.event.year", Kind.NUMBER, "")
                .add("happened_month", "screening.event.month", Kind.NUMBER, "")
                .add("happened_day", "screening.event.day", Kind.NUMBER, "")
                .add("age_at_event", "screening.event.age", Kind.NUMBER, "")
                .word("under_18", "screening.event.under18", "uikit.answer")
                .add("acts", "screening.event.acts", Kind.WORDS, "screening.traffickingact")
                .add("means", "screening.event.means", Kind.WORDS, "screening.traffickingmeans")
                .add(
                        "purposes",
                        "screening.event.purposes",
                        Kind.WORDS,
                        "screening.traffickingpurpose")
                .add("sector", "screening.event.sector", Kind.CODE, TraffickingShape.SECTOR)
                .add(
                        "sex_types",
                        "screening.event.sex_types",
                        Kind.CODES,
                        TraffickingShape.SEX_TYPES)
                .add("controls", "screening.event.controls", Kind.CODES, TraffickingShape.CONTROLS)
                .add("months", "screening.event.months", Kind.NUMBER, "")
                .add(
                        "recruiter_relation",
                        "screening.event.relation",
                        Kind.CODE,
                        TraffickingShape.RELATION)
                .add(
                        "recruitment_methods",
                        "screening.event.methods",
                        Kind.CODES,
                        TraffickingShape.METHODS)
                .word("contact_way", "screening.event.contact", "screening.contactway")
                .add(
                        "platforms",
                        "screening.event.platforms",
                        Kind.CODES,
                        TraffickingShape.PLATFORMS)
                .text("note", "screening.event.note")
                .text("removed_reason", REMOVED)
                .silent("code_version", "removed_at", "removed_by");
    }

    private List<HistoryChange> certainty(
            @Nullable String before,
            @Nullable String after,
            java.util.Map<String, @Nullable String> row,
            Locale locale) {
        String old = certainty(before, locale);
        String now = certainty(after, locale);
        return old.equals(now)
                ? List.of()
                : List.of(
                        new HistoryChange(
                                translations.getTranslation("screening.event.certainty", locale),
                                old,
                                now));
    }

    private String certainty(@Nullable String precision, Locale locale) {
        if (precision == null) {
            return "";
        }
        return translations.getTranslation(
                "screening.certainty."
                        + switch (EventPrecision.valueOf(precision)) {
                            case ABOUT, NOT_KNOWN -> precision;
                            default -> "EXACT";
                        },
                locale);
    }
}
