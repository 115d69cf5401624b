package org.sokong.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.codesets.CodedValue;
import org.sokong.forms.FormField;
import org.sokong.forms.FormPart;
import org.sokong.forms.FormProblem;
import org.sokong.forms.FormRefused;
import org.sokong.forms.FormShape;
import org.sokong.forms.FormValues;
import org.sokong.kernel.Answer;

/** What is asked of a trafficking event, and how answers become an event and back. */
public final class TraffickingShape {

    /** Scheme of the lists that come from HTCDS. */
    public static final String HTCDS = "HTCDS_2_0";

    /** Scheme of what HTCDS lacks. */
    public static final String LOCAL = "LOCAL_EXT";

    /** Code of "asked, and none" in a list; stands alone. */
    public static final String NONE = "NONE";

    static final String SECTOR = "labour_industry_isic";
    static final String SEX_TYPES = "type_of_sex_exploitation";
    static final String CONTROLS = "method_of_control";
    static final String RELATION = "relationship_to_trafficker";
    static final String METHODS = "method_of_recruitment";
    static final String PLATFORMS = "online_platform";

    private static final int OLDEST = 120;
    private static final int EARLIEST_YEAR = 1900;
    private static final String CERTAIN = "EXACT";

    /** The questions. */
    public static final FormShape SHAPE =
            new FormShape(
                    "screening.event.title",
                    1,
                    List.of(
                            new FormPart(
                                    "what",
                                    "screening.event.part.what",
                                    FormField.choice(
                                                    "stage",
                                                    "screening.event.stage",
                                                    "screening.eventstage",
                                                    EventStage.values())
                                            .need(),
                                    FormField.country("country", "screening.event.country"),
                                    FormField.line("place", "screening.event.place"),
                                    FormField.choice(
                                            "certainty",
                                            "screening.event.certainty",
                                            "screening.certainty",
                                            List.of(
                                                    CERTAIN,
                                                    EventPrecision.ABOUT.name(),
                                                    EventPrecision.NOT_KNOWN.name())),
                                    FormField.number("year", "screening.event.year"),
                                    FormField.number("month", "screening.event.month"),
                                    FormField.number("day", "screening.event.day"),
                                    FormField.number("age", "screening.event.age"),
                                    FormField.answer("under18", "screening.event.under18")),
                            new FormPart(
                                    "elements",
                                    "screening.event.part.elements",
                                    several("acts", TraffickingAct.values()),
                                    several("means", TraffickingMeans.values()),
                                    several("purposes", TraffickingPurpose.values())),
                            new FormPart(
                                    "facts",
                                    "screening.event.part.facts",
                                    FormField.code(
                                            "sector", "screening.event.sector", SECTOR, HTCDS),
                                    FormField.codes(
                                            "sex_types",
                                            "screening.event.sex_types",
                                            SEX_TYPES,
                                            HTCDS,
                                            LOCAL),
                                    FormField.codes(
                                            "controls",
                                            "screening.event.controls",
                                            CONTROLS,
                                            HTCDS,
                                            LOCAL),
                                    FormField.number("months", "screening.event.months"),
                                    FormField.code(
                                            "relation",
                                            "screening.event.relation",
                                            RELATION,
                                            HTCDS),
                                    FormField.codes(
                                            "methods", "screening.event.methods", METHODS, HTCDS),
                                    FormField.choice(
                                            "contact",
                                            "screening.event.contact",
                                            "screening.contactway",
                                            ContactWay.values()),
                                    FormField.codes(
                                            "platforms",
                                            "screening.event.platforms",
                                            PLATFORMS,
                                            HTCDS)),
                            new FormPart(
                                    "words",
                                    "screening.event.part.words",
                                    FormField.text("note", "screening.event.note")
                                            .atMost(TraffickingEventForm.LONGEST_NOTE))));

    private TraffickingShape() {}

    /** An event as answers. */
    public static FormValues values(TraffickingEventForm form) {
        EventDate date = form.date();
        EventFacts facts = form.facts();
        return FormValues.BLANK
                .with("stage", form.stage())
                .with("country", form.country())
                .with("place", form.place())
                .with("certainty", certainty(date))
                .with("year", text(date == null ? null : date.year()))
                .with("month", text(date == null ? null : date.month()))
                .with("day", text(date == null ? null : date.day()))
                .with("age", text(form.age()))
                .with("under18", form.under18() == null ? null : form.under18().name())
                .with("acts", names(form.elements().acts()))
                .with("means", names(form.elements().means()))
                .with("purposes", names(form.elements().purposes()))
                .with("sector", text(facts.sector()))
                .with("sex_types", texts(facts.sexTypes()))
                .with("controls", texts(facts.controls()))
                .with("months", text(facts.months()))
                .with("relation", text(facts.recruiterRelation()))
                .with("methods", texts(facts.recruitmentMethods()))
                .with("contact", facts.contactWay() == null ? null : facts.contactWay().name())
                .with("platforms", texts(facts.platforms()))
                .with("note", form.note());
    }

    /**
     * Answers as an event.
     *
     * @throws FormRefused naming every answer that cannot be read
     */
    public static TraffickingEventForm form(FormValues values) {
        List<FormProblem> problems = new ArrayList<>();
        EventStage stage = values.choice("stage", EventStage.class);
        if (stage == null) {
            problems.add(new FormProblem("stage", "forms.error.needed"));
        }
        for (String name : List.of("acts", "means", "purposes")) {
            if (values.all(name).size() > 1 && values.all(name).contains(NONE)) {
                problems.add(new FormProblem(name, "screening.error.none_stands_alone"));
            }
        }
        FormRefused.unlessNone(problems);
        return new TraffickingEventForm(
                Objects.requireNonNull(stage),
                values.get("country"),
                values.get("place"),
                date(values),
                number(values, "age"),
                values.answer("under18"),
                new PalermoElements(
                        constants(values.all("acts"), TraffickingAct.class),
                        constants(values.all("means"), TraffickingMeans.class),
                        constants(values.all("purposes"), TraffickingPurpose.class)),
                new EventFacts(
                        coded(values, "sector"),
                        allCoded(values, "sex_types"),
                        allCoded(values, "controls"),
                        number(values, "months"),
                        coded(values, "relation"),
                        allCoded(values, "methods"),
                        values.choice("contact", ContactWay.class),
                        allCoded(values, "platforms")),
                values.get("note"));
    }

    /** What contradicts itself or the calendar, by question. */
    static List<FormProblem> problems(TraffickingEventForm form, LocalDate today) {
        List<FormProblem> problems = new ArrayList<>();
        tooLong(problems, "place", form.place(), TraffickingEventForm.LONGEST_PLACE);
        tooLong(problems, "note", form.note(), TraffickingEventForm.LONGEST_NOTE);
        String country = form.country();
        if (country != null && !Set.of(Locale.getISOCountries()).contains(country)) {
            problems.add(new FormProblem("country", "forms.error.choice"));
        }
        if (form.date() != null) {
            date(problems, form.date(), today);
        }
        Integer age = form.age();
        if (age != null && (age < 0 || age > OLDEST)) {
            problems.add(new FormProblem("age", "screening.error.age"));
        } else if (age != null && contradicts(age, form.under18())) {
            problems.add(new FormProblem("under18", "screening.error.under18"));
        }
        Integer months = form.facts().months();
        if (months != null && (months < 0 || months > OLDEST * 12)) {
            problems.add(new FormProblem("months", "screening.error.months"));
        }
        Set<CodedValue> controls = form.facts().controls();
        if (controls.size() > 1
                && controls.stream().anyMatch(value -> value.code().equals("NoneUsed"))) {
            problems.add(new FormProblem("controls", "screening.error.none_stands_alone"));
        }
        return problems;
    }

    private static boolean contradicts(int age, @Nullable Answer under18) {
        return under18 == (age < 18 ? Answer.NO : Answer.YES);
    }

    private static void date(List<FormProblem> problems, EventDate date, LocalDate today) {
        if (date.precision() == EventPrecision.NOT_KNOWN) {
            if (date.year() != null || date.month() != null || date.day() != null) {
                problems.add(new FormProblem("certainty", "screening.error.not_known"));
            }
            return;
        }
        if (date.year() == null) {
            if (date.month() != null || date.day() != null) {
                problems.add(new FormProblem("year", "screening.error.year"));
            }
            return;
        }
        if (date.month() == null && date.day() != null) {
            problems.add(new FormProblem("month", "screening.error.month"));
            return;
        }
        if (date.year() < EARLIEST_YEAR || date.first().isEmpty()) {
            problems.add(new FormProblem("day", "screening.error.no_such_day"));
        } else if (date.first().get().isAfter(today)) {
            problems.add(new FormProblem("year", "screening.error.future"));
        }
    }

    private static void tooLong(
            List<FormProblem> problems, String field, @Nullable String text, int longest) {
        if (text != null && text.length() > longest) {
            problems.add(new FormProblem(field, "forms.error.too_long", longest));
        }
    }

    private static @Nullable EventDate date(FormValues values) {
        Integer year = number(values, "year");
        Integer month = number(values, "month");
        Integer day = number(values, "day");
        String certainty = values.get("certainty");
        if (certainty != null && !certainty.equals(CERTAIN)) {
            return new EventDate(EventPrecision.valueOf(certainty), year, month, day);
        }
        if (year == null && month == null && day == null) {
            return null;
        }
        return new EventDate(
                day != null
                        ? EventPrecision.DAY
                        : month != null ? EventPrecision.MONTH : EventPrecision.YEAR,
                year,
                month,
                day);
    }

    private static @Nullable String certainty(@Nullable EventDate date) {
        if (date == null) {
            return null;
        }
        return switch (date.precision()) {
            case DAY, MONTH, YEAR -> CERTAIN;
            case ABOUT, NOT_KNOWN -> date.precision().name();
        };
    }

    private static FormField several(String name, Enum<?>[] constants) {
        List<String> codes = new ArrayList<>(Arrays.stream(constants).map(Enum::name).toList());
        codes.add(NONE);
        return FormField.choices(
                name,
                "screening.event." + name,
                "screening."
                        + constants[0].getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT),
                codes);
    }

    private static List<String> names(@Nullable Set<? extends Enum<?>> constants) {
        if (constants == null) {
            return List.of();
        }
        return constants.isEmpty()
                ? List.of(NONE)
                : constants.stream().sorted().map(Enum::name).toList();
    }

    private static <E extends Enum<E>> @Nullable Set<E> constants(
            List<String> names, Class<E> type) {
        if (names.isEmpty()) {
            return null;
        }
        Set<E> constants = EnumSet.noneOf(type);
        names.stream()
                .filter(name -> !name.equals(NONE))
                .forEach(name -> constants.add(Enum.valueOf(type, name)));
        return constants;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static List<String> texts(Collection<CodedValue> values) {
        return values.stream().map(CodedValue::toString).sorted().toList();
    }

    private static @Nullable Integer number(FormValues values, String name) {
        String text = values.get(name);
        return text == null || !text.matches("\\d{1,7}") ? null : Integer.valueOf(text);
    }

    private static @Nullable CodedValue coded(FormValues values, String name) {
        String text = values.get(name);
        return text == null ? null : CodedValue.parse(text);
    }

    private static Set<CodedValue> allCoded(FormValues values, String name) {
        return values.all(name).stream().map(CodedValue::parse).collect(Collectors.toSet());
    }
}
