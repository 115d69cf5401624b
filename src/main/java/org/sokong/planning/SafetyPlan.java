package org.sokong.planning;

import java.util.List;
import org.sokong.forms.FormField;
import org.sokong.forms.FormPart;
import org.sokong.forms.FormShape;

/** What the form {@link FormKind#SAFETY_PLAN} asks (case_process.md, section 3). */
final class SafetyPlan {

    static final FormShape SHAPE =
            new FormShape(
                    "planning.formkind.SAFETY_PLAN",
                    1,
                    List.of(
                            new FormPart(
                                    "when",
                                    "planning.form.when",
                                    FormField.date("agreed_on", "planning.form.agreed_on").need(),
                                    FormField.text(
                                            CaseFormService.EARLY_REASON,
                                            "planning.form.early_reason"))));

    private SafetyPlan() {}
}
