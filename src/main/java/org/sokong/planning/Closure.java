package org.sokong.planning;

import java.util.List;
import org.sokong.cases.ApprovedEnd.End;
import org.sokong.cases.CaseStatus;
import org.sokong.cases.MoveReason;
import org.sokong.forms.FormField;
import org.sokong.forms.FormPart;
import org.sokong.forms.FormShape;

/** The closure form (case_process.md, section 3). */
final class Closure {

    /** Whether the client was told how to come back. */
    static final String TOLD_HOW_TO_RETURN = "told_how_to_return";

    /** What is still open in other hands, and what becomes of it; the stored name is an old one. */
    static final String OPEN_MATTERS = "open_referrals";

    static final String REASON = "reason";
    static final String REASON_NOTE = "reason_note";

    /** Filled from the plan; another number needs {@link #GOALS_CORRECTION}. */
    static final String GOALS_MET = "goals_met";

    static final String GOALS_TOTAL = "goals_total";
    static final String GOALS_CORRECTION = "goals_correction";

    /** Filled from the last round of scores. */
    static final String SCORE = "score";

    /** Proposed by the settings; another day needs {@link #RETENTION_REASON}. */
    static final String RETENTION_UNTIL = "retention_until";

    static final String RETENTION_REASON = "retention_reason";

    /** Why the case is closed. */
    enum Reason {
        GOALS_MET,
        CLIENT_ASKED,
        MOVED_OR_RETURNED,
        TRANSFERRED,
        LOST_CONTACT,
        DIED,
        NOT_A_VICTIM,
        /** Another case of the same person is kept. */
        DUPLICATE,
        OTHER;

        /** How a case ends for this reason. */
        End end() {
            return switch (this) {
                case TRANSFERRED -> new End(CaseStatus.TRANSFERRED, null);
                case DUPLICATE -> new End(CaseStatus.DUPLICATE, null);
                case GOALS_MET -> closed(MoveReason.GOALS_MET);
                case CLIENT_ASKED -> closed(MoveReason.CLIENT_ASKED);
                case MOVED_OR_RETURNED -> closed(MoveReason.MOVED_OR_RETURNED);
                case LOST_CONTACT -> closed(MoveReason.LOST_CONTACT);
                case DIED -> closed(MoveReason.DIED);
                case NOT_A_VICTIM -> closed(MoveReason.NOT_A_VICTIM);
                case OTHER -> closed(MoveReason.OTHER);
            };
        }

        private static End closed(MoveReason reason) {
            return new End(CaseStatus.CLOSED, reason);
        }
    }

    /** Why a client dropped out, as seen in Bangladesh (case_process.md, section 3). */
    enum DropOut {
        LACK_OF_INTEREST,
        CRITICAL_ILLNESS,
        FAMILY_ISSUES,
        OTHER_ISSUES,
        RE_MIGRATED,
        OTHER
    }

    static final FormShape SHAPE =
            new FormShape(
                    "planning.formkind.CLOSURE",
                    2,
                    List.of(
                            new FormPart(
                                    "when",
                                    "planning.form.when",
                                    FormField.date("closed_on", "planning.form.closed_on").need(),
                                    FormField.choice(
                                                    REASON,
                                                    "planning.closure.reason",
                                                    "planning.closurereason",
                                                    Reason.values())
                                            .need(),
                                    FormField.text(REASON_NOTE, "planning.closure.reason_note"),
                                    FormField.choice(
                                            "drop_out",
                                            "planning.closure.drop_out",
                                            "planning.dropout",
                                            DropOut.values()),
                                    FormField.text(
                                            CaseFormService.EARLY_REASON,
                                            "planning.form.early_reason")),
                            new FormPart(
                                    "reached",
                                    "planning.closure.reached",
                                    FormField.number(GOALS_MET, "planning.closure.goals_met"),
                                    FormField.number(GOALS_TOTAL, "planning.closure.goals_total"),
                                    FormField.text(
                                            GOALS_CORRECTION, "planning.closure.goals_correction"),
                                    FormField.line(SCORE, "planning.closure.score"),
                                    FormField.text("summary", "planning.closure.summary").need(),
                                    FormField.text(
                                            OPEN_MATTERS, "planning.closure.open_referrals")),
                            new FormPart(
                                    "after",
                                    "planning.closure.after",
                                    FormField.line("file_holder", "planning.closure.file_holder")
                                            .need(),
                                    FormField.date(
                                                    RETENTION_UNTIL,
                                                    "planning.closure.retention_until")
                                            .need(),
                                    FormField.text(
                                            RETENTION_REASON, "planning.closure.retention_reason"),
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
