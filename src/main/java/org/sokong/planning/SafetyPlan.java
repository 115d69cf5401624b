package org.sokong.planning;

import java.util.List;
import org.sokong.forms.FormField;
import org.sokong.forms.FormPart;
import org.sokong.forms.FormShape;

/**
 * Safety plan, made with the client. The list of questions is common practice, (unverified): no
 * source seen fixes it (case_process.md, section 3).
 */
final class SafetyPlan {

    /** Word by which the client and the worker know each other. */
    static final String CODE_WORD = "code_word";

    /** How the client may be reached. */
    static final String SAFE_WAY = "safe_way";

    /** When the client may be reached. */
    static final String SAFE_HOURS = "safe_hours";

    /** When the plan is looked at again. */
    static final String REVIEW_ON = "review_on";

    static final FormShape SHAPE =
            new FormShape(
                    "planning.formkind.SAFETY_PLAN",
                    1,
                    List.of(
                            new FormPart(
                                    "when",
                                    "planning.form.when",
                                    FormField.date("agreed_on", "planning.form.agreed_on").need(),
                                    FormField.date(REVIEW_ON, "planning.safety.review_on").need(),
                                    FormField.text(
                                            CaseFormService.EARLY_REASON,
                                            "planning.form.early_reason")),
                            new FormPart(
                                    "contact",
                                    "planning.safety.contact",
                                    FormField.line(SAFE_WAY, "planning.safety.safe_way").need(),
                                    FormField.line(SAFE_HOURS, "planning.safety.safe_hours").need(),
                                    FormField.line(CODE_WORD, "planning.safety.code_word"),
                                    FormField.text(
                                            "safe_contacts", "planning.safety.safe_contacts")),
                            new FormPart(
                                    "danger",
                                    "planning.safety.danger",
                                    FormField.text("warning_signs", "planning.safety.warning_signs")
                                            .need(),
                                    FormField.text("safe_places", "planning.safety.safe_places")
                                            .need(),
                                    FormField.text("if_found", "planning.safety.if_found")),
                            new FormPart(
                                    "prepared",
                                    "planning.safety.prepared",
                                    FormField.text("documents", "planning.safety.documents"),
                                    FormField.text("device", "planning.safety.device"),
                                    FormField.text("children", "planning.safety.children"),
                                    FormField.answer(
                                            "client_copy", "planning.safety.client_copy"))));

    private SafetyPlan() {}
}
