package org.sokong.demo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sokong.forms.FormValues;
import org.sokong.planning.ApprovalSubject;
import org.sokong.planning.FormKind;

/** What happens to the forms of a case and to requests for approval; both are numbered from 0. */
sealed interface FormEvent extends DemoEvent {

    /** A form is begun, filled in and, unless it stays a draft, completed. */
    record Filled(Instant at, int by, FormKind kind, FormValues values, boolean complete)
            implements FormEvent {}

    /** A form that came back is changed and completed again. */
    record Amended(Instant at, int by, int form, FormValues values) implements FormEvent {}

    /**
     * Approval is asked for.
     *
     * @param form number of the form, {@link #PLAN} for the plan
     */
    record Asked(Instant at, int by, ApprovalSubject subject, int form, @Nullable String note)
            implements FormEvent {}

    /** A second person approves, or gives the record back. */
    record Answered(Instant at, int by, int approval, boolean approved, @Nullable String comment)
            implements FormEvent {}

    /** Stands for the plan, of which a case has one. */
    int PLAN = -1;
}
