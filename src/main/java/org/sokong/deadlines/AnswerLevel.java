package org.sokong.deadlines;

import org.jspecify.annotations.Nullable;

/**
 * How long there is for a step of a referral, as a page shows it.
 *
 * @param standard what counts where nobody changed it; null on the page of the standard itself
 * @param source where it stands, null for a default of this application or a changed value
 * @param changed whether somebody here changed it
 */
public record AnswerLevel(
        AnswerStep step,
        AnswerUrgency urgency,
        Length length,
        @Nullable Length standard,
        @Nullable String source,
        boolean changed) {}
