package org.sokong.planning;

import java.util.List;
import org.sokong.forms.FormField;
import org.sokong.forms.FormPart;
import org.sokong.forms.FormShape;

/** A case conference: why, what was decided, where opinions differed. */
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
                                    FormField.line("place", "planning.form.place"),
                                    FormField.text("purpose", "planning.conference.purpose").need(),
                                    FormField.answer(
                                                    "client_agreed",
                                                    "planning.conference.client_agreed")
                                            .need(),
                                    FormField.answer(
                                            "client_present", "planning.conference.client_present"),
                                    FormField.text(
                                            CaseFormService.EARLY_REASON,
                                            "planning.form.early_reason")),
                            new FormPart(
                                    "outcome",
                                    "planning.conference.outcome",
                                    FormField.text("decisions", "planning.conference.decisions")
                                            .need(),
                                    FormField.text(
                                            "differences", "planning.conference.differences"),
                                    FormField.date("next_on", "planning.conference.next_on"))));

    private Conference() {}
}
