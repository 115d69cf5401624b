package org.sokong.planning;

import java.util.List;
import org.sokong.forms.FormField;
import org.sokong.forms.FormPart;
import org.sokong.forms.FormShape;

/**
 * A case conference: why it was held and where opinions differed. Who took part, what was decided
 * and who does what are rows of their own ({@link ConferenceService}).
 */
final class Conference {

    /** When the next one is held. */
    static final String NEXT_ON = "next_on";

    /** Decisions in words, besides the rows. */
    static final String DECIDED = "decisions";

    static final FormShape SHAPE =
            new FormShape(
                    "planning.formkind.CONFERENCE",
                    2,
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
                                    FormField.text(DECIDED, "planning.conference.decided"),
                                    FormField.text(
                                            "differences", "planning.conference.differences"),
                                    FormField.date(NEXT_ON, "planning.conference.next_on"))));

    private Conference() {}
}
