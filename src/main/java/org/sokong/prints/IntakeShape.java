package org.sokong.prints;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.IntakeField;
import org.sokong.cases.IntakeForm;
import org.sokong.cases.Section;
import org.sokong.forms.FormField;
import org.sokong.forms.FormPart;
import org.sokong.forms.FormShape;
import org.sokong.forms.FormValues;
import org.sokong.screening.ScreeningShape;
import org.sokong.screening.TraffickingShape;

/** The intake as a form on paper, from the same questions as on the screen. */
final class IntakeShape {

    private static final List<Section> PARTS =
            List.of(Section.INTAKE, Section.SAFETY, Section.HEALTH);

    private IntakeShape() {}

    /** The questions of the parts that somebody may read. */
    static FormShape of(Set<Section> readable) {
        return new FormShape(
                "prints.form.INTAKE",
                1,
                PARTS.stream()
                        .filter(readable::contains)
                        .map(
                                section ->
                                        new FormPart(
                                                section.name(),
                                                "cases.section." + section.name(),
                                                Arrays.stream(IntakeField.values())
                                                        .filter(field -> field.section() == section)
                                                        .map(IntakeShape::field)
                                                        .toList()))
                        .toList());
    }

    /** The blank paper asks all that the talk does: the screening and one trafficking event too. */
    static FormShape blank() {
        FormShape intake = of(Set.copyOf(PARTS));
        List<FormPart> parts = new ArrayList<>(intake.parts());
        parts.addAll(ScreeningShape.all().parts());
        parts.addAll(TraffickingShape.SHAPE.parts());
        return new FormShape(intake.key(), intake.version(), parts);
    }

    /** The answers as the shape names them; languages in words. */
    static FormValues values(IntakeForm intake, Locale locale) {
        FormValues values = FormValues.BLANK;
        for (IntakeField field : IntakeField.values()) {
            values = values.with(field.name(), words(field, intake.get(field), locale));
        }
        return values;
    }

    private static @Nullable String words(
            IntakeField field, @Nullable Object answer, Locale locale) {
        if (field == IntakeField.LANGUAGES && answer instanceof List<?> codes) {
            return codes.stream()
                    .map(code -> org.sokong.cases.FactText.language(String.valueOf(code), locale))
                    .reduce((one, other) -> one + ", " + other)
                    .orElse(null);
        }
        return answer == null ? null : answer.toString();
    }

    private static FormField field(IntakeField field) {
        String label = "cases.intakefield." + field.name();
        if (field.type() == LocalDate.class) {
            return FormField.date(field.name(), label);
        }
        if (field.type().isEnum()) {
            return FormField.choice(
                    field.name(),
                    label,
                    "cases." + field.type().getSimpleName().toLowerCase(Locale.ROOT),
                    (Enum<?>[]) field.type().getEnumConstants());
        }
        return field.longest() > 200
                ? FormField.text(field.name(), label)
                : FormField.line(field.name(), label);
    }
}
