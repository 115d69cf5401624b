package org.sokong.forms;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sokong.codesets.CodedValue;

/** What is wrong with the answers of a form, by its shape. */
public final class FormCheck {

    /** Days before this are typing mistakes. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /** Days after this are typing mistakes. */
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private FormCheck() {}

    /** Answers that cannot be stored; a question without an answer is no problem here. */
    public static List<FormProblem> storable(FormShape shape, FormValues values) {
        List<FormProblem> problems = new ArrayList<>();
        for (Map.Entry<String, List<String>> entry : values.stored().entrySet()) {
            FormField field = shape.field(entry.getKey()).orElse(null);
            if (field == null) {
                problems.add(new FormProblem(entry.getKey(), "forms.error.unknown_question"));
            } else {
                for (String answer : entry.getValue()) {
                    check(field, answer, problems);
                }
                if (entry.getValue().size() > 1
                        && field.kind() != FieldKind.CHOICES
                        && field.kind() != FieldKind.CODES) {
                    problems.add(new FormProblem(field.key(), "forms.error.one_answer"));
                }
            }
        }
        return problems;
    }

    /** Questions that a complete form answers and this one does not. */
    public static List<FormProblem> missing(FormShape shape, FormValues values) {
        return shape.fields().stream()
                .filter(field -> field.needed() && values.all(field.key()).isEmpty())
                .map(field -> new FormProblem(field.key(), "forms.error.needed"))
                .toList();
    }

    private static void check(FormField field, String answer, List<FormProblem> problems) {
        switch (field.kind()) {
            case LINE, TEXT -> {
                if (answer.length() > field.longest()) {
                    problems.add(
                            new FormProblem(field.key(), "forms.error.too_long", field.longest()));
                }
            }
            case NUMBER -> {
                if (!answer.matches("\\d{1,7}")) {
                    problems.add(new FormProblem(field.key(), "forms.error.number"));
                }
            }
            case DATE -> {
                if (!isDay(answer)) {
                    problems.add(new FormProblem(field.key(), "forms.error.date"));
                }
            }
            case CHOICE, CHOICES -> {
                if (!field.choices().contains(answer)) {
                    problems.add(new FormProblem(field.key(), "forms.error.choice"));
                }
            }
            case CODE, CODES -> {
                if (!isOfList(field, answer)) {
                    problems.add(new FormProblem(field.key(), "forms.error.choice"));
                }
            }
            case COUNTRY -> {
                if (!COUNTRIES.contains(answer)) {
                    problems.add(new FormProblem(field.key(), "forms.error.choice"));
                }
            }
        }
    }

    /** Whether it is of the list at all; what may be chosen today, its service knows. */
    private static boolean isOfList(FormField field, String answer) {
        try {
            return field.choices().contains(CodedValue.parse(answer).scheme());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isDay(String answer) {
        try {
            LocalDate day = LocalDate.parse(answer);
            return !day.isBefore(EARLIEST) && day.isBefore(LATEST);
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
