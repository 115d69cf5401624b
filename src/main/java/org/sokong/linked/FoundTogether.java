package org.sokong.linked;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.SourceOfContact;

/**
 * What is known alike of several people found together.
 *
 * @param number of people, 2 to {@link GroupIntakeService#MOST}
 * @param contactOn day of the first contact, null when not known
 * @param place where they were met, null when not known
 * @param source how they came, null when not known
 */
public record FoundTogether(
        int number,
        @Nullable LocalDate contactOn,
        @Nullable String place,
        @Nullable SourceOfContact source) {}
