package org.sokong.planning;

import java.util.List;
import org.sokong.forms.FormField;
import org.sokong.forms.FormPart;
import org.sokong.forms.FormShape;

/** What the form {@link FormKind#CLOSURE} asks (case_process.md, section 3). */
final class Closure {

    /** Whether the client was told how to come back. */
    static final String TOLD_HOW_TO_RETURN = "told_how_to_return";

    static final FormShape SHAPE =
            new FormShape(
                    "planning.formkind.CLOSURE",
                    1,
                    List.of(
                            new FormPart(
                                    "when",
                                    "planning.form.when",
                                    FormField.date("closed_on", "planning.form.closed_on").need(),
                                    FormField.text(
                                            CaseFormService.EARLY_REASON,
                                            "planning.form.early_reason"),
                                    FormField.answer(
                                            TOLD_HOW_TO_RETURN,
                                            "planning.closure.told_how_to_return"))));

    private Closure() {}
}
