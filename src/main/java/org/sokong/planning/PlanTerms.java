package org.sokong.planning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.Answer;

/**
 * What the client said to the plan, and when it is looked at again.
 *
 * @param agreement null when not recorded
 * @param agreedOn day on which the client said so
 * @param reviewOn day of the next review
 */
public record PlanTerms(
        @Nullable Answer agreement, @Nullable LocalDate agreedOn, @Nullable LocalDate reviewOn) {

    /** Nothing recorded. */
    public static final PlanTerms BLANK = new PlanTerms(null, null, null);
}
