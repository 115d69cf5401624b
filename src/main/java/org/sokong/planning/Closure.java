package org.sokong.planning;

import java.util.List;
import org.sokong.forms.FormField;
import org.sokong.forms.FormPart;
import org.sokong.forms.FormShape;

/** The closure form (case_process.md, section 3). */
final class Closure {

    /** Whether the client was told how to come back. */
    static final String TOLD_HOW_TO_RETURN = "told_how_to_return";

    /** What is still open in other hands, and what becomes of it; the stored name is an old one. */
    static final String OPEN_MATTERS = "open_referrals";

    /** Why the case is closed. */
    enum Reason {
        GOALS_MET,
        CLIENT_ASKED,
        MOVED_OR_RETURNED,
        TRANSFERRED,
        LOST_CONTACT,
        DIED,
        NOT_A_VICTIM,
        OTHER
    }

    static final FormShape SHAPE =
            new FormShape(
                    "planning.formkind.CLOSURE",
                    1,
                    List.of(
                            new FormPart(
                                    "when",
                                    "planning.form.when",
                                    FormField.date("closed_on", "planning.form.closed_on").need(),
                                    FormField.choice(
                                                    "reason",
                                                    "planning.closure.reason",
                                                    "planning.closurereason",
                                                    Reason.values())
                                            .need(),
                                    FormField.text("reason_note", "planning.closure.reason_note"),
                                    FormField.text(
                                            CaseFormService.EARLY_REASON,
                                            "planning.form.early_reason")),
                            new FormPart(
                                    "reached",
                                    "planning.closure.reached",
                                    FormField.number("goals_met", "planning.closure.goals_met"),
                                    FormField.number("goals_total", "planning.closure.goals_total"),
                                    FormField.text("summary", "planning.closure.summary").need(),
                                    FormField.text(
                                            OPEN_MATTERS, "planning.closure.open_referrals")),
                            new FormPart(
                                    "after",
                                    "planning.closure.after",
                                    FormField.line("file_holder", "planning.closure.file_holder")
                                            .need(),
                                    FormField.date(
                                            "retention_until", "planning.closure.retention_until"),
                                    FormField.answer(
                                                    "contact_permission",
                                                    "planning.closure.contact_permission")
                                            .need(),
                                    FormField.line("contact_way", "planning.closure.contact_way"),
                                    FormField.answer("client_copy", "planning.closure.client_copy"),
                                    FormField.answer(
                                                    TOLD_HOW_TO_RETURN,
                                                    "planning.closure.told_how_to_return")
                                            .need())));

    private Closure() {}
}
