package org.sokong.screening;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sokong.cases.Section;
import org.sokong.forms.FormField;
import org.sokong.forms.FormPart;
import org.sokong.forms.FormShape;

/**
 * What the screening asks beyond the short intake, in parts; each part belongs to a section of the
 * case and is disclosed with it.
 */
public final class ScreeningShape {

    /** Raised when a question's meaning changes. */
    static final int VERSION = 1;

    /** Sections in which something is asked. */
    static final Set<Section> SECTIONS = Set.of(Section.INTAKE, Section.SAFETY, Section.HEALTH);

    /** Part that stays with the organisation: each one asks for its own consent. */
    private static final String CONSENT = "consent";

    /** Scheme of the language list. */
    private static final String LANGUAGES = "ISO_639_1";

    private static final Map<FormPart, Section> PARTS = parts();

    private ScreeningShape() {}

    /** The questions of the sections that somebody may see. */
    public static FormShape of(Set<Section> sections) {
        return new FormShape(
                "screening.title",
                VERSION,
                PARTS.entrySet().stream()
                        .filter(part -> sections.contains(part.getValue()))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    /** All questions. */
    public static FormShape all() {
        return of(Set.of(Section.values()));
    }

    /** The questions of a section whose answers a receiver may read. */
    static List<FormField> disclosed(Section section) {
        return PARTS.entrySet().stream()
                .filter(part -> part.getValue() == section)
                .map(Map.Entry::getKey)
                .filter(part -> !part.key().equals(CONSENT))
                .flatMap(part -> part.fields().stream())
                .toList();
    }

    private static Map<FormPart, Section> parts() {
        Map<FormPart, Section> parts = new LinkedHashMap<>();
        parts.put(safety(), Section.SAFETY);
        parts.put(health(), Section.HEALTH);
        parts.put(language(), Section.INTAKE);
        parts.put(consent(), Section.INTAKE);
        parts.put(age(), Section.INTAKE);
        return parts;
    }

    private static FormPart safety() {
        return new FormPart(
                "safety",
                "screening.part.safety",
                yesNo("safe_here"),
                yesNo("trafficker_knows_place"),
                yesNo("trafficker_in_contact"),
                yesNo("others_in_danger"),
                yesNo("safe_place_tonight"),
                yesNo("wants_police"),
                words("safety_done"));
    }

    private static FormPart health() {
        return new FormPart(
                "health",
                "screening.part.health",
                yesNo("care_today"),
                yesNo("injured"),
                yesNo("medicine"),
                yesNo("pregnant"),
                yesNo("disability"),
                words("health_done"));
    }

    private static FormPart language() {
        return new FormPart(
                "language",
                "screening.part.language",
                FormField.code("language", label("language"), "language", LANGUAGES),
                FormField.choice(
                        "interpreter",
                        label("interpreter"),
                        "screening.interpreter",
                        List.of(
                                "NOT_NEEDED",
                                "TRAINED",
                                "BY_PHONE",
                                "COLLEAGUE",
                                "COMMUNITY",
                                "FAMILY",
                                "NONE_FOUND")),
                FormField.code(
                        "interpreter_language",
                        label("interpreter_language"),
                        "language",
                        LANGUAGES),
                yesNo("interpreter_accepted"),
                yesNo("can_read"));
    }

    /** Consent to case management and what was explained before, question by question. */
    private static FormPart consent() {
        return new FormPart(
                CONSENT,
                "screening.part.consent",
                yesNo("consent_interview"),
                yesNo("consent_purpose"),
                yesNo("consent_use"),
                yesNo("consent_research"),
                yesNo("consent_copy"),
                yesNo("consent_storage"),
                yesNo("consent_withdrawal"),
                yesNo("consent_case_management"),
                FormField.choice(
                        "consent_form",
                        label("consent_form"),
                        "screening.consentform",
                        List.of("SPOKEN", "WRITTEN", "THUMBPRINT", "RECORDED")),
                FormField.date("consent_day", label("consent_day")));
    }

    private static FormPart age() {
        return new FormPart(
                "age",
                "screening.part.age",
                FormField.choice(
                        "age_source",
                        label("age_source"),
                        "screening.agesource",
                        List.of("DOCUMENT", "CLIENT", "FAMILY", "ASSESSED", "ESTIMATED")),
                yesNo("maybe_under_18"),
                FormField.choice(
                        "guardian",
                        label("guardian"),
                        "screening.guardian",
                        List.of("NOT_NEEDED", "PARENT", "RELATIVE", "APPOINTED", "NONE")),
                yesNo("guardian_safe"),
                yesNo("child_agrees"),
                words("age_note"));
    }

    private static FormField yesNo(String name) {
        return FormField.answer(name, label(name));
    }

    private static FormField words(String name) {
        return FormField.text(name, label(name)).atMost(2_000);
    }

    private static String label(String name) {
        return "screening.field." + name;
    }
}
