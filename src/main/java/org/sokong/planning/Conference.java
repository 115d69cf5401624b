package org.sokong.planning;

import java.util.List;
import org.sokong.forms.FormField;
import org.sokong.forms.FormPart;
import org.sokong.forms.FormShape;

/** What the form {@link FormKind#CONFERENCE} asks (case_process.md, section 3). */
final class Conference {

    static final FormShape SHAPE =
            new FormShape(
                    "planning.formkind.CONFERENCE",
                    1,
                    List.of(
                            new FormPart(
                                    "when",
                                    "planning.form.when",
                                    FormField.date("held_on", "planning.form.held_on").need(),
                                    FormField.text(
                                            CaseFormService.EARLY_REASON,
                                            "planning.form.early_reason"))));

    private Conference() {}
}
