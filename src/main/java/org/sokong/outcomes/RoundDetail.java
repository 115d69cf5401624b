package org.sokong.outcomes;

import java.util.UUID;
import org.sokong.forms.FormShape;
import org.sokong.forms.FormValues;

/**
 * A round with its answers.
 *
 * @param set the questions as they were asked
 * @param shape the same as a form
 * @param mayWrite whether the reader may go on writing in it
 */
public record RoundDetail(
        RoundItem item,
        UUID caseId,
        long version,
        WeightSet set,
        FormShape shape,
        FormValues values,
        boolean mayWrite) {}
