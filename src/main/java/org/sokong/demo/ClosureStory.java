package org.sokong.demo;

import java.time.Instant;
import java.util.function.Function;
import org.sokong.cases.MoveReason;
import org.sokong.forms.FormValues;
import org.sokong.kernel.Answer;
import org.sokong.planning.ApprovalSubject;
import org.sokong.planning.FormKind;

/** The closure form and its approval. */
final class ClosureStory {

    private static final int RETENTION_YEARS = 7;

    private final Telling telling;
    private final FormStory forms;
    private final PlanStory plan;
    private boolean child;

    ClosureStory(Telling telling, FormStory forms, PlanStory plan) {
        this.telling = telling;
        this.forms = forms;
        this.plan = plan;
    }

    /** Who it is about: the record of a child is kept longer than the settings say in years. */
    void begin(boolean isChild) {
        child = isChild;
    }

    /**
     * Closing is approved, at the second asking at times.
     *
     * @param open whether the law still has something open, of which the form says what becomes
     */
    void approved(MoveReason reason, boolean open) {
        Function<Instant, FormValues> answers = answers(reason, open);
        int form = forms.fill(telling.hours(2, 40), FormKind.CLOSURE, answers, true);
        if (telling.once(6)) {
            forms.returned(ApprovalSubject.CLOSURE, form);
            forms.amend(
                    telling.hours(2, 30),
                    FormKind.CLOSURE,
                    form,
                    answers,
                    "reason_note",
                    telling.text("closure_note"));
        }
        forms.approved(ApprovalSubject.CLOSURE, form);
    }

    /** Closing waits for the supervisor. */
    void waiting(MoveReason reason) {
        int form = forms.fill(telling.hours(2, 40), FormKind.CLOSURE, answers(reason, false), true);
        forms.ask(ApprovalSubject.CLOSURE, form);
    }

    private Function<Instant, FormValues> answers(MoveReason reason, boolean open) {
        boolean met = reason == MoveReason.GOALS_MET;
        boolean contact = !telling.once(3);
        String summary = telling.text(met ? "summary" : "summary_early");
        FormValues answers =
                FormValues.BLANK
                        .with("reason", reason.name())
                        .with("goals_met", String.valueOf(met ? plan.goals() : 0))
                        .with("goals_total", String.valueOf(plan.goals()))
                        .with("goals_correction", summary)
                        .with("summary", summary)
                        .with("open_referrals", open ? telling.text("closure_open", 0) : null)
                        .with("retention_reason", child ? summary : null)
                        .with("file_holder", telling.text("holder"))
                        .with("contact_permission", contact ? Answer.YES : Answer.NO)
                        .with("contact_way", contact ? telling.text("safe_way") : null)
                        .with("client_copy", telling.once(2) ? Answer.YES : Answer.NO)
                        .with(
                                "told_how_to_return",
                                reason == MoveReason.LOST_CONTACT ? Answer.NO : Answer.YES);
        return at -> answers.with("retention_until", telling.day(at).plusYears(RETENTION_YEARS));
    }
}
