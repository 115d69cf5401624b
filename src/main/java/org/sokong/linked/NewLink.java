package org.sokong.linked;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sokong.codesets.CodedValue;

/**
 * A link to be made.
 *
 * @param otherCode code of the other case as somebody typed it
 * @param relation how the two belong together, of the list {@link LinkedCaseService#RELATIONS}
 * @param since day on which it began, null when not known
 * @param note words about it, null for none
 */
public record NewLink(
        String otherCode, CodedValue relation, @Nullable LocalDate since, @Nullable String note) {}
