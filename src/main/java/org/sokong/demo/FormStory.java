package org.sokong.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sokong.forms.FormValues;
import org.sokong.planning.ApprovalSubject;
import org.sokong.planning.FormKind;

/** Forms of a story and requests for approval, which all parts number together. */
final class FormStory {

    private final Telling telling;
    private int forms;
    private int approvals;

    FormStory(Telling telling) {
        this.telling = telling;
    }

    /**
     * A form is filled in.
     *
     * @param values answers but the day of the form
     * @return its number
     */
    int fill(Duration gap, FormKind kind, FormValues values) {
        return fill(gap, kind, at -> values, true);
    }

    /** The same with answers that hold days. */
    int fill(Duration gap, FormKind kind, Function<Instant, FormValues> values, boolean complete) {
        int by = telling.worker();
        telling.then(
                gap,
                at ->
                        new FormEvent.Filled(
                                at,
                                by,
                                kind,
                                values.apply(at).with(kind.dayField(), telling.day(at)),
                                complete));
        return forms++;
    }

    /** A form that came back gets another answer to one question. */
    void amend(
            Duration gap,
            FormKind kind,
            int form,
            Function<Instant, FormValues> values,
            String question,
            String answer) {
        int by = telling.worker();
        telling.then(
                gap,
                at ->
                        new FormEvent.Amended(
                                at,
                                by,
                                form,
                                values.apply(at)
                                        .with(kind.dayField(), telling.day(at))
                                        .with(question, answer)));
    }

    /** Approval is asked for and given. */
    void approved(ApprovalSubject subject, int form) {
        answer(ask(subject, form), true);
    }

    /** Approval is asked for and not given. */
    void returned(ApprovalSubject subject, int form) {
        answer(ask(subject, form), false);
    }

    /** Approval is asked for; gives the number of the request. */
    int ask(ApprovalSubject subject, int form) {
        int by = telling.worker();
        @Nullable String note = telling.once(3) ? null : telling.text("ask");
        telling.then(telling.hours(1, 20), at -> new FormEvent.Asked(at, by, subject, form, note));
        return approvals++;
    }

    private void answer(int approval, boolean yes) {
        @Nullable String comment =
                yes
                        ? (telling.once(2) ? null : telling.text("approving"))
                        : telling.text("returning");
        telling.then(
                telling.hours(3, 50),
                at -> new FormEvent.Answered(at, telling.supervisor(), approval, yes, comment));
    }
}
