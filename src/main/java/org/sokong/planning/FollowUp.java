package org.sokong.planning;

import java.util.List;
import org.sokong.forms.FormField;
import org.sokong.forms.FormPart;
import org.sokong.forms.FormShape;

/** What the form {@link FormKind#FOLLOW_UP} asks (case_process.md, section 3). */
final class FollowUp {

    static final FormShape SHAPE =
            new FormShape(
                    "planning.formkind.FOLLOW_UP",
                    1,
                    List.of(
                            new FormPart(
                                    "when",
                                    "planning.form.when",
                                    FormField.date("contact_on", "planning.form.contact_on").need(),
                                    FormField.text(
                                            CaseFormService.EARLY_REASON,
                                            "planning.form.early_reason"))));

    private FollowUp() {}
}
