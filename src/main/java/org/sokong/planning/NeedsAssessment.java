package org.sokong.planning;

import java.util.List;
import org.sokong.forms.FormField;
import org.sokong.forms.FormPart;
import org.sokong.forms.FormShape;

/** What the form {@link FormKind#NEEDS_ASSESSMENT} asks (case_process.md, section 3). */
final class NeedsAssessment {

    static final FormShape SHAPE =
            new FormShape(
                    "planning.formkind.NEEDS_ASSESSMENT",
                    1,
                    List.of(
                            new FormPart(
                                    "when",
                                    "planning.form.when",
                                    FormField.date("assessed_on", "planning.form.assessed_on")
                                            .need(),
                                    FormField.text(
                                            CaseFormService.EARLY_REASON,
                                            "planning.form.early_reason"))));

    private NeedsAssessment() {}
}
