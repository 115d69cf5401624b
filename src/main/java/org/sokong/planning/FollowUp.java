package org.sokong.planning;

import java.util.List;
import org.sokong.forms.FormField;
import org.sokong.forms.FormPart;
import org.sokong.forms.FormShape;

/** A contact with the client (case_process.md, section 3, after BRAC's form). */
final class FollowUp {

    /** Whether the client was reached. */
    static final String REACHED = "reached";

    /** When the next contact is meant to be. */
    static final String NEXT_ON = "next_on";

    /** Why none is planned. */
    static final String NO_NEXT_REASON = "no_next_reason";

    /** How the contact was made. */
    enum Mode {
        HOME_VISIT,
        OFFICE,
        PHONE,
        MESSAGE,
        VIDEO,
        THIRD_PERSON
    }

    /** What changed since the last contact. */
    enum Change {
        BETTER,
        SAME,
        WORSE,
        NOT_DISCUSSED
    }

    static final FormShape SHAPE =
            new FormShape(
                    "planning.formkind.FOLLOW_UP",
                    2,
                    List.of(
                            new FormPart(
                                    "when",
                                    "planning.form.when",
                                    FormField.date("contact_on", "planning.form.contact_on").need(),
                                    FormField.choice(
                                                    "mode",
                                                    "planning.followup.mode",
                                                    "planning.mode",
                                                    Mode.values())
                                            .need(),
                                    FormField.answer(REACHED, "planning.followup.reached").need(),
                                    FormField.answer(
                                                    "safe_contact_used",
                                                    "planning.followup.safe_contact_used")
                                            .need(),
                                    FormField.text(
                                            CaseFormService.EARLY_REASON,
                                            "planning.form.early_reason")),
                            new FormPart(
                                    "changes",
                                    "planning.followup.changes",
                                    change("safety"),
                                    change("health"),
                                    change("work"),
                                    change("family"),
                                    FormField.text("change_note", "planning.followup.change_note")),
                            new FormPart(
                                    "progress",
                                    "planning.followup.progress",
                                    FormField.choice(
                                            "goal_progress",
                                            "planning.followup.goal_progress",
                                            "planning.progress",
                                            GoalProgress.values()),
                                    FormField.answer(
                                            "services_confirmed",
                                            "planning.followup.services_confirmed"),
                                    FormField.line("income", "planning.followup.income"),
                                    FormField.text("challenges", "planning.followup.challenges")),
                            new FormPart(
                                    "words",
                                    "planning.followup.words",
                                    FormField.text("own_words", "planning.followup.own_words"),
                                    FormField.text("remark", "planning.followup.remark"),
                                    FormField.date(NEXT_ON, "planning.followup.next_on"),
                                    FormField.text(
                                            NO_NEXT_REASON, "planning.followup.no_next_reason"))));

    private FollowUp() {}

    private static FormField change(String area) {
        return FormField.choice(
                "change." + area,
                "planning.followup.change." + area,
                "planning.change",
                Change.values());
    }
}
