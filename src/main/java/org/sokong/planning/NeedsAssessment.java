package org.sokong.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sokong.cases.Risk;
import org.sokong.forms.FormField;
import org.sokong.forms.FormPart;
import org.sokong.forms.FormShape;

/**
 * Needs and risk assessment: for each of twelve areas how great the need is and whether it is
 * urgent; the risks; what weighs in the person, the household and the community; and the overall
 * level, which a person sets and no formula (case_process.md, section 3; HTCDS v2.0 for the three
 * kinds of factors).
 */
final class NeedsAssessment {

    /** Overall level of risk, which becomes the case's. */
    static final String OVERALL = "overall";

    /** How great a need is. */
    enum Need {
        NONE,
        LOW,
        MEDIUM,
        HIGH
    }

    static final List<String> AREAS =
            List.of(
                    "safety",
                    "shelter",
                    "material",
                    "physical_health",
                    "mental_health",
                    "legal_status",
                    "justice",
                    "family",
                    "education",
                    "work",
                    "debt",
                    "community");

    private static final List<String> RISKS =
            List.of(
                    "threat",
                    "contact",
                    "self_harm",
                    "household_violence",
                    "unsafe_return",
                    "child_at_risk");

    static final FormShape SHAPE = new FormShape("planning.formkind.NEEDS_ASSESSMENT", 1, parts());

    private NeedsAssessment() {}

    private static List<FormPart> parts() {
        List<FormPart> parts = new ArrayList<>();
        parts.add(
                new FormPart(
                        "when",
                        "planning.form.when",
                        FormField.date("assessed_on", "planning.form.assessed_on").need(),
                        FormField.line("place", "planning.form.place"),
                        FormField.line("present", "planning.form.present"),
                        FormField.text(
                                CaseFormService.EARLY_REASON, "planning.form.early_reason")));
        AREAS.forEach(area -> parts.add(area(area)));
        parts.add(risks());
        parts.add(
                new FormPart(
                        "factors",
                        "planning.assessment.factors",
                        FormField.text("factors.individual", "planning.assessment.individual"),
                        FormField.text("factors.household", "planning.assessment.household"),
                        FormField.text(
                                "factors.community", "planning.assessment.community_factors")));
        parts.add(
                new FormPart(
                        "overall",
                        "planning.assessment.overall_part",
                        FormField.choice(
                                        OVERALL,
                                        "planning.assessment.overall",
                                        "cases.risk",
                                        Risk.values())
                                .need(),
                        FormField.text("overall_reason", "planning.assessment.overall_reason")
                                .need(),
                        FormField.text("own_view", "planning.assessment.own_view")));
        return parts;
    }

    private static FormPart area(String area) {
        String label = "planning.need." + area;
        return new FormPart(
                area,
                label,
                FormField.choice(
                                area + ".level",
                                label + ".level",
                                "planning.needlevel",
                                Need.values())
                        .need(),
                FormField.answer(area + ".urgent", label + ".urgent"),
                FormField.text(area + ".note", label + ".note"));
    }

    private static FormPart risks() {
        List<FormField> fields = new ArrayList<>();
        for (String risk : RISKS) {
            fields.add(
                    FormField.answer(
                                    "risk." + risk,
                                    "planning.risk." + risk.toLowerCase(Locale.ROOT))
                            .need());
        }
        fields.add(FormField.text("risk.note", "planning.risk.note"));
        return new FormPart("risks", "planning.assessment.risks", fields);
    }
}
